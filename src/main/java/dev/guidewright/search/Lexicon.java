package dev.guidewright.search;

import dev.guidewright.language.Spellings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The guide's words: each spelling, the term it is indexed under, and how often it stands there.
 */
final class Lexicon {
  private static final int SHORTEST_SUGGESTION = 4;
  private static final int LONGEST_SUGGESTION = 30;

  private final Stemming stemming;
  private final Spellings surfaces = new Spellings();
  private final List<String> folded = new ArrayList<>();
  private final IntList termOfSurface = new IntList();
  private final IntList counts = new IntList();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> keys = new ArrayList<>();

  private final Set<String> functionWords = new HashSet<>();
  private final BitSet functional = new BitSet();

  /**
   * An empty lexicon.
   *
   * @param functionWords words that say nothing about what a text is about
   */
  Lexicon(Stemming stemming, Set<String> functionWords) {
    this.stemming = stemming;
    functionWords.forEach(word -> this.functionWords.add(Folding.fold(word)));
  }

  /** Number of terms; they are numbered in the order in which they were first seen. */
  int size() {
    return keys.size();
  }

  /** The key of a term. */
  String key(int term) {
    return keys.get(term);
  }

  /** Appends the terms of a text in order. */
  void read(CharList text, IntList into) {
    char[] characters = text.characters();
    Tokens.scan(
        text,
        (start, end, paired) -> {
          if (paired) {
            String stretch = new String(characters, start, end - start);
            Tokens.pairs(stretch).forEach(pair -> into.add(term(pair)));
          } else {
            word(characters, start, Math.min(end, start + Folding.LONGEST), into);
          }
        });
  }

  private void word(char[] text, int start, int end, IntList into) {
    int surface = surfaces.number(text, start, end);
    if (surface == folded.size()) {
      String spelling = new String(text, start, end - start);
      String form = Folding.fold(spelling);
      folded.add(form);
      counts.add(0);
      int term = form.isEmpty() ? -1 : term(stemming.key(spelling));
      termOfSurface.add(term);
      if (functionWords.contains(form)) {
        functional.set(term);
      }
    }
    counts.set(surface, counts.get(surface) + 1);
    if (termOfSurface.get(surface) >= 0) {
      into.add(termOfSurface.get(surface));
    }
  }

  private int term(String key) {
    Integer known = numbers.putIfAbsent(key, keys.size());
    if (known != null) {
      return known;
    }
    keys.add(key);
    return keys.size() - 1;
  }

  /** The terms of which a function word is a form. */
  BitSet functional() {
    return functional;
  }

  /** The folded spellings of each term that has any, by key; pairs of characters have none. */
  SortedMap<String, Set<String>> forms() {
    SortedMap<String, Set<String>> forms = new TreeMap<>();
    for (int surface = 0; surface < folded.size(); surface++) {
      int term = termOfSurface.get(surface);
      if (term >= 0) {
        forms.computeIfAbsent(keys.get(term), key -> new TreeSet<>()).add(folded.get(surface));
      }
    }
    return forms;
  }

  /** Spellings worth proposing for a mistyped one, with how often they stand in the guide. */
  SortedMap<String, Integer> suggestions() {
    TreeMap<String, Integer> words = new TreeMap<>();
    for (int surface = 0; surface < folded.size(); surface++) {
      String word = folded.get(surface);
      boolean fits = word.length() >= SHORTEST_SUGGESTION && word.length() <= LONGEST_SUGGESTION;
      if (fits && word.chars().noneMatch(Character::isDigit)) {
        words.merge(word, counts.get(surface), Integer::sum);
      }
    }
    return words;
  }
}
