package dev.guidewright.model;

/**
 * Something wrong in the input, as a value.
 *
 * @param rule the rule's name, such as {@code broken-link}
 * @param severity how bad it is
 * @param span where it is
 * @param message what is wrong, one sentence without a full stop
 * @param hint what would be valid; empty when there is nothing to say
 */
public record Problem(String rule, Severity severity, Span span, String message, String hint)
    implements Comparable<Problem> {

  /** A problem because of which nothing may be written. */
  public static Problem error(String rule, Span span, String message, String hint) {
    return new Problem(rule, Severity.ERROR, span, message, hint);
  }

  /** A problem that a reader would notice. */
  public static Problem warning(String rule, Span span, String message, String hint) {
    return new Problem(rule, Severity.WARNING, span, message, hint);
  }

  /** A way to make the guide better. */
  public static Problem advice(String rule, Span span, String message, String hint) {
    return new Problem(rule, Severity.ADVICE, span, message, hint);
  }

  /**
   * Orders by place, then by severity, rule and message; by hand, as every build asks, and one that
   * finds nothing need not put a comparator together.
   */
  @Override
  public int compareTo(Problem other) {
    int order = span.compareTo(other.span);
    order = order != 0 ? order : severity.compareTo(other.severity);
    order = order != 0 ? order : rule.compareTo(other.rule);
    return order != 0 ? order : message.compareTo(other.message);
  }
}
