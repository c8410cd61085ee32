package dev.guidewright.check;

import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Front matter without effect. */
final class FrontMatterChecks {
  /** Labels that count for each question and scenario below them. */
  private static final Set<String> SHARED = Set.of("level", "difficulty", "competency");

  private static final Rule UNUSED =
      Rule.advice(
              "unused-front-matter",
              "A key of front matter that changes nothing.",
              "Whoever wrote it expects something of it; or it is meant for another tool, and then"
                  + " all is well.",
              "Remove it, or write `unused-front-matter: off` under `rules` of `guide.yml`.")
          .wrong("README.md", "# A guide\n")
          .wrong("a.md", "---\norder: 3\n---\n# Costs\n")
          .wrong("guide.yml", "chapters: [a.md]\n")
          .right("a.md", "# Costs\n");

  private FrontMatterChecks() {}

  static List<Rule> rules() {
    return List.of(UNUSED);
  }

  static void look(Subject subject, Report report) {
    Set<String> asking = new HashSet<>();
    subject.study().questions().forEach(question -> asking.add(question.span().path()));
    subject.study().scenarios().forEach(scenario -> asking.add(scenario.span().path()));
    Set<String> listed = new HashSet<>(subject.guide().config().chapters());
    for (MarkdownFile file : subject.files()) {
      FrontMatter meta = file.chapters().get(0).meta();
      if (meta.order().isPresent() && listed.contains(file.path())) {
        report(file, "order", "`chapters` in guide.yml decides", report);
      }
      boolean isScenario = meta.type().equals("scenario");
      for (String label : meta.labels().keySet()) {
        boolean counts =
            label.equals("cards")
                || isScenario
                || (SHARED.contains(label) && asking.contains(file.path()));
        if (!counts) {
          report(file, label, "there is no scenario or question that it could be about", report);
        }
      }
    }
  }

  private static void report(MarkdownFile file, String key, String reason, Report report) {
    report.add(
        UNUSED,
        span(file, key),
        "\"" + key + "\" has no effect here: " + reason,
        "remove it, or turn the rule unused-front-matter off in guide.yml");
  }

  private static Span span(MarkdownFile file, String key) {
    int number = 0;
    for (String line : (Iterable<String>) file.source().text().lines()::iterator) {
      number++;
      if (line.startsWith(key + ":")) {
        return Span.of(file.path(), number, 1, key.length());
      }
      if (number > 1 && line.startsWith("---")) {
        break;
      }
    }
    return Span.of(file.path(), 1, 1, 3);
  }
}
