package dev.guidewright.mermaid;

/** What Mermaid calls a blank, a letter, a word. */
final class Letters {

  private Letters() {}

  static boolean isSpace(char c) {
    return c == '\n' || isBlank(c);
  }

  /** White space within a line. */
  static boolean isBlank(char c) {
    return c == ' '
        || c == '\t'
        || (c > '\n' && c <= '\r')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF'
        || (c > '\u007F' && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** An ASCII letter, digit or underscore. */
  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
  }

  static boolean isForeignLetter(char c) {
    return c > '\u007F' && Character.isLetter(c);
  }

  /** Where the word that begins at {@code start} ends. */
  static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The first position from {@code start} on that is no white space. */
  static int skipSpace(String text, int start) {
    int end = start;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Cuts white space off both ends. */
  static String trim(String text) {
    return trimEnd(text.substring(skipSpace(text, 0)));
  }

  static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /**
   * Where the entity code {@code #name;} that begins at {@code start} ends; -1 when there is none.
   */
  static int entityEnd(String text, int start) {
    int end = wordEnd(text, start + 1);
    return end > start + 1 && text.startsWith(";", end) ? end + 1 : -1;
  }
}
