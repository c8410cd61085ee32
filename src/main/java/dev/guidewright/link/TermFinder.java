package dev.guidewright.link;

import dev.guidewright.language.Stems;
import dev.guidewright.model.Term;
import dev.guidewright.model.TermUse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commonmark.node.Text;

/**
 * Finds the first use of each glossary term in a section, also inflected. An acronym is only found
 * in its own letters' case.
 */
final class TermFinder {
  /** A term written in the plural still means its singular: policies, policy. */
  private static final int LONGEST_ENDING = 2;

  private final Vocabulary vocabulary;
  private final Stems stems;

  /** Names by their words' stems, joined by blanks. */
  private final Map<String, List<Name>> byStems = new HashMap<>();

  /** The terms with which a name begins, by their numbers in the vocabulary. */
  private final BitSet firsts = new BitSet();

  /** The terms that stand second in a name. */
  private final BitSet seconds = new BitSet();

  /** How many words the names have that begin with a term, the longest first. */
  private final Map<Integer, NavigableSet<Integer>> lengths = new HashMap<>();

  /**
   * One name of a term.
   *
   * @param term the term
   * @param words its words as written
   * @param stems its words' stems
   * @param acronym whether one of its words is an acronym
   */
  private record Name(Term term, List<String> words, List<String> stems, boolean acronym) {}

  TermFinder(List<Term> terms, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.stems = vocabulary.stems();
    for (Term term : terms) {
      add(term, term.name());
      term.aliases().forEach(alias -> add(term, alias));
    }
    byStems
        .values()
        .forEach(names -> names.sort((a, b) -> Boolean.compare(b.acronym(), a.acronym())));
  }

  private void add(Term term, String name) {
    Words cut = Words.of(name);
    if (cut.size() == 0) {
      return;
    }
    List<String> words = IntStream.range(0, cut.size()).mapToObj(cut::word).toList();
    boolean acronym = words.stream().anyMatch(TermFinder::isAcronym);
    List<String> stemmed = words.stream().map(stems::stem).toList();
    Name added = new Name(term, words, stemmed, acronym);
    put(added, stemmed);
    String last = words.get(words.size() - 1);
    if (isAcronym(last)) {
      List<String> plural = new ArrayList<>(stemmed);
      plural.set(plural.size() - 1, stems.stem(last + "s"));
      put(added, plural);
    }
  }

  private void put(Name name, List<String> stemmed) {
    List<Name> names = byStems.computeIfAbsent(String.join(" ", stemmed), key -> new ArrayList<>());
    if (!names.contains(name)) {
      names.add(name);
      int first = vocabulary.number(stemmed.get(0));
      firsts.set(first);
      if (stemmed.size() > 1) {
        seconds.set(vocabulary.number(stemmed.get(1)));
      }
      lengths
          .computeIfAbsent(first, key -> new TreeSet<>(Comparator.reverseOrder()))
          .add(stemmed.size());
    }
  }

  private static boolean isAcronym(String word) {
    long capitals = word.chars().filter(Character::isUpperCase).count();
    return word.length() >= 2 && capitals >= 2 && capitals * 2 >= word.length();
  }

  /**
   * Looks for first uses in some content.
   *
   * @param skipped ids of terms that need no explanation here, such as the one being defined
   */
  Search search(Set<String> skipped) {
    return new Search(new HashSet<>(skipped));
  }

  /** Reads one section's texts. */
  final class Search {
    private final Set<String> seen;
    private final List<TermUse> uses = new ArrayList<>();

    private Search(Set<String> seen) {
      this.seen = seen;
    }

    /** What was found. */
    List<TermUse> uses() {
      return List.copyOf(uses);
    }

    /**
     * Looks at the next text.
     *
     * @param words its words
     * @param terms the number of each word's term
     */
    void look(Text text, Words words, int[] terms) {
      for (int word = 0; word < terms.length; word++) {
        if (firsts.get(terms[word])) {
          word += at(text, words, word, terms);
        }
      }
    }

    /** Looks for a name that begins at a word; returns how many further words it takes. */
    private int at(Text text, Words words, int from, int[] terms) {
      for (int length : lengths.getOrDefault(terms[from], Collections.emptyNavigableSet())) {
        for (Name name : named(terms, from, length)) {
          if (matches(name, words, from)) {
            use(name, text, words, from);
            return length - 1;
          }
        }
      }
      return 0;
    }

    private List<Name> named(int[] terms, int from, int length) {
      if (from + length > terms.length || (length > 1 && !seconds.get(terms[from + 1]))) {
        return List.of();
      }
      if (length == 1) {
        return byStems.getOrDefault(vocabulary.term(terms[from]), List.of());
      }
      StringBuilder key = new StringBuilder(vocabulary.term(terms[from]));
      for (int i = from + 1; i < from + length; i++) {
        key.append(' ').append(vocabulary.term(terms[i]));
      }
      return byStems.getOrDefault(key.toString(), List.of());
    }

    private void use(Name name, Text text, Words words, int from) {
      int last = from + name.stems().size() - 1;
      if (seen.add(name.term().id())) {
        uses.add(new TermUse(name.term(), text, words.start(from), words.end(last)));
      }
    }

    private boolean matches(Name name, Words words, int from) {
      int count = name.stems().size();
      for (int i = 0; i < count; i++) {
        String word = words.word(from + i);
        boolean same =
            name.acronym()
                ? isExact(name.words().get(i), word)
                : isForm(name.words().get(i), name.stems().get(i), word);
        if (!same || (i > 0 && !areAdjacent(words.before(from + i)))) {
          return false;
        }
      }
      return true;
    }

    /**
     * An inflection of the word, but not a shorter one with a meaning of its own: level, leveling.
     */
    private boolean isForm(String wanted, String stem, String word) {
      return word.length() >= wanted.length() - LONGEST_ENDING && stems.stem(word).equals(stem);
    }

    /** The same letters in the same case, or with a plural's s. */
    private boolean isExact(String wanted, String word) {
      return isAcronym(wanted)
          ? word.equals(wanted) || word.equals(wanted + "s")
          : stems.stem(word).equals(stems.stem(wanted));
    }

    /** By what stands between two words, whether they can belong together. */
    private boolean areAdjacent(String between) {
      return between.equals(" ") || between.equals("/");
    }
  }
}
