package dev.guidewright.link;

import java.util.Arrays;

/** Counts how often each term stands in a section, in numbers, as a guide has very many of both. */
final class TermCounts {
  /** A shorter word hardly ever tells what a section is about. */
  private static final int SHORTEST = 3;

  private final Vocabulary vocabulary;

  /** Where each term stands in {@link #found}, for the section that is being read. */
  private int[] at = new int[1 << 10];

  private int[] found = new int[1 << 8];
  private int size;

  TermCounts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Counts the words of one text of the section.
   *
   * @return the number of each word's term
   */
  int[] add(Words words) {
    int[] terms = new int[words.size()];
    for (int word = 0; word < terms.length; word++) {
      terms[word] = vocabulary.numberOf(words, word);
      if (words.length(word) >= SHORTEST) {
        count(terms[word]);
      }
    }
    return terms;
  }

  /**
   * The terms in the order of their first use, each followed by how often it stands; begins anew.
   */
  int[] take() {
    int[] taken = Arrays.copyOf(found, size);
    size = 0;
    return taken;
  }

  private void count(int term) {
    if (term >= at.length) {
      at = Arrays.copyOf(at, Math.max(term + 1, 2 * at.length));
    }
    if (at[term] < size && found[at[term]] == term) {
      found[at[term] + 1]++;
      return;
    }
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    at[term] = size;
    found[size] = term;
    found[size + 1] = 1;
    size += 2;
  }
}
