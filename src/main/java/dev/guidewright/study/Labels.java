package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Layers;
import dev.guidewright.model.Nearest;
import dev.guidewright.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of labels: ours, with those of {@code guide.yml} before them. */
final class Labels {
  private final Map<Label, List<Pattern>> own = new EnumMap<>(Label.class);
  private final Map<Label, List<Pattern>> usual = new EnumMap<>(Label.class);
  private final Map<Label, String> words = new EnumMap<>(Label.class);

  /** Every pattern by its first word, which a text must hold somewhere to fit it. */
  private final Map<String, List<Entry>> byWord = new HashMap<>();

  /** What is known of words that were asked for before; a guide repeats its labels. */
  private final Map<String, List<Label>> known = new HashMap<>();

  /** What was asked for last: a heading is asked for several labels, one after the other. */
  private String last = "";

  private List<Label> lastLabels = List.of();

  private final List<Problem> problems = new ArrayList<>();
  private int patternCount;

  /**
   * Learns labels.
   *
   * @param added those of {@code guide.yml}
   * @param layers where that stands
   */
  Labels(Map<String, List<String>> added, Layers layers) {
    for (Label label : Label.values()) {
      usual.put(label, label.patterns().stream().map(Pattern::of).toList());
      words.put(label, label.patterns().get(0));
    }
    added.forEach((name, patterns) -> add(name, patterns, layers));
    own.forEach(this::index);
    usual.forEach(this::index);
  }

  private void index(Label label, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      String first = pattern.phrase().words().get(0);
      byWord
          .computeIfAbsent(first, word -> new ArrayList<>())
          .add(new Entry(patternCount++, label, pattern));
    }
  }

  private void add(String name, List<String> patterns, Layers layers) {
    Optional<Label> label =
        Arrays.stream(Label.values()).filter(l -> l.key().equals(name)).findFirst();
    if (label.isEmpty()) {
      List<String> keys = Arrays.stream(Label.values()).map(Label::key).toList();
      problems.add(
          Problem.warning(
              "unknown-label",
              layers.said("labels", name),
              "\"" + name + "\" under labels: opens nothing",
              Nearest.hint(name, keys, "the names are " + String.join(", ", keys))));
      return;
    }
    own.put(label.get(), patterns.stream().map(Pattern::of).filter(p -> !p.isEmpty()).toList());
    patterns.stream().findFirst().ifPresent(first -> words.put(label.get(), first));
  }

  /** What is wrong with the labels of {@code guide.yml}. */
  List<Problem> problems() {
    return problems;
  }

  /** What the words open, among some labels. */
  Optional<Label> find(String text, Set<Label> among) {
    for (Label label : all(text)) {
      if (among.contains(label)) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  /** All that the words could open, the author's own labels first. */
  private List<Label> all(String text) {
    if (!text.equals(last)) {
      lastLabels = known.computeIfAbsent(text, this::fitting);
      last = text;
    }
    return lastLabels;
  }

  private List<Label> fitting(String text) {
    Phrase phrase = Phrase.of(text).withoutNumber();
    List<Entry> fitting = new ArrayList<>();
    for (String word : phrase.words()) {
      for (Entry entry : byWord.getOrDefault(word, List.of())) {
        if (entry.pattern().fits(phrase)) {
          fitting.add(entry);
        }
      }
    }
    if (fitting.isEmpty()) {
      return List.of();
    }
    fitting.sort(Comparator.comparingInt(Entry::place));
    return fitting.stream().map(Entry::label).distinct().toList();
  }

  /** What a block opens by its label, among some labels. */
  Optional<Label> find(Block block, Set<Label> among) {
    return block instanceof Block.Labelled labelled
        ? find(labelled.label(), among)
        : Optional.empty();
  }

  boolean is(String text, Label label) {
    return all(text).contains(label);
  }

  boolean is(Block block, Label label) {
    return block instanceof Block.Labelled labelled && is(labelled.label(), label);
  }

  /** The words for a label on a card, in the guide's language. */
  String words(Label label) {
    return words.getOrDefault(label, label.key());
  }

  /** Every phrase of a label, as written. */
  List<Phrase> phrases(Label label) {
    List<Phrase> all = new ArrayList<>();
    own.getOrDefault(label, List.of()).forEach(pattern -> all.add(pattern.phrase));
    usual.getOrDefault(label, List.of()).forEach(pattern -> all.add(pattern.phrase));
    return all;
  }

  /**
   * A pattern of a label.
   *
   * @param place where it stands among all, the author's own before ours
   */
  private record Entry(int place, Label label, Pattern pattern) {}

  /** Words with a star before or behind them where further words may stand. */
  private record Pattern(Phrase phrase, boolean open, boolean openEnd) {
    static Pattern of(String text) {
      String trimmed = text.strip();
      return new Pattern(Phrase.of(trimmed), trimmed.startsWith("*"), trimmed.endsWith("*"));
    }

    boolean isEmpty() {
      return phrase.words().isEmpty();
    }

    boolean fits(Phrase other) {
      if (open && openEnd) {
        return other.holds(phrase);
      }
      if (open) {
        return other.endsWith(phrase);
      }
      return openEnd ? other.startsWith(phrase) : other.equals(phrase);
    }
  }
}
