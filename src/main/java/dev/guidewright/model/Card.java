package dev.guidewright.model;

import java.util.List;

/**
 * A review card.
 *
 * @param id stable while its own source stays, unique in the guide
 * @param kind what it was derived from
 * @param front what is asked
 * @param back the answer
 * @param place where the guide says it
 * @param span where it is written
 */
public record Card(
    String id, Kind kind, List<Block> front, List<Block> back, Place place, Span span) {
  /** What a card can be derived from. */
  public enum Kind {
    /** A question and its framework answer. */
    QUESTION,
    /** A term and its definition. */
    TERM,
    /** Given these answers, what do you do? */
    DECISION,
    /** An ordered framework and its steps. */
    FRAMEWORK,
    /** A takeaway with a gap. */
    TAKEAWAY,
    /** Written by the author as a card. */
    AUTHORED
  }
}
