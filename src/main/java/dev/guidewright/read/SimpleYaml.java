package dev.guidewright.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads YAML of nothing but lines such as {@code title: Some words}, which is nearly all front
 * matter and takes the parser that knows every rule longer than many a page's Markdown.
 */
final class SimpleYaml {
  private static final int LONGEST_LINE = 500;

  /** What may stand in words; nothing of it means anything to YAML behind their first letter. */
  private static final String MARKS = " .,;()/+_-";

  private SimpleYaml() {}

  /** The mapping; empty when a line may mean anything else. */
  static Optional<YamlNode.Mapping> mapping(String text) {
    Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    int line = 0;
    for (int start = 0; start < text.length(); line++) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int colon = key(text, start, end);
      int value = colon + 2;
      boolean isSimple =
          colon > start && isWords(text, value, end) && keys.add(text.substring(start, colon));
      if (!isSimple) {
        return Optional.empty();
      }
      entries.put(
          new YamlNode.Scalar(text.substring(start, colon), false, line, 0),
          new YamlNode.Scalar(
              text.substring(value, end).stripTrailing(), false, line, value - start));
      start = end + 1;
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new YamlNode.Mapping(entries, 0, 0));
  }

  /** Where the colon and the blank behind a key stand; the line's start when there is no key. */
  private static int key(String text, int start, int end) {
    int at = start;
    while (at < end && (isLetter(text.charAt(at)) || (at > start && text.charAt(at) == '-'))) {
      at++;
    }
    boolean fits = text.startsWith(": ", at) && end - start <= LONGEST_LINE;
    return fits ? at : start;
  }

  private static boolean isWords(String text, int start, int end) {
    if (start >= end || !(isLetter(text.charAt(start)) || isDigit(text.charAt(start)))) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !isDigit(c) && MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
