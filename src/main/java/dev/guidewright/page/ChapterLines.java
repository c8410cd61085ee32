package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Section;
import dev.guidewright.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/**
 * The line that stands for each chapter in the table of contents: what the home page's own list of
 * chapters says about it, else the chapter's description or first sentence.
 *
 * <p>A list on the home page whose items all begin with a link to a chapter is such a list; the
 * page then leaves it out, since the generated table of contents says the same.
 */
final class ChapterLines {
  private final Study study;
  private final Map<String, String> byOutput = new HashMap<>();

  ChapterLines(Study study) {
    this.study = study;
    study.chapter(HomePage.PATH).ifPresent(this::collect);
  }

  /** A line for a chapter; may be empty. */
  String line(Chapter chapter) {
    String own = byOutput.getOrDefault(chapter.output(), "");
    return own.isEmpty() ? Summary.of(chapter) : own;
  }

  /** The home page without its lists of chapters, and without sections that held nothing else. */
  Chapter withoutLists(Chapter home) {
    List<Section> sections = new ArrayList<>();
    for (Section section : home.sections()) {
      List<Block> rest =
          section.blocks().stream().filter(block -> !isList(home, block)).toList();
      if (section.level() == 1 || !rest.isEmpty() || section.blocks().isEmpty()) {
        sections.add(section.withBlocks(rest));
      }
    }
    return home.withSections(sections);
  }

  private void collect(Chapter home) {
    for (Section section : home.sections()) {
      for (Block block : section.blocks()) {
        if (isList(home, block) && block instanceof Block.Prose prose) {
          items(prose.node()).forEach(item -> collect(home, item));
        }
      }
    }
  }

  private void collect(Chapter home, Node item) {
    String text = PlainText.of(item);
    firstLink(item)
        .ifPresent(
            link -> {
              String said = text.substring(Math.min(text.length(), PlainText.of(link).length()));
              String line = said.replaceFirst("^[\\s:.,;–—-]+", "");
              chapter(home, link).ifPresent(output -> byOutput.putIfAbsent(output, line));
            });
  }

  private boolean isList(Chapter home, Block block) {
    if (!(block instanceof Block.Prose prose && prose.node() instanceof ListBlock)) {
      return false;
    }
    return items(prose.node()).stream()
        .allMatch(item -> firstLink(item).flatMap(link -> chapter(home, link)).isPresent());
  }

  private Optional<String> chapter(Chapter home, Link link) {
    Target target = study.linked().target(home.source(), link.getDestination());
    if (target instanceof Target.Internal internal
        && study.chapter(internal.place().output()).isPresent()) {
      return Optional.of(internal.place().output());
    }
    return Optional.empty();
  }

  private static Optional<Link> firstLink(Node item) {
    Node node = item.getFirstChild();
    while (node != null) {
      if (node instanceof Link link) {
        return Optional.of(link);
      }
      node = node.getFirstChild();
    }
    return Optional.empty();
  }

  private static List<Node> items(Node list) {
    List<Node> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(item);
    }
    return items;
  }
}
