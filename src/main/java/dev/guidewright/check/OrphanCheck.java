package dev.guidewright.check;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Percent;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import dev.guidewright.model.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chapters that nobody placed: every page stands in the navigation, so one can only be forgotten
 * where the guide says which chapters it has. It does in {@code chapters} of {@code guide.yml}, in
 * a {@code SUMMARY.md}, or by a home page that links to nearly all of them.
 */
final class OrphanCheck {
  private static final Pattern LINKED = Pattern.compile("\\]\\(\\s*<?([^)\\s>#]+)");

  /** From so many links on, a home page is a contents page … */
  private static final int CONTENTS_LINKS = 4;

  /** … if it also leaves out no more than one in so many chapters. */
  private static final int LEFT_OUT = 5;

  /** What a folder of source code has beside its guide. */
  private static final Set<String> OF_REPOSITORY =
      Set.of(
          "changelog",
          "changes",
          "history",
          "contributing",
          "contributors",
          "license",
          "licence",
          "code_of_conduct",
          "code-of-conduct",
          "security",
          "authors",
          "governance",
          "maintainers",
          "support",
          "notice",
          "glossary",
          "todo",
          "roadmap",
          "404",
          "summary",
          "_sidebar");

  private static final Rule ORPHAN =
      Rule.warning(
              "orphan",
              "A chapter that no page links to and that the guide's own list of chapters leaves"
                  + " out: `chapters` in `guide.yml`, a `SUMMARY.md`, or a home page that links to"
                  + " nearly all others.",
              "It was probably forgotten; it stands at the end of the navigation, where few look.",
              "Add it to the list, link to it, or keep it out of the guide with `draft: true` or"
                  + " `.guideignore`.")
          .wrong("README.md", "# A guide\n")
          .wrong("costs.md", "# Costs\n")
          .wrong("exits.md", "# Exits\n")
          .wrong("guide.yml", "chapters: [costs.md]\n")
          .right("guide.yml", "chapters: [costs.md, exits.md]\n");

  private final Subject subject;
  private final Map<String, String> sources = new HashMap<>();

  private OrphanCheck(Subject subject) {
    this.subject = subject;
    subject.guide().chapters().forEach(page -> sources.put(page.output(), page.source()));
  }

  static List<Rule> rules() {
    return List.of(ORPHAN);
  }

  static void look(Subject subject, Report report) {
    new OrphanCheck(subject).look(report);
  }

  private void look(Report report) {
    Set<String> linked = linked();
    Optional<Order> order = order();
    if (order.isEmpty()) {
      return;
    }
    for (MarkdownFile file : subject.files()) {
      String path = file.path();
      if (!isOfRepository(path) && !order.get().names(path) && !linked.contains(path)) {
        report.add(
            ORPHAN,
            Span.file(path),
            "no page links to this chapter, and " + order.get().where() + " does not name it",
            "name it there, link to it, or take it out of the guide");
      }
    }
  }

  /** What says which chapters there are. */
  private record Order(String where, Set<String> named) {
    boolean names(String path) {
      for (String at = path; !at.isEmpty(); at = parent(at)) {
        if (named.contains(at)) {
          return true;
        }
      }
      return false;
    }

    private static String parent(String path) {
      return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
  }

  private static boolean isOfRepository(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return stem.equals("readme") || stem.equals("index") || OF_REPOSITORY.contains(stem);
  }

  private Optional<Order> order() {
    List<String> chapters = subject.guide().config().chapters();
    if (!chapters.isEmpty()) {
      Set<String> named = new HashSet<>();
      chapters.forEach(chapter -> named.add(normal(chapter)));
      return Optional.of(new Order("`chapters` in guide.yml", named));
    }
    for (SourceFile source : subject.guide().sources()) {
      if (source.path().equals("SUMMARY.md")) {
        return Optional.of(new Order("SUMMARY.md", addresses(source.text())));
      }
    }
    return contents();
  }

  private static Set<String> addresses(String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = LINKED.matcher(text);
    while (matcher.find()) {
      found.add(normal(Percent.decode(matcher.group(1))));
    }
    return found;
  }

  private Optional<Order> contents() {
    Optional<Chapter> home =
        subject.guide().chapters().stream()
            .filter(chapter -> chapter.output().equals("index.html"))
            .findFirst();
    if (home.isEmpty()) {
      return Optional.empty();
    }
    String source = home.get().source();
    Set<String> named = files(source);
    List<String> others =
        subject.files().stream()
            .map(MarkdownFile::path)
            .filter(path -> !path.equals(source) && !isOfRepository(path))
            .toList();
    long leftOut = others.stream().filter(path -> !named.contains(path)).count();
    boolean lists = named.size() >= CONTENTS_LINKS && leftOut * LEFT_OUT <= others.size();
    return lists ? Optional.of(new Order("the home page", named)) : Optional.empty();
  }

  /** The files that pages other than their own link to. */
  private Set<String> linked() {
    Set<String> all = new HashSet<>();
    subject.linked().targets().keySet().forEach(source -> all.addAll(files(source)));
    return all;
  }

  private Set<String> files(String source) {
    Set<String> files = new HashSet<>();
    for (Target target : subject.linked().targets().getOrDefault(source, Map.of()).values()) {
      if (target instanceof Target.Internal internal) {
        String file = sources.getOrDefault(internal.place().output(), source);
        if (!file.equals(source)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
