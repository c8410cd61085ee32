package dev.guidewright.search;

import dev.guidewright.model.LinkedGuide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Queries for sections that one knows to be there: a title, or two of its words, whole or changed.
 */
final class KnownItems {
  private static final int QUERIES = 5;

  private KnownItems() {}

  /** Five queries for each of some sections, evenly spread. */
  static List<Judged> of(LinkedGuide guide, int sections) {
    List<SearchDocument> documents = new ArrayList<>();
    Documents.each(guide.study(), documents::add);
    List<Judged> judged = new ArrayList<>();
    for (int i = 1; judged.size() < sections * QUERIES; i += documents.size() / sections) {
      SearchDocument document = documents.get(i % documents.size());
      List<String> title = Tokens.ofQuery(document.place().title());
      String one = title.get(0);
      String two = title.get(2);
      Map<String, Integer> grades = Map.of(document.place().href(), 3);
      judged.add(new Judged("title", document.place().title(), grades));
      judged.add(new Judged("exact", one + " " + two, grades));
      judged.add(new Judged("prefix", one + " " + beginning(two), grades));
      judged.add(new Judged("typo", mistyped(one) + " " + two, grades));
      judged.add(new Judged("inflected", inflected(one) + " " + inflected(two), grades));
    }
    return judged;
  }

  private static String beginning(String word) {
    return word.substring(0, Math.max(3, word.length() * 2 / 3));
  }

  private static String mistyped(String word) {
    int at = word.length() / 2;
    return word.substring(0, at - 1)
        + word.charAt(at)
        + word.charAt(at - 1)
        + word.substring(at + 1);
  }

  private static String inflected(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ing")) {
      return lower.substring(0, lower.length() - 3) + "ed";
    }
    if (lower.endsWith("ed")) {
      return lower.substring(0, lower.length() - 2) + "ing";
    }
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower + "s";
  }
}
