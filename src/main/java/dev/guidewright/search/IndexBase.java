package dev.guidewright.search;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;

/**
 * The file that is read first: where each shard begins, how forms lead to terms, and the tables
 * that folding and counting need, so that they are written down once.
 *
 * @param id names the folder of the other files; made from all content
 * @param version of the format
 * @param documents how many there are
 * @param kinds by number; empty when the guide has none
 * @param digits characters that stand for numbers
 * @param patterns how a script reads words, see {@link Folding#patterns}
 * @param spelled letters that are spelled with others
 * @param rules ending and replacement
 * @param sets rules by set, each as a digit
 * @param terms first key of each shard of terms
 * @param words first word of each shard of spellings
 * @param say what the reader is told, by key
 */
record IndexBase(
    String id,
    int version,
    int documents,
    List<String> kinds,
    String digits,
    List<String> patterns,
    Map<String, String> spelled,
    List<List<String>> rules,
    List<String> sets,
    List<String> terms,
    List<String> words,
    Map<String, String> say) {
  /** The format that {@code FORMAT.md} describes. */
  static final int VERSION = 3;

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  /** The text of the file. */
  static String text(
      Filters filters,
      Inflections inflections,
      List<String> terms,
      List<String> words,
      String language) {
    return JSON.toJson(
        new IndexBase(
            "",
            VERSION,
            filters.documents(),
            Kind.ALL.stream()
                .map(kind -> filters.kinds().contains(kind) ? kind.label() : "")
                .toList(),
            Numbers.DIGITS,
            Folding.patterns(),
            Folding.spelled(),
            inflections.rules().stream()
                .map(rule -> List.of(rule.ending(), rule.instead()))
                .toList(),
            inflections.sets().stream().map(IndexBase::digits).toList(),
            terms,
            words,
            Phrases.of(language)));
  }

  /** The same text with an id, which was empty. */
  static String named(String text, String id) {
    return text.replaceFirst("\"id\":\"\"", "\"id\":\"" + id + "\"");
  }

  /** Reads what {@link #text} wrote. */
  static IndexBase parse(String text) {
    return JSON.fromJson(text, IndexBase.class);
  }

  private static String digits(List<Integer> numbers) {
    StringBuilder out = new StringBuilder();
    numbers.forEach(number -> out.append(Numbers.DIGITS.charAt(number)));
    return out.toString();
  }
}
