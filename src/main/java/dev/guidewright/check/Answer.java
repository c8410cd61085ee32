package dev.guidewright.check;

/**
 * What a site said of an address.
 *
 * @param verdict what that means for a reader
 * @param reason why it is dead, or where it is now
 */
record Answer(Verdict verdict, String reason) {
  /** What an answer means. */
  enum Verdict {
    FINE,
    /** There, but for good elsewhere. */
    MOVED,
    DEAD,
    /** Perhaps fine for people. */
    UNKNOWN
  }

  private static final String NO_NAME = "there is no site of this name";
  private static final String BUSY = "asks to be left alone";

  /** A site whose name leads to no machine. */
  static Answer unheardOf() {
    return dead(NO_NAME);
  }

  boolean isUnheardOf() {
    return reason.equals(NO_NAME);
  }

  /** A site that has been asked too often, or is overloaded. */
  static Answer busy() {
    return new Answer(Verdict.UNKNOWN, BUSY);
  }

  /** Whether there is no use in asking the same host for more. */
  boolean endsAsking() {
    return isUnheardOf() || reason.equals(BUSY);
  }

  static Answer fine() {
    return new Answer(Verdict.FINE, "");
  }

  static Answer unknown() {
    return new Answer(Verdict.UNKNOWN, "");
  }

  static Answer dead(String reason) {
    return new Answer(Verdict.DEAD, reason);
  }

  static Answer moved(String to) {
    return new Answer(Verdict.MOVED, to);
  }
}
