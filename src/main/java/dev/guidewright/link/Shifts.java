package dev.guidewright.link;

import dev.guidewright.link.Likeness.Vector;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which sections may have other nearest ones than in the build before, now that the vectors of some
 * sections have changed. All others need not be compared with anything again.
 */
final class Shifts {
  /** Beyond so many changed sections, whoever shares a term with one of them is compared again. */
  private static final int FEW = 8;

  private final Likeness last;
  private final Vector[] vectors;
  private final BitSet changed;
  private final SharedTerms shared;

  /** Terms of changed sections, as they were or are. */
  private final BitSet terms = new BitSet();

  /** Those of them whose list of sections is cut, so that another section may have come in. */
  private final BitSet crowded = new BitSet();

  /** For a few changed sections their numbers, and what each of their terms weighs, by term. */
  private final int[] sections;

  private final double[][] weights;

  Shifts(Likeness last, Vector[] vectors, BitSet changed, SharedTerms shared, int vocabulary) {
    this.last = last;
    this.vectors = vectors;
    this.changed = changed;
    this.shared = shared;
    int count = changed.cardinality();
    sections = count <= FEW ? changed.stream().toArray() : new int[0];
    weights = new double[sections.length][];
    changed.stream().forEach(section -> collectTerms(section, count));
    for (int i = 0; i < sections.length; i++) {
      weights[i] = followed(sections[i], new double[vocabulary]);
    }
  }

  private void collectTerms(int section, int count) {
    BitSet came = set(vectors[section]);
    BitSet went = set(last.vectors[section]);
    terms.or(came);
    terms.or(went);
    came.xor(went);
    came.stream()
        .filter(term -> shared.count(term) + count > SharedTerms.LONGEST)
        .forEach(crowded::set);
  }

  private static BitSet set(Vector vector) {
    BitSet set = new BitSet();
    Arrays.stream(vector.terms).forEach(set::set);
    return set;
  }

  /** What a section weighs where others find it by its terms. */
  private double[] followed(int section, double[] byTerm) {
    Vector vector = vectors[section];
    for (int i = 0; i < vector.terms.length; i++) {
      if (shared.follows(vector.terms[i], section)) {
        byTerm[vector.terms[i]] = vector.weights[i];
      }
    }
    return byTerm;
  }

  /** Whether a section has to be compared with the others again. */
  boolean concern(int section) {
    boolean shares = false;
    for (int term : vectors[section].terms) {
      if (crowded.get(term)) {
        return true;
      }
      shares |= terms.get(term);
    }
    if (!shares || changed.get(section)) {
      return changed.get(section);
    }
    return changed.cardinality() > FEW || isNearChanged(section);
  }

  /** Whether a changed section was one of the nearest, or is now. */
  private boolean isNearChanged(int section) {
    int[] nearest = last.nearest[section];
    for (int near : nearest) {
      if (changed.get(near)) {
        return true;
      }
    }
    double[] scores = last.scores[section];
    for (int i = 0; i < sections.length; i++) {
      double score = score(vectors[section], weights[i]);
      if (score >= SharedTerms.THRESHOLD && isBetter(score, sections[i], nearest, scores)) {
        return true;
      }
    }
    return false;
  }

  /** Added up in the same order as when all sections are compared. */
  private static double score(Vector vector, double[] byTerm) {
    double score = 0;
    for (int i = 0; i < vector.terms.length; i++) {
      score += vector.weights[i] * byTerm[vector.terms[i]];
    }
    return score;
  }

  private static boolean isBetter(double score, int section, int[] nearest, double[] scores) {
    int worst = nearest.length - 1;
    return nearest.length < SharedTerms.RESULTS
        || score > scores[worst]
        || (score == scores[worst] && section < nearest[worst]);
  }
}
