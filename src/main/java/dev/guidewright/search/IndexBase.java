package dev.guidewright.search;

import com.google.gson.Gson;
import dev.guidewright.model.Json;
import java.util.LinkedHashMap;
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

  /** The text of the file. */
  static String text(
      Filters filters,
      Inflections inflections,
      List<String> terms,
      List<String> words,
      String language) {
    Map<String, Object> base = new LinkedHashMap<>();
    base.put("id", "");
    base.put("version", VERSION);
    base.put("documents", filters.documents());
    base.put("kinds", Kind.ALL.stream().map(kind -> label(kind, filters)).toList());
    base.put("digits", Numbers.DIGITS);
    base.put("patterns", Folding.patterns());
    base.put("spelled", Folding.spelled());
    base.put(
        "rules", inflections.rules().stream().map(r -> List.of(r.ending(), r.instead())).toList());
    base.put("sets", inflections.sets().stream().map(IndexBase::digits).toList());
    base.put("terms", terms);
    base.put("words", words);
    base.put("say", Phrases.of(language));
    return Json.of(base);
  }

  private static String label(Kind kind, Filters filters) {
    return filters.kinds().contains(kind) ? kind.label() : "";
  }

  /** The same text with an id, which was empty. */
  static String named(String text, String id) {
    return text.replaceFirst("\"id\":\"\"", "\"id\":\"" + id + "\"");
  }

  /** Reads what {@link #text} wrote. */
  static IndexBase parse(String text) {
    return new Gson().fromJson(text, IndexBase.class);
  }

  private static String digits(List<Integer> numbers) {
    StringBuilder out = new StringBuilder();
    numbers.forEach(number -> out.append(Numbers.DIGITS.charAt(number)));
    return out.toString();
  }
}
