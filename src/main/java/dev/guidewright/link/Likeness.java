package dev.guidewright.link;

import java.util.Arrays;
import java.util.List;

/**
 * How the sections of one build are alike: what was found, and what it was found from, so that the
 * next build need only look again where something changed. Nobody changes it once it is made.
 */
final class Likeness {
  /** Gives the terms their numbers. */
  final Vocabulary vocabulary;

  /** Page of each section. */
  final List<String> chapters;

  /** Terms of each section with how often they stand there. */
  final List<int[]> counts;

  /** How much each term tells; 0 for nothing. */
  final int[] rarity;

  /** Heaviest terms of each section. */
  final Vector[] vectors;

  /** Sections of other chapters for each section, the nearest first. */
  final int[][] nearest;

  /** How near those are. */
  final double[][] scores;

  Likeness(
      Vocabulary vocabulary,
      List<String> chapters,
      List<int[]> counts,
      int[] rarity,
      Vector[] vectors,
      int[][] nearest,
      double[][] scores) {
    this.vocabulary = vocabulary;
    this.chapters = chapters;
    this.counts = counts;
    this.rarity = rarity;
    this.vectors = vectors;
    this.nearest = nearest;
    this.scores = scores;
  }

  /** The heaviest terms of a section by their numbers, and each one's share of its vector. */
  static final class Vector {
    final int[] terms;
    final double[] weights;

    Vector(int[] terms, double[] weights) {
      this.terms = terms;
      this.weights = weights;
    }

    boolean isSame(Vector other) {
      return Arrays.equals(terms, other.terms) && Arrays.equals(weights, other.weights);
    }
  }
}
