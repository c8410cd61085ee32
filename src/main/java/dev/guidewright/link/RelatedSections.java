package dev.guidewright.link;

import dev.guidewright.language.Stems;
import dev.guidewright.model.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds sections that are about the same things: cosine similarity of tf–idf vectors (Salton, Wong
 * and Yang, "A vector space model for automatic indexing", 1975), cut to the heaviest terms.
 *
 * <p>Cost stays linear in the number of sections: each has at most {@value #TERMS} terms, and a
 * term that stands in more than {@value #POSTINGS} sections tells too little to be followed.
 */
final class RelatedSections {
  private static final int TERMS = 24;
  private static final int POSTINGS = 80;
  private static final int RESULTS = 3;
  private static final double THRESHOLD = 0.12;

  private final TermCounts counts;
  private final List<Place> places = new ArrayList<>();
  private final List<String> chapters = new ArrayList<>();

  RelatedSections(Stems stems) {
    this.counts = new TermCounts(stems);
  }

  /** The heaviest terms of a section by their numbers, and each one's share of its vector. */
  private static final class Vector {
    final int[] terms;
    final double[] weights;

    Vector(int[] terms, double[] weights) {
      this.terms = terms;
      this.weights = weights;
    }
  }

  /** Adds a section and returns its number. */
  int add(Place place, String chapter, String text) {
    counts.add(text);
    places.add(place);
    chapters.add(chapter);
    return places.size() - 1;
  }

  /** The nearest sections of other chapters for each section, by its number. */
  List<List<Place>> related() {
    List<Vector> vectors = vectors();
    Postings postings = new Postings(vectors);
    Nearest nearest = new Nearest();
    double[] scores = new double[vectors.size()];
    int[] touched = new int[TERMS * POSTINGS];
    List<List<Place>> related = new ArrayList<>(vectors.size());
    for (int section = 0; section < vectors.size(); section++) {
      int count = postings.score(vectors.get(section), scores, touched);
      related.add(nearest(section, nearest, scores, touched, count));
    }
    return related;
  }

  private List<Place> nearest(
      int section, Nearest nearest, double[] scores, int[] touched, int count) {
    nearest.clear();
    String chapter = chapters.get(section);
    for (int i = 0; i < count; i++) {
      int other = touched[i];
      if (scores[other] >= THRESHOLD && !chapters.get(other).equals(chapter)) {
        nearest.offer(other, scores[other]);
      }
      scores[other] = 0;
    }
    return nearest.places();
  }

  private List<Vector> vectors() {
    int sections = places.size();
    int most = Math.max(POSTINGS, sections / 10);
    double[] rarity = new double[counts.terms()];
    for (int term = 0; term < rarity.length; term++) {
      int inSections = counts.sections(term);
      boolean tells = inSections > 1 && inSections <= most;
      rarity[term] = tells ? StrictMath.log((double) sections / inSections) : -1;
    }
    List<Vector> vectors = new ArrayList<>(sections);
    for (int section = 0; section < sections; section++) {
      vectors.add(vector(counts.of(section), rarity));
    }
    return vectors;
  }

  /** Terms with negative rarity are left out. */
  private Vector vector(int[] termsAndCounts, double[] rarity) {
    int[] terms = new int[TERMS];
    double[] weights = new double[TERMS];
    int size = 0;
    for (int i = 0; i < termsAndCounts.length; i += 2) {
      int term = termsAndCounts[i];
      if (rarity[term] >= 0) {
        double weight = (1 + log(termsAndCounts[i + 1])) * rarity[term];
        size = insert(terms, weights, size, term, weight);
      }
    }
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += weights[i] * weights[i];
    }
    double length = StrictMath.sqrt(squares);
    for (int i = 0; i < size; i++) {
      weights[i] /= length;
    }
    return new Vector(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size));
  }

  private static double log(int count) {
    return count == 1 ? 0 : StrictMath.log(count);
  }

  /** Keeps the heaviest terms in order, those of one weight by their letters. */
  private int insert(int[] terms, double[] weights, int size, int term, double weight) {
    int at = size;
    while (at > 0 && isBefore(term, weight, terms[at - 1], weights[at - 1])) {
      at--;
    }
    if (at == TERMS) {
      return size;
    }
    int kept = Math.min(size, TERMS - 1);
    System.arraycopy(terms, at, terms, at + 1, kept - at);
    System.arraycopy(weights, at, weights, at + 1, kept - at);
    terms[at] = term;
    weights[at] = weight;
    return kept + 1;
  }

  private boolean isBefore(int term, double weight, int other, double otherWeight) {
    return weight > otherWeight
        || (weight == otherWeight && counts.term(term).compareTo(counts.term(other)) < 0);
  }

  /** Which sections hold a term, and its share of their vectors. */
  private final class Postings {
    private final int[] starts = new int[counts.terms() + 1];
    private final int[] sections;
    private final double[] weights;

    Postings(List<Vector> vectors) {
      int[] sizes = new int[counts.terms()];
      for (Vector vector : vectors) {
        for (int term : vector.terms) {
          sizes[term] = Math.min(POSTINGS, sizes[term] + 1);
        }
      }
      for (int term = 0; term < sizes.length; term++) {
        starts[term + 1] = starts[term] + sizes[term];
      }
      sections = new int[starts[sizes.length]];
      weights = new double[sections.length];
      fill(vectors, Arrays.copyOf(starts, sizes.length));
    }

    private void fill(List<Vector> vectors, int[] next) {
      for (int section = 0; section < vectors.size(); section++) {
        Vector vector = vectors.get(section);
        for (int i = 0; i < vector.terms.length; i++) {
          int term = vector.terms[i];
          if (next[term] < starts[term + 1]) {
            sections[next[term]] = section;
            weights[next[term]++] = vector.weights[i];
          }
        }
      }
    }

    /** Adds up the scores of all sections that share a term; returns how many were touched. */
    int score(Vector vector, double[] scores, int[] touched) {
      int count = 0;
      for (int i = 0; i < vector.terms.length; i++) {
        int term = vector.terms[i];
        double weight = vector.weights[i];
        for (int at = starts[term]; at < starts[term + 1]; at++) {
          int other = sections[at];
          if (scores[other] == 0) {
            touched[count++] = other;
          }
          scores[other] += weight * weights[at];
        }
      }
      return count;
    }
  }

  /** The few best sections; of two with one score, the earlier. */
  private final class Nearest {
    private final int[] sections = new int[RESULTS];
    private final double[] scores = new double[RESULTS];
    private int size;

    void clear() {
      size = 0;
    }

    void offer(int section, double score) {
      int at = size;
      while (at > 0 && isBefore(section, score, at - 1)) {
        at--;
      }
      if (at == RESULTS) {
        return;
      }
      int kept = Math.min(size, RESULTS - 1);
      System.arraycopy(sections, at, sections, at + 1, kept - at);
      System.arraycopy(scores, at, scores, at + 1, kept - at);
      sections[at] = section;
      scores[at] = score;
      size = kept + 1;
    }

    private boolean isBefore(int section, double score, int at) {
      return score > scores[at] || (score == scores[at] && section < sections[at]);
    }

    List<Place> places() {
      List<Place> best = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        best.add(places.get(sections[i]));
      }
      return List.copyOf(best);
    }
  }
}
