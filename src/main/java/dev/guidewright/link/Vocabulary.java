package dev.guidewright.link;

import dev.guidewright.language.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms of words, and numbers for terms, from 0, in the order in which they are first seen. What is
 * made of the numbers must not depend on that order, so that builds may share a vocabulary.
 */
final class Vocabulary {
  /** Beyond this, a vocabulary is given up when most of its terms have left the guide. */
  private static final int FEW = 10_000;

  private final Stems stems;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> ofWords = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private int used;

  Vocabulary(Stems stems) {
    this.stems = stems;
  }

  /** What makes terms of words. */
  Stems stems() {
    return stems;
  }

  /** The number of the term of a word as it is written. */
  int ofWord(String word) {
    Integer known = ofWords.get(word);
    if (known == null) {
      known = number(stems.stem(word));
      ofWords.put(word, known);
    }
    return known;
  }

  /** The number of a term. */
  int number(String term) {
    Integer known = numbers.putIfAbsent(term, terms.size());
    if (known != null) {
      return known;
    }
    terms.add(term);
    return terms.size() - 1;
  }

  /** The term of a number. */
  String term(int number) {
    return terms.get(number);
  }

  /** How many terms have numbers. */
  int size() {
    return terms.size();
  }

  /** Notes how many of the terms stand in the guide. */
  void use(int count) {
    used = count;
  }

  /** Whether most of it is of texts that are gone. */
  boolean isWorn() {
    return terms.size() > FEW + 2 * used;
  }
}
