package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Term;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The glossary: the guide's own page, or one made of the terms that stand elsewhere. */
final class GlossaryPage {
  /** Where the glossary lies when the guide has no page for it. */
  static final String PATH = "glossary.html";

  private final Study study;
  private final Templates templates;
  private final Sources sources;

  /**
   * A generated glossary.
   *
   * @param terms each term, rendered, in the order of their names
   */
  record View(List<SafeString> terms) {}

  GlossaryPage(Study study, Templates templates, Sources sources) {
    this.study = study;
    this.templates = templates;
    this.sources = sources;
  }

  /** Whether there is a page to make: no page of the guide holds every term, and none is there. */
  boolean isGenerated() {
    boolean spread = terms().stream().map(term -> term.place().output()).distinct().count() > 1;
    return spread && study.chapter(PATH).isEmpty();
  }

  /** The page to make, if there is one. */
  Optional<View> generated() {
    if (!isGenerated()) {
      return Optional.empty();
    }
    return Optional.of(
        new View(
            terms().stream()
                .sorted(Comparator.comparing(term -> term.name().toLowerCase(Locale.ROOT)))
                .flatMap(term -> render(term).stream())
                .toList()));
  }

  private Optional<SafeString> render(Term term) {
    Optional<Chapter> chapter = study.chapter(term.place().output());
    return chapter.map(
        found ->
            new BlockRenderer(study, templates, sources.open(found, PATH), PATH, found.source())
                .html(List.of(new Block.TermBlock(term))));
  }

  private List<Term> terms() {
    return study.linked().study().terms();
  }
}
