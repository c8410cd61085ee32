package dev.guidewright.model;

import java.util.List;

/**
 * A {@code mermaid} fence.
 *
 * @param id unique in the guide, made from its section's id
 * @param source the fence's text
 * @param span where the text begins
 * @param place the section it stands in
 * @param doubts what a check says about it although it can be drawn
 */
public record Diagram(String id, String source, Span span, Place place, List<Problem> doubts) {
  /** Keeps its own copy. */
  public Diagram {
    doubts = List.copyOf(doubts);
  }
}
