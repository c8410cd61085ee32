package dev.guidewright.model;

import java.util.List;
import java.util.Map;

/**
 * Study metadata: the line of labels under a question or scenario, or front matter.
 *
 * @param level the level it separates, such as {@code Director}; empty when not said
 * @param minutes the time box; 0 when not said
 * @param difficulty {@code easy, medium, hard} or the author's word; empty when not said
 * @param competency what it tests; empty when not said
 * @param studyFirst addresses of what to read before, as written
 * @param cards whether cards may be derived from it
 * @param others further labels in the order written
 * @param source the paragraph as written, to show it; empty when it came from front matter
 */
public record Meta(
    String level,
    int minutes,
    String difficulty,
    String competency,
    List<String> studyFirst,
    boolean cards,
    Map<String, String> others,
    List<Block> source) {

  /** Nothing said. */
  public static Meta none() {
    return new Meta("", 0, "", "", List.of(), true, Map.of(), List.of());
  }
}
