package dev.guidewright.link;

import dev.guidewright.language.Spellings;
import dev.guidewright.language.Stems;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final Spellings spellings = new Spellings();

  /** The term of each spelling. */
  private int[] ofSpelling = new int[1 << 10];

  private final List<String> terms = new ArrayList<>();
  private int used;

  Vocabulary(Stems stems) {
    this.stems = stems;
  }

  /** What makes terms of words. */
  Stems stems() {
    return stems;
  }

  /** The number of the term of a word. */
  int numberOf(Words words, int word) {
    int before = spellings.size();
    int spelling = spellings.number(words.text(), words.start(word), words.end(word));
    if (spelling == before) {
      if (spelling == ofSpelling.length) {
        ofSpelling = Arrays.copyOf(ofSpelling, 2 * spelling);
      }
      ofSpelling[spelling] = number(stems.stem(words.word(word)));
    }
    return ofSpelling[spelling];
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
