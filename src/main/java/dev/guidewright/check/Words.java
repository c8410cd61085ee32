package dev.guidewright.check;

import java.lang.Character.UnicodeScript;

/** Counts words: what stands between blanks, and each sign of a script that writes none. */
final class Words {
  private Words() {}

  static int count(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && standsAlone(c)) {
        words++;
        inside = false;
      } else if (letter && !inside) {
        words++;
        inside = true;
      } else if (Character.isWhitespace(c)) {
        inside = false;
      }
    }
    return words;
  }

  private static boolean standsAlone(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI;
  }
}
