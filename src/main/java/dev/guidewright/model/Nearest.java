package dev.guidewright.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant, by edit distance. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate with the fewest edits (insert, delete, replace, swap of neighbours), case aside;
   * the first of equals. Empty when even the best needs more edits than a third of the word, plus
   * one.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int limit = wanted.length() / 3 + 1;
    String best = null;
    int bestDistance = limit + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) < bestDistance) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), bestDistance);
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** A sentence for a hint: {@code did you mean "x"?}, or the fallback. */
  public static String hint(String word, Collection<String> candidates, String fallback) {
    return to(word, candidates).map(found -> "did you mean \"" + found + "\"?").orElse(fallback);
  }

  /**
   * Optimal string alignment distance; stops early and returns {@code limit} when it is reached.
   */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int smallest = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        smallest = Math.min(smallest, row[j]);
      }
      if (smallest >= limit) {
        return limit;
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
