package dev.guidewright.link;

import java.util.function.Consumer;

/** Cuts text into words: runs of letters, marks and digits, with apostrophes and hyphens inside. */
final class Words {
  private Words() {}

  /**
   * A word in a text.
   *
   * @param text the word as written
   * @param start first character
   * @param end behind the last character
   */
  record Word(String text, int start, int end) {}

  static void forEach(String text, Consumer<Word> action) {
    char[] characters = text.toCharArray();
    int start = -1;
    for (int i = 0; i <= characters.length; i++) {
      boolean inside = i < characters.length && isPart(characters, i, start >= 0);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        action.accept(new Word(text.substring(start, i), start, i));
        start = -1;
      }
    }
  }

  private static boolean isPart(char[] text, int i, boolean open) {
    char c = text[i];
    if ((c >= 'a' && c <= 'z') || c == ' ') {
      return c != ' ';
    }
    if (c < 128) {
      boolean joins = (c == '\'' || c == '-') && open && i + 1 < text.length;
      return Character.isLetterOrDigit(c) || (joins && Character.isLetterOrDigit(text[i + 1]));
    }
    if (c == '\u2019') {
      return open && i + 1 < text.length && Character.isLetterOrDigit(text[i + 1]);
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
