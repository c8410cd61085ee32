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
 * @param mistakes why it cannot be read; empty where it can
 */
public record Diagram(
    String id,
    String source,
    Span span,
    Place place,
    List<Problem> doubts,
    List<Problem> mistakes) {
  /** Keeps its own copies. */
  public Diagram {
    doubts = List.copyOf(doubts);
    mistakes = List.copyOf(mistakes);
  }
}
