package dev.guidewright.model;

import java.util.List;
import java.util.Optional;

/**
 * A situation to rehearse.
 *
 * @param id stable, unique in the guide
 * @param number the number in its heading; 0 when there is none
 * @param title its name
 * @param output path of its practice page
 * @param place where it is written
 * @param span where its heading is written
 * @param meta time box, difficulty and the rest
 * @param prompt what the interviewer says, as written
 * @param promptText the same in plain words without quotes
 * @param parts context, constraints, answers and the rest, in the order written
 * @param clarifying questions to ask with the answers
 * @param hints one item each, in the order to reveal
 * @param followUps one item each
 * @param rubric dimensions by level
 * @param variants literals of the prompt and what may stand for them
 */
public record Scenario(
    String id,
    int number,
    String title,
    String output,
    Place place,
    Span span,
    Meta meta,
    List<Block> prompt,
    String promptText,
    List<Part> parts,
    List<Exchange> clarifying,
    List<List<Block>> hints,
    List<List<Block>> followUps,
    Optional<Rubric> rubric,
    Optional<Variants> variants) {

  /** The first part of a kind. */
  public Optional<Part> part(Part.Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).findFirst();
  }

  /**
   * A question the candidate may ask.
   *
   * @param question the question
   * @param answer what the interviewer says; empty when the author gives none
   */
  public record Exchange(List<Block> question, List<Block> answer) {}

  /**
   * Dimensions by level.
   *
   * @param levels names of the levels, the lowest first
   * @param rows one dimension each
   */
  public record Rubric(List<Inline> levels, List<Row> rows) {
    /**
     * One dimension.
     *
     * @param dimension its name
     * @param cells what it looks like at each level
     */
    public record Row(Inline dimension, List<Inline> cells) {}
  }

  /**
   * The same scenario with other facts.
   *
   * @param literals words that stand in the prompt
   * @param rows what replaces them, one variant each
   */
  public record Variants(List<String> literals, List<List<String>> rows) {}
}
