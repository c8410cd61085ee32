package dev.guidewright.draw;

/** A layout that did not come about; the message says why and never leaves the package. */
final class LayoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  LayoutException(String message) {
    super(message);
    hint = SIMPLER;
  }

  LayoutException(String message, Throwable cause) {
    this(message, SIMPLER, cause);
  }

  LayoutException(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  private static final String SIMPLER = "simplify the graph, or split it in two";

  /** What the author can do. */
  String hint() {
    return hint;
  }
}
