package dev.guidewright.page;

import dev.guidewright.model.ProgramFile;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of the interface in the guide's language; English where a language has no word.
 *
 * <p>A count has two entries, {@code nameOne} and {@code nameMany}; {@code {n}} stands for it.
 */
final class Words {
  private final Map<String, String> all;

  private Words(Map<String, String> all) {
    this.all = Collections.unmodifiableMap(all);
  }

  /** The words for a BCP 47 tag such as {@code de-AT}. */
  static Words in(String language) {
    Map<String, String> all = new TreeMap<>();
    all.putAll(file("en"));
    String primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    if (primary.matches("[a-z]{2,3}") && !primary.equals("en")) {
      all.putAll(file(primary));
    }
    return new Words(all);
  }

  /** Every entry by name, for templates. */
  Map<String, String> all() {
    return all;
  }

  /** One entry. */
  String get(String name) {
    String word = all.get(name);
    if (word == null) {
      throw new IllegalArgumentException("no word named " + name);
    }
    return word;
  }

  /** An entry with {@code {n}} filled in. */
  String with(String name, Object value) {
    return get(name).replace("{n}", String.valueOf(value));
  }

  /** A number with its noun. */
  String count(String name, int number) {
    return with(name + (number == 1 ? "One" : "Many"), number);
  }

  private static Map<String, String> file(String language) {
    return ProgramFile.properties(Words.class, "words_" + language + ".properties");
  }
}
