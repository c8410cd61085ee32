package dev.guidewright.study;

/** Finds the quotation marks around spoken text. */
final class Quotes {
  private static final String OPENING = "\"“„«»‹›『「‟";
  private static final String CLOSING = "\"”“»«›‹』」";

  private Quotes() {}

  /** Whether the text opens with a quotation mark. */
  static boolean opens(String text) {
    return !text.isEmpty() && OPENING.indexOf(text.charAt(0)) >= 0;
  }

  /** Whether the text ends with one, a full stop or bracket behind it aside. */
  static boolean closes(String text) {
    String core = withoutStop(text);
    return !core.isEmpty() && CLOSING.indexOf(core.charAt(core.length() - 1)) >= 0;
  }

  /** The text between its outer quotation marks; as it is when it has none. */
  static String strip(String text) {
    String core = text.strip();
    if (!opens(core) || !closes(core)) {
      return core;
    }
    String inner = withoutStop(core);
    return inner.length() < 2 ? core : inner.substring(1, inner.length() - 1).strip();
  }

  private static String withoutStop(String text) {
    int end = text.length();
    while (end > 0 && ".,; ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
