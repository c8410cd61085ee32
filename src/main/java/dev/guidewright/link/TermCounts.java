package dev.guidewright.link;

import dev.guidewright.language.Stems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each term stands in each section, in numbers, as a guide has very many of both. */
final class TermCounts {
  /** A shorter word hardly ever tells what a section is about. */
  private static final int SHORTEST = 3;

  private final Stems stems;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final List<int[]> sections = new ArrayList<>();

  /** In how many sections each term stands. */
  private int[] documents = new int[1 << 10];

  /** Where each term stands in {@link #found}, for the section that is being read. */
  private int[] at = new int[1 << 10];

  private int[] found = new int[1 << 8];
  private int size;

  TermCounts(Stems stems) {
    this.stems = stems;
  }

  /** Counts the terms of one more section. */
  void add(String text) {
    size = 0;
    Words.forEach(
        text,
        word -> {
          if (word.text().length() >= SHORTEST) {
            count(number(stems.stem(word.text())));
          }
        });
    int[] termsAndCounts = Arrays.copyOf(found, size);
    for (int i = 0; i < size; i += 2) {
      documents[termsAndCounts[i]]++;
    }
    sections.add(termsAndCounts);
  }

  private int number(String stem) {
    Integer known = numbers.get(stem);
    if (known != null) {
      return known;
    }
    int number = terms.size();
    numbers.put(stem, number);
    terms.add(stem);
    if (number == documents.length) {
      documents = Arrays.copyOf(documents, 2 * number);
      at = Arrays.copyOf(at, 2 * number);
    }
    return number;
  }

  private void count(int term) {
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

  /** Number of terms. */
  int terms() {
    return terms.size();
  }

  /** A term by its number. */
  String term(int number) {
    return terms.get(number);
  }

  /** In how many sections a term stands. */
  int sections(int term) {
    return documents[term];
  }

  /** A section's terms in the order of their first use, each followed by how often it stands. */
  int[] of(int section) {
    return sections.get(section);
  }
}
