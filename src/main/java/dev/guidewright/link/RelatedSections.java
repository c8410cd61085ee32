package dev.guidewright.link;

import dev.guidewright.link.Likeness.Vector;
import dev.guidewright.model.Parallel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds sections that are about the same things: cosine similarity of tf–idf vectors (Salton, Wong
 * and Yang, "A vector space model for automatic indexing", 1975), cut to the heaviest terms.
 *
 * <p>Cost stays linear in the number of sections: each has at most {@value #TERMS} terms, and a
 * term that stands in more than {@link SharedTerms#LONGEST} sections tells too little to be
 * followed. Rarity goes in steps, each 1.4 times as many sections, so that one word more somewhere
 * does not shift the weights of all sections that have it.
 */
final class RelatedSections {
  private static final int TERMS = 24;
  private static final int RUN = 256;

  private final Vocabulary vocabulary;
  private final List<String> chapters;
  private final List<int[]> counts;

  /**
   * Sections in reading order.
   *
   * @param chapters page of each section
   * @param counts terms of each section with how often they stand there; never changed
   */
  RelatedSections(Vocabulary vocabulary, List<String> chapters, List<int[]> counts) {
    this.vocabulary = vocabulary;
    this.chapters = chapters;
    this.counts = counts;
  }

  /**
   * How the sections are alike.
   *
   * @param before what the last build found; saves work, and changes nothing
   */
  Likeness find(Optional<Likeness> before) {
    int[] rarity = rarity();
    Optional<Likeness> known =
        before.filter(last -> last.vocabulary == vocabulary && last.chapters.equals(chapters));
    BitSet stale = known.map(last -> stale(last, rarity)).orElseGet(this::all);
    Vector[] vectors = known.map(last -> last.vectors.clone()).orElse(new Vector[counts.size()]);
    int[] read = stale.stream().toArray();
    Parallel.forEach(read.length, i -> vectors[read[i]] = vector(counts.get(read[i]), rarity));
    known.ifPresent(last -> clearSame(stale, last.vectors, vectors));
    SharedTerms shared = new SharedTerms(vocabulary.size(), vectors, chapters);
    int[][] nearest = known.map(last -> last.nearest.clone()).orElse(new int[counts.size()][]);
    double[][] scores = known.map(last -> last.scores.clone()).orElse(new double[counts.size()][]);
    int[] wanted =
        known.map(last -> shifted(last, vectors, stale, shared)).orElse(all()).stream().toArray();
    int runs = (wanted.length + RUN - 1) / RUN;
    Parallel.forEach(
        runs,
        run ->
            shared.nearest(
                Arrays.copyOfRange(wanted, run * RUN, Math.min(wanted.length, (run + 1) * RUN)),
                nearest,
                scores));
    return new Likeness(vocabulary, chapters, counts, rarity, vectors, nearest, scores);
  }

  private static void clearSame(BitSet stale, Vector[] before, Vector[] now) {
    for (int i = stale.nextSetBit(0); i >= 0; i = stale.nextSetBit(i + 1)) {
      if (before[i].isSame(now[i])) {
        stale.clear(i);
      }
    }
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, counts.size());
    return all;
  }

  /** How many steps a term is rarer than one that stands in every section; 0 to leave it out. */
  private int[] rarity() {
    int[] sections = new int[vocabulary.size()];
    for (int[] termsAndCounts : counts) {
      for (int i = 0; i < termsAndCounts.length; i += 2) {
        sections[termsAndCounts[i]]++;
      }
    }
    int most = Math.max(SharedTerms.LONGEST, counts.size() / 10);
    int used = 0;
    for (int term = 0; term < sections.length; term++) {
      int in = sections[term];
      used += in > 0 ? 1 : 0;
      sections[term] = in > 1 && in <= most ? steps(counts.size()) - steps(in) : 0;
    }
    vocabulary.use(used);
    return sections;
  }

  /** The logarithm to the base of the square root of two, rounded down. */
  private static int steps(int number) {
    return 63 - Long.numberOfLeadingZeros((long) number * number);
  }

  /** Sections whose vector may differ from the last build's. */
  private BitSet stale(Likeness last, int[] rarity) {
    BitSet shifted = new BitSet();
    for (int term = 0; term < rarity.length; term++) {
      if (term >= last.rarity.length || rarity[term] != last.rarity[term]) {
        shifted.set(term);
      }
    }
    BitSet stale = new BitSet();
    for (int section = 0; section < counts.size(); section++) {
      int[] own = counts.get(section);
      if (own != last.counts.get(section) || hasOne(own, shifted)) {
        stale.set(section);
      }
    }
    return stale;
  }

  private static boolean hasOne(int[] termsAndCounts, BitSet terms) {
    for (int i = 0; i < termsAndCounts.length; i += 2) {
      if (terms.get(termsAndCounts[i])) {
        return true;
      }
    }
    return false;
  }

  private BitSet shifted(Likeness last, Vector[] vectors, BitSet changed, SharedTerms shared) {
    BitSet shifted = new BitSet();
    if (!changed.isEmpty()) {
      Shifts shifts = new Shifts(last, vectors, changed, shared, vocabulary.size());
      IntStream.range(0, vectors.length).filter(shifts::concern).forEach(shifted::set);
    }
    return shifted;
  }

  private Vector vector(int[] termsAndCounts, int[] rarity) {
    int[] terms = new int[TERMS];
    double[] weights = new double[TERMS];
    int size = 0;
    for (int i = 0; i < termsAndCounts.length; i += 2) {
      int term = termsAndCounts[i];
      if (rarity[term] > 0) {
        double weight = (1 + log(termsAndCounts[i + 1])) * rarity[term];
        size = insert(terms, weights, size, term, weight);
      }
    }
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += weights[i] * weights[i];
    }
    double length = squares == 0 ? 1 : StrictMath.sqrt(squares);
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
        || (weight == otherWeight && vocabulary.term(term).compareTo(vocabulary.term(other)) < 0);
  }
}
