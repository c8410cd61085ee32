package dev.guidewright.check;

import dev.guidewright.check.MarkdownFile.Found;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Anchors that lead to two places, or to none. */
final class IdChecks {
  private static final Pattern ID =
      Pattern.compile(
          "<[a-zA-Z][^<>]*?\\s(?:id|name)\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\\s\"'<>=]+))");
  private static final Pattern PINNED = Pattern.compile("\\{#([\\p{L}\\p{N}_-]{1,100})\\}\\s*#*$");

  private static final Rule DUPLICATE =
      Rule.warning(
              "duplicate-id",
              "An id that an author gave twice in one file.",
              "A link to it leads to the first place only.",
              "Give each place an id of its own.")
          .wrong("# Costs\n\n## Licences {#cost}\n\n## People {#cost}\n")
          .right("# Costs\n\n## Licences {#licences}\n\n## People {#people}\n");

  private static final Rule EMPTY =
      Rule.warning(
              "empty-id",
              "An id in author HTML that is empty or holds blanks.",
              "No link can lead to it.",
              "Name the place in letters, digits and hyphens, or remove the id.")
          .wrong("# Costs\n\n<a id=\"\"></a>\n\nThey grow.\n")
          .right("# Costs\n\n<a id=\"growth\"></a>\n\nThey grow.\n");

  private IdChecks() {}

  static List<Rule> rules() {
    return List.of(DUPLICATE, EMPTY);
  }

  static void look(Subject subject, Report report) {
    for (MarkdownFile file : subject.files()) {
      Map<String, Integer> seen = new HashMap<>();
      pinned(file, seen, report);
      for (Found<String> html : file.html()) {
        if (!html.thing().startsWith("<!")) {
          ids(html, seen, report);
        }
      }
    }
  }

  private static void pinned(MarkdownFile file, Map<String, Integer> seen, Report report) {
    List<String> lines = file.source().text().lines().toList();
    for (Section section : file.sections()) {
      int line = section.span().line();
      if (!section.span().path().equals(file.path()) || line < 1 || line > lines.size()) {
        continue;
      }
      Matcher matcher = PINNED.matcher(lines.get(line - 1));
      if (matcher.find()) {
        Span span = Span.of(file.path(), line, matcher.start() + 1, matcher.group(1).length() + 3);
        take(matcher.group(1), span, seen, report);
      }
    }
  }

  private static void ids(Found<String> html, Map<String, Integer> seen, Report report) {
    Matcher matcher = ID.matcher(html.thing());
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
      String id = matcher.group(group);
      Span span = Places.within(html, matcher.start(group), id.length());
      if (id.isBlank() || id.strip().chars().anyMatch(Character::isWhitespace)) {
        String what = id.isBlank() ? "this id is empty" : "the id \"" + id + "\" holds a blank";
        report.add(EMPTY, span, what, "name the place, or remove the id");
      } else {
        take(id.strip(), span, seen, report);
      }
    }
  }

  private static void take(String id, Span span, Map<String, Integer> seen, Report report) {
    Integer first = seen.putIfAbsent(id, span.line());
    if (first != null) {
      report.add(
          DUPLICATE,
          span,
          "the id \"" + id + "\" is taken on line " + first + " already",
          "give each place an id of its own");
    }
  }
}
