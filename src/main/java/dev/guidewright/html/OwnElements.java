package dev.guidewright.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of elements that our own renderer writes into text that is cleaned afterwards: the
 * text only holds their number, so that nothing an author writes is taken for ours.
 */
final class OwnElements {
  static final String ATTRIBUTE = "data-guidewright-own";

  private final List<Map<String, String>> attributes = new ArrayList<>();

  /** Keeps an element's attributes and returns what stands for them in the text. */
  Map<String, String> keep(Map<String, String> own) {
    attributes.add(new LinkedHashMap<>(own));
    return Map.of(ATTRIBUTE, Integer.toString(attributes.size() - 1));
  }

  /** The attributes of a number. */
  Optional<Map<String, String>> get(String number) {
    if (!number.matches("[0-9]{1,9}") || Integer.parseInt(number) >= attributes.size()) {
      return Optional.empty();
    }
    return Optional.of(attributes.get(Integer.parseInt(number)));
  }

  /** Whether a text holds more marks than were set: an author has written one, too. */
  boolean isForged(String html) {
    String lower = html.toLowerCase(Locale.ROOT);
    int marks = 0;
    int from = lower.indexOf(ATTRIBUTE);
    while (from >= 0) {
      marks++;
      from = lower.indexOf(ATTRIBUTE, from + ATTRIBUTE.length());
    }
    return marks != attributes.size();
  }

  /** Begins a new text. */
  void clear() {
    attributes.clear();
  }
}
