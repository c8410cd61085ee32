package dev.guidewright.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders documents: a word counts by the first way in which a document has it (strength, rarity,
 * prominence). The sum counts up to twice, the more of the words' rarity the document has. Whole
 * numbers only, so that every machine and browser agrees.
 */
final class Ranking {
  private static final class Sum {
    long score;
    long covered;

    /** Exact as long as the browser's numbers are: below 2^53. */
    long value(long all) {
      return score * (all + covered);
    }
  }

  private Ranking() {}

  /** Numbers of the documents that have any of the words, the best first. */
  static List<Integer> rank(List<Asked> asked) {
    Map<Integer, Sum> sums = new HashMap<>();
    long all = asked.stream().mapToLong(word -> add(word, sums)).sum();
    return sums.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Integer, Sum> entry) -> -entry.getValue().value(all))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Counts a word and returns how rare it is; 0 for a word that no document has. */
  private static long add(Asked word, Map<Integer, Sum> sums) {
    Set<Integer> seen = new HashSet<>();
    int least = Integer.MAX_VALUE;
    for (Asked.Way way : word.ways) {
      least = Math.min(least, way.found().weight);
      long weight = least;
      way.found()
          .levels
          .forEach(
              (document, level) -> {
                if (seen.add(document)) {
                  Sum sum = sums.computeIfAbsent(document, d -> new Sum());
                  sum.score += weight * way.strength() * level;
                  sum.covered += weight;
                }
              });
    }
    return seen.isEmpty() ? 0 : least;
  }
}
