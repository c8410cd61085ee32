package dev.guidewright.page;

import dev.guidewright.html.Explained;
import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Section;
import dev.guidewright.model.TermUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Opens the Markdown of a chapter for the page that is to show it. */
final class Sources {
  private final LinkedGuide linked;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  /** By the page of the chapter: many pages show something of one. */
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** What is explained in a chapter. */
  private record Known(Chapter chapter, Explained explained) {}

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
    renderer.explain(explained(chapter));
    return renderer;
  }

  private Explained explained(Chapter chapter) {
    Known found = known.computeIfAbsent(chapter.output(), path -> new Known(chapter, of(chapter)));
    // The home page is also shown without some of its sections.
    return Objects.equals(found.chapter(), chapter) ? found.explained() : of(chapter);
  }

  private Explained of(Chapter chapter) {
    List<List<TermUse>> uses = new ArrayList<>();
    for (Section section : chapter.sections()) {
      uses.add(linked.relations(chapter.output(), section.id()).terms());
    }
    return Explained.of(uses);
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
