package dev.guidewright.link;

import dev.guidewright.link.Likeness.Vector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which sections share a term, and which of them are nearest to one. */
final class SharedTerms {
  /** Most sections of one term that are followed, the first in reading order. */
  static final int LONGEST = 80;

  /** How many sections are found at most. */
  static final int RESULTS = 3;

  /** Less is not near. */
  static final double THRESHOLD = 0.12;

  private final Vector[] vectors;
  private final int[] chapters;
  private final int[] counts;
  private final int[] starts;
  private final int[] sections;
  private final double[] weights;

  SharedTerms(int terms, Vector[] vectors, List<String> chapters) {
    this.vectors = vectors;
    this.chapters = numbers(chapters);
    starts = new int[terms + 1];
    counts = new int[terms];
    for (Vector vector : vectors) {
      for (int term : vector.terms) {
        counts[term]++;
      }
    }
    for (int term = 0; term < terms; term++) {
      starts[term + 1] = starts[term] + Math.min(LONGEST, counts[term]);
    }
    sections = new int[starts[terms]];
    weights = new double[sections.length];
    fill(Arrays.copyOf(starts, terms));
  }

  /** The same number for the same chapter, which is faster to compare than its name. */
  private static int[] numbers(List<String> chapters) {
    Map<String, Integer> known = new HashMap<>();
    int[] numbers = new int[chapters.size()];
    for (int section = 0; section < numbers.length; section++) {
      numbers[section] = known.computeIfAbsent(chapters.get(section), name -> known.size());
    }
    return numbers;
  }

  private void fill(int[] next) {
    for (int section = 0; section < vectors.length; section++) {
      Vector vector = vectors[section];
      for (int i = 0; i < vector.terms.length; i++) {
        int term = vector.terms[i];
        if (next[term] < starts[term + 1]) {
          sections[next[term]] = section;
          weights[next[term]++] = vector.weights[i];
        }
      }
    }
  }

  /** In how many sections a term stands. */
  int count(int term) {
    return counts[term];
  }

  /** Whether a section is among those that are found by a term. */
  boolean follows(int term, int section) {
    return Arrays.binarySearch(sections, starts[term], starts[term + 1], section) >= 0;
  }

  /**
   * Finds the nearest sections of other chapters for some sections.
   *
   * @param wanted numbers of the sections
   * @param into gets the numbers of the nearest ones at each wanted one's place
   * @param reached gets their scores
   */
  void nearest(int[] wanted, int[][] into, double[][] reached) {
    double[] scores = new double[vectors.length];
    int[] touched = new int[vectors.length];
    double[] best = new double[RESULTS];
    for (int section : wanted) {
      int count = score(vectors[section], scores, touched);
      into[section] = best(chapters[section], scores, touched, count, best);
      reached[section] = Arrays.copyOf(best, into[section].length);
    }
  }

  /** Adds up the scores of all sections that share a term; returns how many were touched. */
  private int score(Vector vector, double[] scores, int[] touched) {
    int count = 0;
    for (int i = 0; i < vector.terms.length; i++) {
      int term = vector.terms[i];
      count = add(starts[term], starts[term + 1], vector.weights[i], scores, touched, count);
    }
    return count;
  }

  /** Adds one term's; this goes on for millions of times, so nothing is looked up twice. */
  private int add(
      int from, int to, double weight, double[] scores, int[] touched, int alreadyTouched) {
    int[] found = sections;
    double[] theirs = weights;
    int count = alreadyTouched;
    for (int at = from; at < to; at++) {
      int other = found[at];
      double product = weight * theirs[at];
      double before = scores[other];
      if (before == 0 && product > 0) {
        touched[count++] = other;
      }
      scores[other] = before + product;
    }
    return count;
  }

  /**
   * The few best sections; of two with one score, the earlier. Clears the scores.
   *
   * @param reached gets the scores of the best
   */
  private int[] best(int chapter, double[] scores, int[] touched, int count, double[] reached) {
    int[] best = new int[RESULTS];
    int size = 0;
    double least = THRESHOLD;
    int[] pages = chapters;
    for (int i = 0; i < count; i++) {
      int section = touched[i];
      double score = scores[section];
      scores[section] = 0;
      if (score < least || pages[section] == chapter) {
        continue;
      }
      int at = size;
      while (at > 0
          && (score > reached[at - 1] || (score == reached[at - 1] && section < best[at - 1]))) {
        at--;
      }
      if (at < RESULTS) {
        int kept = Math.min(size, RESULTS - 1);
        System.arraycopy(best, at, best, at + 1, kept - at);
        System.arraycopy(reached, at, reached, at + 1, kept - at);
        best[at] = section;
        reached[at] = score;
        size = kept + 1;
        least = size == RESULTS ? reached[RESULTS - 1] : THRESHOLD;
      }
    }
    return Arrays.copyOf(best, size);
  }
}
