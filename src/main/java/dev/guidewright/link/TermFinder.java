package dev.guidewright.link;

import dev.guidewright.language.Stems;
import dev.guidewright.model.Term;
import dev.guidewright.model.TermUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Finds the first use of each glossary term in a section, also inflected; never in code, links,
 * headings or images. An acronym is only found in its own letters' case.
 */
final class TermFinder {
  /** A term written in the plural still means its singular: policies, policy. */
  private static final int LONGEST_ENDING = 2;

  private final Stems stems;
  private final Map<String, List<Name>> byFirstStem = new HashMap<>();

  /**
   * One name of a term.
   *
   * @param term the term
   * @param words its words as written
   * @param stems its words' stems
   * @param acronym whether one of its words is an acronym
   */
  private record Name(Term term, List<String> words, List<String> stems, boolean acronym) {}

  TermFinder(List<Term> terms, Stems stems) {
    this.stems = stems;
    for (Term term : terms) {
      add(term, term.name());
      term.aliases().forEach(alias -> add(term, alias));
    }
    byFirstStem
        .values()
        .forEach(
            names ->
                names.sort(
                    Comparator.comparingInt((Name name) -> -name.stems().size())
                        .thenComparing(name -> !name.acronym())));
  }

  private void add(Term term, String name) {
    List<String> words = new ArrayList<>();
    Words.forEach(name, word -> words.add(word.text()));
    if (words.isEmpty()) {
      return;
    }
    boolean acronym = words.stream().anyMatch(TermFinder::isAcronym);
    List<String> stemmed = words.stream().map(stems::stem).toList();
    byFirstStem
        .computeIfAbsent(stemmed.get(0), key -> new ArrayList<>())
        .add(new Name(term, List.copyOf(words), stemmed, acronym));
  }

  private static boolean isAcronym(String word) {
    long capitals = word.chars().filter(Character::isUpperCase).count();
    return word.length() >= 2 && capitals >= 2 && capitals * 2 >= word.length();
  }

  /**
   * First uses in some content.
   *
   * @param nodes the section's Markdown
   * @param skipped ids of terms that need no explanation here, such as the one being defined
   */
  List<TermUse> find(List<Node> nodes, Set<String> skipped) {
    if (byFirstStem.isEmpty()) {
      return List.of();
    }
    Search search = new Search(new HashSet<>(skipped));
    nodes.forEach(node -> node.accept(search));
    return search.uses;
  }

  /** Walks one section's text. */
  private final class Search extends AbstractVisitor {
    private final Set<String> seen;
    private final List<TermUse> uses = new ArrayList<>();

    Search(Set<String> seen) {
      this.seen = seen;
    }

    @Override
    public void visit(Link link) {
      // The words of a link already lead somewhere.
    }

    @Override
    public void visit(Image image) {
      // A picture's text is not shown.
    }

    @Override
    public void visit(Heading heading) {
      // A heading stays a heading.
    }

    @Override
    public void visit(Text text) {
      List<Words.Word> words = new ArrayList<>();
      Words.forEach(text.getLiteral(), words::add);
      for (int i = 0; i < words.size(); i++) {
        i += at(text, words, i);
      }
    }

    /** Looks for a name that begins at a word; returns how many further words it takes. */
    private int at(Text text, List<Words.Word> words, int from) {
      for (Name name : byFirstStem.getOrDefault(stems.stem(words.get(from).text()), List.of())) {
        if (matches(name, text, words, from)) {
          int last = from + name.stems().size() - 1;
          if (seen.add(name.term().id())) {
            uses.add(
                new TermUse(name.term(), text, words.get(from).start(), words.get(last).end()));
          }
          return name.stems().size() - 1;
        }
      }
      return 0;
    }

    private boolean matches(Name name, Text text, List<Words.Word> words, int from) {
      int count = name.stems().size();
      if (from + count > words.size()) {
        return false;
      }
      for (int i = 0; i < count; i++) {
        Words.Word word = words.get(from + i);
        boolean same =
            name.acronym()
                ? isExact(name.words().get(i), word.text())
                : isForm(name.words().get(i), name.stems().get(i), word.text());
        if (!same || (i > 0 && !adjacent(text, words.get(from + i - 1), word))) {
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

    private boolean adjacent(Text text, Words.Word before, Words.Word after) {
      String between = text.getLiteral().substring(before.end(), after.start());
      return between.equals(" ") || between.equals("-") || between.equals("/");
    }
  }
}
