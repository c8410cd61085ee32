package dev.guidewright.study;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Words to compare: lower case, without punctuation, so that {@code Follow-ups} and {@code follow
 * ups} are one.
 */
record Phrase(List<String> words) {

  static Phrase of(String text) {
    byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < letters.length; i++) {
      // What Latin letters do not show becomes a question mark.
      if (letters[i] < 0 || (letters[i] == '?' && text.charAt(i) != '?')) {
        return new Phrase(List.copyOf(words(text)));
      }
    }
    return new Phrase(List.copyOf(plainWords(letters)));
  }

  /** The words of a text that has but plain letters, as most labels and titles have. */
  private static List<String> plainWords(byte[] letters) {
    List<String> words = new ArrayList<>();
    int size = 0;
    for (byte letter : letters) {
      int lower = letter >= 'A' && letter <= 'Z' ? letter | ' ' : letter;
      if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
        letters[size++] = (byte) lower;
      } else if (lower != '\'' && size > 0) {
        words.add(new String(letters, 0, size, StandardCharsets.ISO_8859_1));
        size = 0;
      }
    }
    if (size > 0) {
      words.add(new String(letters, 0, size, StandardCharsets.ISO_8859_1));
    }
    return words;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || isMark(c)) {
        word.appendCodePoint(c);
      } else if (!isApostrophe(c) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  /** The words without a number at their end, as in {@code Interview Question 2}. */
  Phrase withoutNumber() {
    int last = words.size() - 1;
    return last < 1 || !isNumber(words.get(last)) ? this : new Phrase(words.subList(0, last));
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  boolean startsWith(Phrase other) {
    return words.size() >= other.words.size()
        && words.subList(0, other.words.size()).equals(other.words);
  }

  boolean endsWith(Phrase other) {
    int from = words.size() - other.words.size();
    return from >= 0 && words.subList(from, words.size()).equals(other.words);
  }

  boolean holds(Phrase other) {
    return Collections.indexOfSubList(words, other.words) >= 0;
  }

  /** The last word; empty when there is none. */
  String last() {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }
}
