package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Section;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the guide says under a name: the terms and the sections of the whole guide, found by their
 * folded names; of two with one name the first counts, and a term before a section.
 */
final class NamedText {
  private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

  private final StudyGuide study;
  private final Map<String, Found> found = new HashMap<>();

  /**
   * What is said under a name.
   *
   * @param output the page of the chapter that says it
   */
  record Found(String output, List<Block> blocks) {}

  NamedText(StudyGuide study) {
    this.study = study;
  }

  private void gather() {
    for (Term term : study.terms()) {
      add(term.name(), new Found(term.place().output(), term.blocks()));
    }
    for (Chapter chapter : study.guide().chapters()) {
      for (Section section : chapter.sections()) {
        if (!section.blocks().isEmpty()) {
          add(section.title(), new Found(chapter.output(), section.blocks()));
        }
      }
    }
  }

  private void add(String name, Found text) {
    found.putIfAbsent(folded(name), text);
  }

  /** What is said under a name that is already folded. */
  Optional<Found> under(String folded) {
    if (found.isEmpty()) {
      gather();
    }
    return Optional.ofNullable(found.get(folded));
  }

  /** Words to compare: lower case, without punctuation at the ends. */
  static String folded(String text) {
    return EDGES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
