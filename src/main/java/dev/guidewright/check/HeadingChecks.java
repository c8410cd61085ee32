package dev.guidewright.check;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.NavItem;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Section;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Headings that mislead, and sections that go on for too long. */
final class HeadingChecks {
  /** Six minutes of reading without a place to rest. */
  private static final int LONGEST = 1_400;

  private static final Rule JUMP =
      Rule.advice(
              "heading-jump",
              "A heading more than one level below the one before it.",
              "Whoever listens to the page, or reads its outline, looks for the level between.",
              "Take away the surplus #, or write the heading between.")
          .wrong("# Costs\n\n### Licences\n\nThey grow.\n")
          .right("# Costs\n\n## Licences\n\nThey grow.\n");

  private static final Rule SAME_TITLE =
      Rule.warning(
              "duplicate-title",
              "Two pages with one title, side by side in the navigation.",
              "A reader cannot tell which is which, here or in the search.",
              "Say in the titles what sets the pages apart.")
          .wrong("README.md", "# A guide\n")
          .wrong("a.md", "# Costs\n")
          .wrong("b.md", "# Costs\n")
          .right("b.md", "# Costs of leaving\n");

  private static final Rule SAME_HEADING =
      Rule.advice(
              "duplicate-heading",
              "Two headings of one level with the same words below one heading.",
              "A reader cannot tell which is which, and a link reaches the second only by a number"
                  + " that changes when a heading is added.",
              "Say in the headings what sets the sections apart.")
          .wrong("# Costs\n\n## Example\n\nOne.\n\n## Example\n\nTwo.\n")
          .right("# Costs\n\n## A first example\n\nOne.\n\n## A second example\n\nTwo.\n");

  private static final Rule LONG =
      Rule.advice(
          "long-section",
          "A section with more than " + LONGEST + " words of running text.",
          "A search result, a link and a related section lead to a section: the reader then looks"
              + " for the place in it.",
          "Cut it with headings of the next level.");

  private HeadingChecks() {}

  static List<Rule> rules() {
    return List.of(JUMP, SAME_TITLE, SAME_HEADING, LONG);
  }

  static void look(Subject subject, Report report) {
    for (MarkdownFile file : subject.files()) {
      levels(file, report);
      siblings(file, report);
      file.sections().forEach(section -> length(section, report));
    }
    titles(subject, report);
  }

  private static int level(Section section) {
    return section.heading().node() instanceof Heading heading ? heading.getLevel() : 0;
  }

  private static void levels(MarkdownFile file, Report report) {
    int last = 0;
    for (Section section : file.sections()) {
      int level = level(section);
      if (last > 0 && level > last + 1) {
        report.add(
            JUMP,
            section.span(),
            "this heading is of level " + level + ", the one before it of level " + last,
            "begin it with " + "#".repeat(last + 1));
      }
      last = level > 0 ? level : last;
    }
  }

  /** An open heading with the words of those directly below it. */
  private record Open(int level, Map<String, Integer> below) {}

  private static void siblings(MarkdownFile file, Report report) {
    Deque<Open> open = new ArrayDeque<>();
    open.addLast(new Open(0, new HashMap<>()));
    for (Section section : file.sections()) {
      int level = level(section);
      if (level == 0 || section.title().isBlank()) {
        continue;
      }
      while (open.getLast().level() >= level) {
        open.removeLast();
      }
      String words = level + " " + key(section.title());
      Integer first = open.getLast().below().putIfAbsent(words, section.span().line());
      if (first != null && level > 1) {
        report.add(
            SAME_HEADING,
            section.span(),
            "the heading \"" + section.title() + "\" stands here already, on line " + first,
            "say what sets the two apart");
      }
      open.addLast(new Open(level, new HashMap<>()));
    }
  }

  private static String key(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }

  private static void length(Section section, Report report) {
    int words = 0;
    for (Block block : section.blocks()) {
      if (block instanceof Block.Prose prose && isRunning(prose.node())) {
        words += Words.count(PlainText.of(prose.node()));
      } else if (block instanceof Block.Labelled labelled) {
        words += Words.count(PlainText.of(labelled.body()));
      }
    }
    if (words > LONGEST) {
      report.add(
          LONG,
          section.span(),
          "this section has " + words + " words without a heading between them",
          "cut it with headings of the next level");
    }
  }

  private static boolean isRunning(Node node) {
    return node instanceof Paragraph || node instanceof BlockQuote;
  }

  private static void titles(Subject subject, Report report) {
    Map<String, Chapter> chapters = new HashMap<>();
    subject.guide().chapters().forEach(chapter -> chapters.put(chapter.output(), chapter));
    titles(subject.guide().navigation(), chapters, report);
  }

  private static void titles(List<NavItem> items, Map<String, Chapter> chapters, Report report) {
    Map<String, Chapter> seen = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (NavItem item : items) {
      Chapter chapter = chapters.get(item.output());
      if (chapter != null) {
        Chapter first = seen.putIfAbsent(key(chapter.title()), chapter);
        if (first != null && told.add(chapter.output())) {
          report.add(
              SAME_TITLE,
              chapter.sections().get(0).span(),
              "the title \"" + chapter.title() + "\" is also that of " + place(first),
              "say what sets the two pages apart");
        }
      }
      titles(item.children(), chapters, report);
    }
  }

  private static String place(Chapter chapter) {
    return chapter.sections().get(0).span().toString();
  }
}
