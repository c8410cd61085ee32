package dev.guidewright.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Reads and writes decimal numbers as Graphviz and Java do, to the last bit; short ones, as nearly
 * all of a layout are, by a few operations instead of by libraries that first have to be compiled.
 */
final class PlainNumbers {
  private static final MathContext DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);
  private static final double SMALLEST = 0.001;
  private static final int LARGEST = 100_000;

  /** Numbers of so many digits are exact in a {@code double}, as are {@link #POWERS} of ten. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** Sign, point and digits of a number that is read here. */
  private static final int MOST_LETTERS = EXACT_DIGITS + 2;

  /** By more than what multiplying can be wrong. */
  private static final double DOUBTFUL = 1e-6;

  /** A number that is a whole one of these has a product that is not wrong at all. */
  private static final int PARTS = 1024;

  private PlainNumbers() {}

  /** The number that a text is. */
  static double read(String text) {
    double plain = plain(text);
    return Double.isNaN(plain) ? Double.parseDouble(text) : plain;
  }

  /**
   * The number that a text of Graphviz' is, as C's {@code strtod} reads it; NaN if that has to do
   * it. Called by Graphviz' bytecode.
   *
   * @param text the text's address
   * @param end where to put the address of the text's end; 0 for nowhere
   */
  static double read(int text, int end, FlatMemory memory) {
    StringBuilder letters = new StringBuilder(MOST_LETTERS);
    int at = text;
    for (byte letter = memory.readByte(at); letter != 0; letter = memory.readByte(++at)) {
      if (letters.length() == MOST_LETTERS) {
        return Double.NaN;
      }
      letters.append((char) letter);
    }
    double plain = plain(letters);
    if (end != 0 && !Double.isNaN(plain)) {
      memory.writeInt(end, at);
    }
    return plain;
  }

  /** The number that digits are, of which one sign may come first and one point be in between. */
  private static double plain(CharSequence text) {
    int from = text.length() > 0 && text.charAt(0) == '-' ? 1 : 0;
    long digits = 0;
    int point = -1;
    for (int i = from; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= '0' && letter <= '9') {
        digits = digits * 10 + (letter - '0');
      } else if (letter == '.' && point < 0) {
        point = i;
      } else {
        return Double.NaN;
      }
    }
    int count = text.length() - from - (point < 0 ? 0 : 1);
    if (count < 1 || count > EXACT_DIGITS) {
      return Double.NaN;
    }
    // One division of two exact numbers: what comes out is the nearest there is.
    double size = digits / POWERS[point < 0 ? 0 : text.length() - point - 1];
    return from == 0 ? size : -size;
  }

  /** A number's first five digits, rounded, as {@code %.5g} would have it but for exponents. */
  static String write(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    if (!(size >= SMALLEST && size < LARGEST)) {
      return anyhow(value);
    }
    int places = 0;
    while (size * POWERS[places] * 10 < LARGEST) {
      places++;
    }
    double scaled = size * POWERS[places];
    long digits = (long) scaled;
    double rest = scaled - digits;
    if (Math.abs(rest - 0.5) > DOUBTFUL) {
      digits += rest > 0.5 ? 1 : 0;
    } else if (size * PARTS == (long) (size * PARTS)) {
      digits += digits & 1;
    } else {
      return anyhow(value);
    }
    return (value < 0 ? "-" : "") + pointed(digits, places);
  }

  private static String anyhow(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private static String pointed(long digits, int places) {
    long whole = digits;
    int left = places;
    while (left > 0 && whole % 10 == 0) {
      whole /= 10;
      left--;
    }
    if (left == 0) {
      return Long.toString(whole);
    }
    StringBuilder text = new StringBuilder(MOST_LETTERS).append(whole);
    while (text.length() <= left) {
      text.insert(0, '0');
    }
    return text.insert(text.length() - left, '.').toString();
  }
}
