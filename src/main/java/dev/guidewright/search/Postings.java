package dev.guidewright.search;

import dev.guidewright.search.SearchDocument.Field;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which term stands in which document how prominently: BM25F, with everything that needs a
 * document's length worked out here, so that a query only adds.
 */
final class Postings {
  /** Impacts are whole numbers from 1 to this. */
  static final int LEVELS = 32;

  /** Longest list of documents for one term; the most prominent stay. */
  static final int LONGEST = 1000;

  private static final Field[] FIELDS = Field.values();
  private static final int BITS = 8;
  private static final int MOST = (1 << BITS) - 1;
  private static final double SATURATION = 10;
  private static final int WEIGHT_SCALE = 16;

  private IntList terms = new IntList();
  private long[] frequencies = new long[1 << 12];
  private int[] latest = new int[1 << 10];

  /** For each document its number, where its terms begin, and how long its fields are. */
  private final IntList ids = new IntList();

  private final IntList firsts = new IntList();
  private final IntList lengths = new IntList();

  /** Where the documents of each term begin, which are sorted by term when all are in. */
  private int[] starts = new int[0];

  private int[] sorted = new int[0];
  private byte[] levels = new byte[0];
  private BitSet functional = new BitSet();

  Postings() {
    Arrays.fill(latest, -1);
  }

  /** Begins the next document, under a number that grows. */
  void begin(int id) {
    ids.add(id);
    firsts.add(terms.size());
    for (int i = 0; i < FIELDS.length; i++) {
      lengths.add(0);
    }
  }

  /** Adds the terms of a field of the document that was begun last. */
  void add(Field field, IntList stream) {
    int lengthAt = lengths.size() - FIELDS.length + field.number;
    lengths.set(lengthAt, lengths.get(lengthAt) + stream.size());
    int first = firsts.get(firsts.size() - 1);
    for (int i = 0; i < stream.size(); i++) {
      int posting = posting(stream.get(i), first);
      int shift = field.number * BITS;
      if ((frequencies[posting] >> shift & MOST) < MOST) {
        frequencies[posting] += 1L << shift;
      }
    }
  }

  private int posting(int term, int first) {
    if (term >= latest.length) {
      int old = latest.length;
      latest = Arrays.copyOf(latest, Math.max(term + 1, old * 2));
      Arrays.fill(latest, old, latest.length, -1);
    }
    if (latest[term] >= first) {
      return latest[term];
    }
    int posting = terms.size();
    terms.add(term);
    if (posting == frequencies.length) {
      frequencies = Arrays.copyOf(frequencies, posting + posting / 2);
    }
    latest[term] = posting;
    return posting;
  }

  /**
   * Sorts by term when all documents are in.
   *
   * @param functional terms that say nothing, however rare they are
   */
  void close(int numberOfTerms, BitSet functional) {
    this.functional = functional;
    starts = new int[numberOfTerms + 1];
    for (int i = 0; i < terms.size(); i++) {
      starts[terms.get(i) + 1]++;
    }
    for (int term = 0; term < numberOfTerms; term++) {
      starts[term + 1] += starts[term];
    }
    sort(Arrays.copyOf(starts, numberOfTerms));
    terms = new IntList();
    frequencies = new long[0];
  }

  private void sort(int[] next) {
    sorted = new int[terms.size()];
    levels = new byte[terms.size()];
    double[] averages = averages();
    double[] divisors = new double[FIELDS.length];
    for (int document = 0; document < ids.size(); document++) {
      divide(document, averages, divisors);
      for (int posting = firsts.get(document); posting < end(document); posting++) {
        int at = next[terms.get(posting)]++;
        sorted[at] = ids.get(document);
        levels[at] = (byte) level(frequencies[posting], divisors);
      }
    }
  }

  private int end(int document) {
    return document + 1 < firsts.size() ? firsts.get(document + 1) : terms.size();
  }

  /** What the boost of each field is divided by in a document of this length. */
  private void divide(int document, double[] averages, double[] divisors) {
    for (int field = 0; field < divisors.length; field++) {
      double length = lengths.get(document * FIELDS.length + field) / averages[field];
      double matters = FIELDS[field].lengthMatters;
      divisors[field] = 1 - matters + matters * length;
    }
  }

  private double[] averages() {
    double[] sums = new double[FIELDS.length];
    int[] used = new int[FIELDS.length];
    for (int i = 0; i < lengths.size(); i++) {
      if (lengths.get(i) > 0) {
        sums[i % FIELDS.length] += lengths.get(i);
        used[i % FIELDS.length]++;
      }
    }
    for (int field = 0; field < sums.length; field++) {
      sums[field] = used[field] == 0 ? 1 : sums[field] / used[field];
    }
    return sums;
  }

  /** One more than the largest document number. */
  int numberRange() {
    return ids.size() == 0 ? 0 : ids.get(ids.size() - 1) + 1;
  }

  /** A term's documents and how prominent it is in each. */
  Impacts impacts(int term) {
    int from = starts[term];
    int to = starts[term + 1];
    int[] prominence = new int[to - from];
    for (int i = 0; i < prominence.length; i++) {
      prominence[i] = levels[from + i];
    }
    return new Impacts(weight(term), Arrays.copyOfRange(sorted, from, to), prominence);
  }

  /** Whether a term stands anywhere. */
  boolean isUsed(int term) {
    return starts[term] < starts[term + 1];
  }

  /**
   * Raises the levels of documents to a term's where it has a higher one.
   *
   * @param best levels by document number, 0 for none yet
   * @return how many documents had none
   */
  int raise(int term, int[] best) {
    int found = 0;
    for (int at = starts[term]; at < starts[term + 1]; at++) {
      int document = sorted[at];
      int before = best[document];
      if (levels[at] > before) {
        found += before == 0 ? 1 : 0;
        best[document] = levels[at];
      }
    }
    return found;
  }

  private static int level(long frequencies, double[] divisors) {
    double sum = 0;
    long rest = frequencies;
    for (int field = 0; rest != 0; field++) {
      long times = rest & MOST;
      rest >>>= BITS;
      if (times > 0) {
        sum += FIELDS[field].boost * times / divisors[field];
      }
    }
    return 1 + (int) ((LEVELS - 1) * sum / (sum + SATURATION));
  }

  /**
   * How much a term says by being rare, as a whole number, at least 1: squared, since rarity speaks
   * for the word in the query and for the word in the document (as in the vector space model).
   */
  int weight(int term) {
    if (functional.get(term)) {
      return 1;
    }
    int found = starts[term + 1] - starts[term];
    double all = ids.size();
    double idf = StrictMath.log(1 + (all - found + 0.5) / (found + 0.5));
    return 1 + (int) (WEIGHT_SCALE * idf * idf);
  }
}
