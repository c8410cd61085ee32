package dev.guidewright.search;

import java.util.Arrays;

/**
 * Whole numbers as printable characters, small ones short. A number below {@link #LAST} is one
 * letter; others begin with signs or digits that say "more follows", lowest digit first.
 */
final class Numbers {
  /** How many characters end a number. */
  static final int LAST = 52;

  /** How many characters say that more follows. */
  static final int MORE = 34;

  /** All characters, those that end a number first; none of them means anything in a script. */
  static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + "0123456789!#%&()*+,-./:;>?@[]^_{|}";

  private static final char[] EACH = DIGITS.toCharArray();

  private static final int[] VALUES = values();

  private Numbers() {}

  /** Appends a number that is not negative. */
  static void append(CharList out, int number) {
    int rest = number;
    while (rest >= LAST) {
      rest -= LAST;
      out.add(EACH[LAST + rest % MORE]);
      rest /= MORE;
    }
    out.add(EACH[rest]);
  }

  /** How many characters two texts begin with together, so many that one digit can say it. */
  static int common(String a, String b) {
    int most = Math.min(DIGITS.length() - 1, Math.min(a.length(), b.length()));
    int same = 0;
    while (same < most && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return same;
  }

  /** The value of a single digit. */
  static int value(char digit) {
    return VALUES[digit];
  }

  /** Reads numbers from a text one by one. */
  static final class Reader {
    private final String text;
    private int position;

    Reader(String text) {
      this.text = text;
    }

    boolean hasNext() {
      return position < text.length();
    }

    int next() {
      int number = 0;
      int unit = 1;
      int digit = VALUES[text.charAt(position++)];
      while (digit >= LAST) {
        number += digit * unit;
        unit *= MORE;
        digit = VALUES[text.charAt(position++)];
      }
      return number + digit * unit;
    }
  }

  private static int[] values() {
    int[] values = new int[128];
    Arrays.fill(values, -1);
    for (int i = 0; i < DIGITS.length(); i++) {
      values[DIGITS.charAt(i)] = i;
    }
    return values;
  }
}
