package dev.guidewright.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.guidewright.build.Build;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a check found, in one of the formats. */
final class CheckReport {
  private final Path guide;
  private final Build build;
  private final boolean advice;

  /**
   * A report.
   *
   * @param advice whether advice is listed one by one where people read
   */
  CheckReport(Path guide, Build build, boolean advice) {
    this.guide = guide;
    this.build = build;
    this.advice = advice;
  }

  String in(ReportFormat format, boolean colored) {
    return switch (format) {
      case text -> text(colored);
      case json -> json();
      case sarif -> SarifReport.of(guide, build.problems()) + "\n";
      case github -> GithubReport.of(guide, listed());
    };
  }

  private List<Problem> listed() {
    return build.problems().stream()
        .filter(problem -> advice || problem.severity() != Severity.ADVICE)
        .toList();
  }

  private String text(boolean colored) {
    ProblemPrinter printer =
        new ProblemPrinter(guide, build.guide().study().guide().quotable(), colored);
    StringBuilder out = new StringBuilder();
    listed().forEach(problem -> out.append(printer.print(problem)));
    if (build.problems().isEmpty()) {
      return "No problems in " + files() + "\n";
    }
    out.append(Counts.problems(build)).append(" in ").append(files()).append('\n');
    if (!advice && build.count(Severity.ADVICE) > 0) {
      out.append("--advice lists the advice: ").append(adviceByRule()).append('\n');
    }
    return out.toString();
  }

  private String files() {
    return Counts.of(build.guide().study().guide().sources().size(), "file");
  }

  private String adviceByRule() {
    Map<String, Long> counts =
        build.problems().stream()
            .filter(problem -> problem.severity() == Severity.ADVICE)
            .collect(Collectors.groupingBy(Problem::rule, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(rule -> rule.getKey() + " " + rule.getValue())
        .collect(Collectors.joining(", "));
  }

  private String json() {
    JsonObject json = new JsonObject();
    json.addProperty("files", build.guide().study().guide().sources().size());
    for (Severity severity : Severity.values()) {
      String name = severity.name().toLowerCase(java.util.Locale.ROOT);
      json.addProperty(severity == Severity.ADVICE ? name : name + "s", build.count(severity));
    }
    JsonArray problems = new JsonArray();
    build.problems().forEach(problem -> problems.add(BuildJson.problem(problem)));
    json.add("problems", problems);
    return JsonText.of(json) + "\n";
  }
}
