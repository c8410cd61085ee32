package dev.guidewright.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts titles that are what was asked before the others: one with the same words, then one that has
 * as many and each of them in one of its forms.
 */
final class WholeTitles {
  private final List<String> said;
  private final Marker.Marks marks;
  private final boolean isGuessed;

  /**
   * Reads titles against a query.
   *
   * @param said the words of the query in order
   */
  WholeTitles(List<Asked> asked, List<String> said, Marker.Marks marks) {
    this.said = said;
    this.marks = marks;
    this.isGuessed = asked.stream().anyMatch(Asked::isDoubted);
  }

  /** The same documents, sorted; of the same grade in the order they had. */
  List<Integer> first(List<Integer> ids, Map<String, String> texts, int read) {
    Map<Integer, Integer> grades = new HashMap<>();
    ids.stream().limit(read).forEach(id -> grades.put(id, grade(TextLine.of(texts, id).title())));
    return ids.stream().sorted(Comparator.comparing(id -> -grades.getOrDefault(id, 0))).toList();
  }

  private int grade(String title) {
    List<String> words = Tokens.ofQuery(title);
    boolean isForms = !isGuessed && words.size() == said.size() && marks.areAll(words);
    return (words.equals(said) ? 1 : 0) + (isForms ? 1 : 0);
  }
}
