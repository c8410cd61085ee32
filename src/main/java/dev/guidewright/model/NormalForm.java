package dev.guidewright.model;

import java.text.Normalizer;

/**
 * Unicode's normal forms (UAX #15), without the tables of them where a text needs none: most do
 * not, and reading the tables takes a hundredth of a small build.
 */
public final class NormalForm {
  /** The first mark that goes onto a letter; letters below it are not changed by composing. */
  private static final char FIRST_MARK = '\u0300';

  /** The first letter that can be taken apart. */
  private static final char FIRST_COMPOUND = '\u00A0';

  private NormalForm() {}

  /** The text with letters and their marks as one (NFC). */
  public static String composed(String text) {
    return isBelow(text, FIRST_MARK) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The text with marks apart from their letters, and plain letters for odd ones (NFKD). */
  public static String decomposed(String text) {
    return isBelow(text, FIRST_COMPOUND) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
  }

  private static boolean isBelow(String text, char limit) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= limit) {
        return false;
      }
    }
    return true;
  }
}
