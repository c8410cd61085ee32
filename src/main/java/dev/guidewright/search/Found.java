package dev.guidewright.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Documents that one word leads to, by one way of reading it. */
final class Found {
  /** How rare the most frequent of its terms is. */
  int weight = Integer.MAX_VALUE;

  /** Prominence by document. */
  final Map<Integer, Integer> levels = new HashMap<>();

  /** The terms it was read as, each with the number of its set of rules. */
  final Map<String, Integer> terms = new HashMap<>();

  /** Names of one thing, of which the word may be one or begin one. */
  final List<String> names = new ArrayList<>();

  /** Whether a list was cut, so that a document may hold the word without being listed. */
  boolean cut;

  /** Adds a term's documents; of equals the highest level counts. */
  void add(String key, int set, Numbers.Reader numbers) {
    terms.put(key, set);
    weight = Math.min(weight, numbers.next());
    int document = -1;
    int size = 0;
    while (numbers.hasNext()) {
      int number = numbers.next();
      document += 1 + number / Postings.LEVELS;
      levels.merge(document, 1 + number % Postings.LEVELS, Math::max);
      size++;
    }
    cut |= size >= Postings.LONGEST;
  }
}
