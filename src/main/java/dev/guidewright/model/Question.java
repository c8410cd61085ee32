package dev.guidewright.model;

import java.util.List;
import java.util.Optional;

/**
 * An interview question and what the guide says about it.
 *
 * @param id stable, unique in the guide
 * @param text the question without quotes
 * @param label the label it was written under
 * @param place where it stands: its page and anchor
 * @param span where it is written
 * @param meta level, competency and the rest
 * @param parts answers and notes in the order written
 * @param stories stories told for it
 */
public record Question(
    String id,
    String text,
    String label,
    Place place,
    Span span,
    Meta meta,
    List<Part> parts,
    List<Story> stories) {

  /** The first part of a kind. */
  public Optional<Part> part(Part.Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).findFirst();
  }
}
