package dev.guidewright.page;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Diagram;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Place;
import dev.guidewright.model.Relations;
import dev.guidewright.model.Term;
import dev.guidewright.model.TermUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Text;

/**
 * All that the HTML of a chapter's own Markdown is made from: the chapter, where its links lead,
 * the terms and graphs in it, and the templates of its blocks.
 */
final class ChapterInputs {
  private final Study study;
  private final Templates templates;
  private final Map<String, List<Diagram>> diagrams = new HashMap<>();
  private final Map<String, List<Term>> terms = new HashMap<>();

  ChapterInputs(Study study, Templates templates) {
    this.study = study;
    this.templates = templates;
    for (Diagram diagram : study.linked().study().diagrams()) {
      diagrams.computeIfAbsent(diagram.place().output(), page -> new ArrayList<>()).add(diagram);
    }
    for (Term term : study.linked().study().terms()) {
      terms.computeIfAbsent(term.place().output(), page -> new ArrayList<>()).add(term);
    }
  }

  /** The first use of a term, and what its explanation shows. */
  private record Explained(Text text, int start, int end, String id, Place place, String words) {}

  /** What stands in place of a diagram. */
  private record Drawn(String id, Optional<Drawing> drawing, String walk) {}

  /** What is compared from build to build. */
  Object of(Chapter chapter, List<Relations> relations) {
    LinkedGuide linked = study.linked();
    List<Object> uses = new ArrayList<>();
    relations.forEach(section -> section.terms().forEach(use -> uses.add(explained(use))));
    return List.of(
        chapter,
        linked.targets().getOrDefault(chapter.source(), Map.of()),
        uses,
        diagrams.getOrDefault(chapter.output(), List.of()).stream().map(this::drawn).toList(),
        terms.getOrDefault(chapter.output(), List.of()).stream()
            .map(term -> linked.termUses().getOrDefault(term.id(), List.of()))
            .toList(),
        templates.look());
  }

  private static Explained explained(TermUse use) {
    Term term = use.term();
    return new Explained(
        use.text(), use.start(), use.end(), term.id(), term.place(), term.definition());
  }

  private Drawn drawn(Diagram diagram) {
    Optional<Drawing> drawing = Optional.ofNullable(study.drawings().drawings().get(diagram.id()));
    String walk = study.decision(diagram.id()).map(Decision::output).orElse("");
    return new Drawn(diagram.id(), drawing, walk);
  }
}
