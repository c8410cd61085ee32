package dev.guidewright.page;

import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Relations;
import dev.guidewright.model.Section;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Opens the Markdown of a chapter for the page that is to show it. */
final class Sources {
  private final LinkedGuide linked;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  Sources(LinkedGuide linked) {
    this.linked = linked;
  }

  /**
   * A renderer with a footnote count of its own, which explains the chapter's terms.
   *
   * @param chapter where the Markdown was written
   * @param page path of the page that shows it
   */
  HtmlRenderer open(Chapter chapter, String page) {
    String prefix = page.equals(chapter.output()) ? "" : PrintView.prefix(chapter);
    HtmlRenderer renderer =
        new HtmlRenderer(linked, chapter.source(), chapter.footnotes(), page, prefix);
    for (Section section : chapter.sections()) {
      Relations relations = linked.relations(chapter.output(), section.id());
      renderer.explain(relations.terms());
    }
    return renderer;
  }

  /** Keeps what a renderer had to take out of author HTML. */
  void close(HtmlRenderer renderer) {
    problems.addAll(renderer.problems());
  }

  /** Keeps what was found when a remembered text was made. */
  void add(List<Problem> found) {
    problems.addAll(found);
  }

  /** What was taken out of author HTML, each once. */
  List<Problem> problems() {
    return problems.stream().distinct().sorted().toList();
  }
}
