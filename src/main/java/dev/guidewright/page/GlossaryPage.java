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

  /** The page to make; empty when one page of the guide holds every term, or when one is there. */
  Optional<View> generated() {
    List<Term> terms = terms();
    boolean spread = terms.stream().map(term -> term.place().output()).distinct().count() > 1;
    if (!spread || study.chapter(PATH).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new View(
            terms.stream()
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
