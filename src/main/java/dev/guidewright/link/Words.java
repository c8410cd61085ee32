package dev.guidewright.link;

import java.util.Arrays;

/**
 * A text cut into words: runs of letters, marks and digits, with apostrophes and hyphens inside.
 * They are stretches of the text until one is asked for, since a guide has millions of them.
 */
final class Words {
  private final char[] text;
  private int[] ends = new int[32];
  private int size;

  private Words(char[] text) {
    this.text = text;
  }

  /** The words of a text, in order. */
  static Words of(String text) {
    Words words = new Words(text.toCharArray());
    words.cut();
    return words;
  }

  private void cut() {
    int start = -1;
    for (int i = 0; i <= text.length; i++) {
      boolean inside = i < text.length && isPart(text, i, start >= 0);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        add(start, i);
        start = -1;
      }
    }
  }

  private void add(int start, int end) {
    if (2 * size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[2 * size] = start;
    ends[2 * size + 1] = end;
    size++;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The text they stand in, which nobody changes. */
  char[] text() {
    return text;
  }

  /** First character of a word. */
  int start(int word) {
    return ends[2 * word];
  }

  /** Behind the last character of a word. */
  int end(int word) {
    return ends[2 * word + 1];
  }

  /** How many characters a word has. */
  int length(int word) {
    return end(word) - start(word);
  }

  /** A word as it is written. */
  String word(int word) {
    return new String(text, start(word), length(word));
  }

  /** What stands between a word and the one before it. */
  String before(int word) {
    return new String(text, end(word - 1), start(word) - end(word - 1));
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
