package dev.guidewright.write;

/** The machine did not let the site be written; the old one is as it was. */
public final class WriteException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What failed, and what somebody can do about it. */
  public WriteException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What failed, without a cause of the machine's. */
  public WriteException(String message) {
    super(message);
  }
}
