package dev.guidewright.draw;

/** A layout that did not come about; the message says why and never leaves the package. */
final class LayoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LayoutException(String message) {
    super(message);
  }

  LayoutException(String message, Throwable cause) {
    super(message, cause);
  }
}
