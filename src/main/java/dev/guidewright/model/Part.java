package dev.guidewright.model;

import java.util.List;

/**
 * A labelled stretch: what stands between its label and the next one.
 *
 * @param kind what it is
 * @param label the label's words as written, without the colon; equal to the section's title where
 *     a heading opens the part
 * @param blocks its content as written, quotes included; headings inside it stand as prose
 * @param span where the label is written
 */
public record Part(Kind kind, String label, List<Block> blocks, Span span) {
  /** What a part can be. */
  public enum Kind {
    /** Why interviewers ask it. */
    WHY,
    /** The outline of an answer. */
    FRAMEWORK_ANSWER,
    /** An answer to fill in. */
    ANSWER_TEMPLATE,
    /** An answer that passes. */
    STRONG_ANSWER,
    /** An answer that does not. */
    WEAK_ANSWER,
    /** What the interviewer listens for. */
    LISTEN_FOR,
    /** Further questions. */
    FOLLOW_UPS,
    /** The situation a scenario starts from. */
    CONTEXT,
    /** What a scenario does not allow. */
    CONSTRAINTS,
    /** Questions to ask first, with the answers. */
    CLARIFYING,
    /** Help in steps. */
    HINTS,
    /** Anchored levels. */
    RUBRIC,
    /** The same scenario with other facts. */
    VARIANTS,
    /**
     * What stands below a question or scenario without being any of these; its label may be empty.
     */
    OTHER
  }
}
