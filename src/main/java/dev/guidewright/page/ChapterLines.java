package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Section;
import dev.guidewright.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/**
 * What the home page's own lists of chapters say: a line for each chapter, and headings that group
 * them. The page leaves these lists out, since its table of contents says the same.
 *
 * <p>Such a list is one whose items all begin with a link to a chapter.
 */
final class ChapterLines {
  private final Study study;
  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, List<String>> groups = new LinkedHashMap<>();

  ChapterLines(Study study) {
    this.study = study;
    study.chapter(HomePage.PATH).ifPresent(this::collect);
  }

  /** A line for a chapter: the home page's, else its description or first sentence. */
  String line(Chapter chapter) {
    String own = lines.getOrDefault(chapter.output(), "");
    return own.isEmpty() ? Summary.of(chapter) : own;
  }

  /** Paths of chapters by the heading they are listed under, in the order written. */
  Map<String, List<String>> groups() {
    return groups;
  }

  /** The home page without its lists of chapters, and without sections that held nothing else. */
  Chapter withoutLists(Chapter home) {
    List<Section> kept = new ArrayList<>();
    for (int i = home.sections().size() - 1; i >= 0; i--) {
      Section section = home.sections().get(i);
      List<Block> rest = section.blocks().stream().filter(block -> !isList(home, block)).toList();
      boolean leads = !kept.isEmpty() && kept.get(0).level() > section.level();
      if (section.level() == 1 || !rest.isEmpty() || leads) {
        kept.add(0, section.withBlocks(rest));
      }
    }
    return home.withSections(kept);
  }

  private void collect(Chapter home) {
    for (Section section : home.sections()) {
      for (Block block : section.blocks()) {
        if (isList(home, block) && block instanceof Block.Prose prose) {
          String title = section.level() == 1 ? "" : section.title();
          List<String> group = groups.computeIfAbsent(title, key -> new ArrayList<>());
          items(prose.node()).forEach(item -> collect(home, item, group));
        }
      }
    }
  }

  private void collect(Chapter home, Node item, List<String> group) {
    Optional<Link> link = firstLink(item);
    Optional<String> output = link.flatMap(first -> chapter(home, first));
    if (link.isEmpty() || output.isEmpty() || lines.containsKey(output.get())) {
      return;
    }
    String text = PlainText.of(item);
    String said = text.substring(Math.min(text.length(), PlainText.of(link.get()).length()));
    lines.put(output.get(), capital(said.replaceFirst("^[\\s:.,;–—-]+", "")));
    group.add(output.get());
  }

  private static String capital(String line) {
    if (line.isEmpty()) {
      return line;
    }
    int first = line.offsetByCodePoints(0, 1);
    return line.substring(0, first).toUpperCase(Locale.ROOT) + line.substring(first);
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
