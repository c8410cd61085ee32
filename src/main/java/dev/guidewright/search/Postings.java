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

  private final IntList terms = new IntList();
  private final IntList documents = new IntList();
  private long[] frequencies = new long[1 << 12];
  private int[] latest = new int[1 << 10];
  private final IntList ids = new IntList();
  private final IntList lengths = new IntList();
  private int[] starts = new int[0];
  private int[] order = new int[0];
  private double[] averages = new double[0];
  private BitSet functional = new BitSet();
  private int firstOfDocument;

  Postings() {
    Arrays.fill(latest, -1);
  }

  /** Begins the next document, under a number that grows. */
  void begin(int id) {
    ids.add(id);
    for (int i = 0; i < FIELDS.length; i++) {
      lengths.add(0);
    }
  }

  /** Adds the terms of a field of the document that was begun last. */
  void add(Field field, IntList stream) {
    int lengthAt = lengths.size() - FIELDS.length + field.number;
    lengths.set(lengthAt, lengths.get(lengthAt) + stream.size());
    int first = firstOfDocument;
    for (int i = 0; i < stream.size(); i++) {
      int posting = posting(stream.get(i), first);
      int shift = field.number * BITS;
      if ((frequencies[posting] >> shift & MOST) < MOST) {
        frequencies[posting] += 1L << shift;
      }
    }
  }

  /** Ends the document. */
  void end() {
    firstOfDocument = terms.size();
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
    documents.add(ids.size() - 1);
    if (posting == frequencies.length) {
      frequencies = Arrays.copyOf(frequencies, posting * 2);
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
    int[] next = Arrays.copyOf(starts, numberOfTerms);
    order = new int[terms.size()];
    for (int i = 0; i < terms.size(); i++) {
      order[next[terms.get(i)]++] = i;
    }
    averages = averages();
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
    int size = starts[term + 1] - starts[term];
    int[] found = new int[size];
    int[] levels = new int[size];
    for (int i = 0; i < size; i++) {
      int posting = order[starts[term] + i];
      int document = documents.get(posting);
      found[i] = ids.get(document);
      levels[i] = level(posting, document);
    }
    return new Impacts(functional.get(term) ? 1 : weight(size), found, levels);
  }

  private int level(int posting, int document) {
    double sum = 0;
    long frequency = frequencies[posting];
    for (int field = 0; frequency != 0; field++) {
      long times = frequency & MOST;
      frequency >>>= BITS;
      if (times > 0) {
        double length = lengths.get(document * FIELDS.length + field) / averages[field];
        double matters = FIELDS[field].lengthMatters;
        sum += FIELDS[field].boost * times / (1 - matters + matters * length);
      }
    }
    return 1 + (int) ((LEVELS - 1) * sum / (sum + SATURATION));
  }

  /**
   * How much a term says by being rare, as a whole number, at least 1: squared, since rarity speaks
   * for the word in the query and for the word in the document (as in the vector space model).
   */
  private int weight(int found) {
    double all = ids.size();
    double idf = StrictMath.log(1 + (all - found + 0.5) / (found + 0.5));
    return 1 + (int) (WEIGHT_SCALE * idf * idf);
  }
}
