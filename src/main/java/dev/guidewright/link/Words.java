package dev.guidewright.link;

import java.util.Arrays;

/**
 * A text cut into words: runs of letters, marks and digits, with apostrophes and hyphens inside.
 * They are stretches of the text until one is asked for, since a guide has millions of them.
 */
final class Words {
  private static final byte OUTSIDE = 0;
  private static final byte INSIDE = 1;
  private static final byte DEPENDS = 2;

  /** Characters of a word with the blank behind it, as most texts have them. */
  private static final int USUAL = 6;

  /** What most characters are, at a look. */
  private static final byte[] PLAIN = plain();

  private final char[] text;

  /** Where each word begins and ends. */
  private int[] ends;

  private int size;

  private Words(char[] text) {
    this.text = text;
    this.ends = new int[2 * (text.length / USUAL + 4)];
  }

  /** The words of a text, in order. */
  static Words of(String text) {
    Words words = new Words(text.toCharArray());
    words.cut();
    return words;
  }

  private void cut() {
    int start = -1;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      byte plain = c < PLAIN.length ? PLAIN[c] : DEPENDS;
      if (plain == INSIDE || (plain == DEPENDS && isPart(i, start >= 0))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        add(start, i);
        start = -1;
      }
    }
    if (start >= 0) {
      add(start, text.length);
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

  /** Whether a character that a table does not tell about belongs to a word. */
  private boolean isPart(int i, boolean open) {
    char c = text[i];
    if (c == '\'' || c == '-' || c == '\u2019') {
      return open && i + 1 < text.length && Character.isLetterOrDigit(text[i + 1]);
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static byte[] plain() {
    byte[] plain = new byte[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = Character.isLetterOrDigit(c) ? INSIDE : OUTSIDE;
    }
    plain['\''] = DEPENDS;
    plain['-'] = DEPENDS;
    return plain;
  }
}
