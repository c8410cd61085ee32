package dev.guidewright.model;

/**
 * A change to a source file that mends a problem.
 *
 * @param span where the text stands that is replaced; within one line
 * @param before the text that stands there
 * @param after what is to stand there
 */
public record Edit(Span span, String before, String after) implements Comparable<Edit> {
  @Override
  public int compareTo(Edit other) {
    int byPlace = span.compareTo(other.span);
    return byPlace != 0 ? byPlace : after.compareTo(other.after);
  }
}
