package dev.guidewright.study;

import java.util.Optional;

/**
 * A heading such as {@code Scenario 3: Platform Migration}.
 *
 * @param number 0 when there is none
 * @param title what stands behind the number; the whole heading when nothing does
 */
record ScenarioHeading(int number, String title) {
  private static final int MAX_DIGITS = 6;

  /** The heading's parts; empty when it does not open with the word and a number or a colon. */
  static Optional<ScenarioHeading> of(String heading, Labels labels) {
    int word = 0;
    while (word < heading.length() && Character.isLetter(heading.charAt(word))) {
      word++;
    }
    if (word == 0 || !labels.is(heading.substring(0, word), Label.SCENARIO)) {
      return Optional.empty();
    }
    int from = skip(heading, word, " #");
    int digits = from;
    while (digits < heading.length() && isDigit(heading.charAt(digits))) {
      digits++;
    }
    boolean numbered = digits > from && digits - from <= MAX_DIGITS;
    int end = numbered ? digits : word;
    boolean ends = end == heading.length() || " :.)–—-".indexOf(heading.charAt(end)) >= 0;
    if (!ends || !(numbered || heading.startsWith(":", end))) {
      return Optional.empty();
    }
    int number = numbered ? Integer.parseInt(heading.substring(from, digits)) : 0;
    String title = heading.substring(skip(heading, end, " :.)–—-")).strip();
    return Optional.of(new ScenarioHeading(number, title.isEmpty() ? heading : title));
  }

  private static int skip(String text, int from, String chars) {
    int at = from;
    while (at < text.length() && chars.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
