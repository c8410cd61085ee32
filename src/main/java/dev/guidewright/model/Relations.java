package dev.guidewright.model;

import java.util.List;

/**
 * How a section hangs together with the others.
 *
 * @param backlinks sections that link to it, in reading order
 * @param related sections about the same things, the nearest first
 * @param terms first uses of glossary terms in it, in order
 * @param decisions decisions with a node that leads to it
 */
public record Relations(
    List<Place> backlinks, List<Place> related, List<TermUse> terms, List<Place> decisions) {
  /** A section on its own. */
  public static Relations none() {
    return new Relations(List.of(), List.of(), List.of(), List.of());
  }
}
