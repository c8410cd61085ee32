package dev.guidewright.study;

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
    return new Phrase(List.copyOf(words));
  }

  /** The words without a number at their end, as in {@code Interview Question 2}. */
  Phrase withoutNumber() {
    int last = words.size() - 1;
    if (last < 1 || !words.get(last).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return this;
    }
    return new Phrase(words.subList(0, last));
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
