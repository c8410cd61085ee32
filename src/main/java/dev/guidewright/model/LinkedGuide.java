package dev.guidewright.model;

import java.util.List;
import java.util.Map;

/**
 * A study guide in which every address leads somewhere.
 *
 * @param study the guide
 * @param targets by source file, then by address as written
 * @param relations by the path of the page, then by the anchor of the section
 * @param termUses sections that use a term, by term id, in reading order
 * @param assets the files that are copied into the site
 */
public record LinkedGuide(
    StudyGuide study,
    Map<String, Map<String, Target>> targets,
    Map<String, Map<String, Relations>> relations,
    Map<String, List<Place>> termUses,
    List<Asset> assets) {

  /** Where an address written in a source file leads. */
  public Target target(String source, String destination) {
    return targets.getOrDefault(source, Map.of()).getOrDefault(destination, new Target.Broken());
  }

  /** The relations of a section. */
  public Relations relations(String output, String anchor) {
    return relations.getOrDefault(output, Map.of()).getOrDefault(anchor, Relations.none());
  }
}
