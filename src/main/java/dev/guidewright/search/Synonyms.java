package dev.guidewright.search;

import dev.guidewright.model.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names of one thing, from the glossary. A document that uses one of them is indexed under all; the
 * names themselves go into the index so that a reader sees why it was found.
 */
final class Synonyms {
  private static final int LONGEST_NAME = 8;

  /** One name of a group, as terms. */
  private record Name(List<Integer> terms, Group group) {}

  /** Names of one thing. */
  private static final class Group {
    final List<List<Integer>> names = new ArrayList<>();
  }

  private final Map<Integer, List<Name>> byFirstTerm = new HashMap<>();
  private final BitSet firstTerms = new BitSet();
  private final TreeMap<String, Set<String>> shown = new TreeMap<>();

  /** The groups of a glossary; terms with one name only are none. */
  static Synonyms of(List<Term> terms, Lexicon lexicon) {
    Synonyms synonyms = new Synonyms();
    for (Term term : terms) {
      List<String> names = new ArrayList<>(List.of(term.name()));
      names.addAll(term.aliases());
      synonyms.addGroup(names, lexicon);
    }
    return synonyms;
  }

  private void addGroup(List<String> names, Lexicon lexicon) {
    Group group = new Group();
    Set<String> folded = new LinkedHashSet<>();
    for (String name : names) {
      IntList read = new IntList();
      lexicon.read(CharList.of(name), read);
      List<String> words = Tokens.ofQuery(name);
      boolean usable = read.size() > 0 && read.size() <= LONGEST_NAME && !words.isEmpty();
      if (usable && folded.add(String.join(" ", words))) {
        group.names.add(read.boxed());
      }
    }
    if (folded.size() > 1) {
      group.names.forEach(terms -> add(new Name(terms, group)));
      String line = String.join("|", folded);
      for (String name : folded) {
        String first = name.substring(0, (name + " ").indexOf(' '));
        shown.computeIfAbsent(first, word -> new LinkedHashSet<>()).add(line);
      }
    }
  }

  private void add(Name name) {
    int first = name.terms.get(0);
    firstTerms.set(first);
    byFirstTerm.computeIfAbsent(first, term -> new ArrayList<>()).add(name);
  }

  /** Groups by the first word of each of their names; the names folded and joined by bars. */
  SortedMap<String, Set<String>> shown() {
    return shown;
  }

  /**
   * Appends the other names of everything that a stretch of terms names.
   *
   * @param done groups that the document has had already
   */
  void expand(IntList stream, Set<Object> done, IntList into) {
    for (int at = 0; at < stream.size(); at++) {
      int term = stream.get(at);
      if (firstTerms.get(term)) {
        expandAt(stream, at, byFirstTerm.getOrDefault(term, List.of()), done, into);
      }
    }
  }

  private static void expandAt(
      IntList stream, int at, List<Name> names, Set<Object> done, IntList into) {
    for (Name name : names) {
      if (standsAt(stream, at, name) && done.add(name.group)) {
        name.group.names.stream()
            .filter(other -> !other.equals(name.terms))
            .forEach(other -> other.forEach(into::add));
      }
    }
  }

  private static boolean standsAt(IntList stream, int at, Name name) {
    if (at + name.terms.size() > stream.size()) {
      return false;
    }
    for (int i = 0; i < name.terms.size(); i++) {
      if (stream.get(at + i) != name.terms.get(i)) {
        return false;
      }
    }
    return true;
  }
}
