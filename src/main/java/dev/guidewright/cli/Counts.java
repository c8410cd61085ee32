package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.model.Severity;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.search.SearchStage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a summary counts, by name. */
final class Counts {
  private Counts() {}

  /** A number and what it counts: {@code 1 file, 2 files}. */
  static String of(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** How many problems there are of each severity that has any: {@code 1 error, 2 warnings}. */
  static String problems(Build build) {
    return Stream.of(Severity.values())
        .filter(severity -> build.count(severity) > 0)
        .map(severity -> problems(severity, build.count(severity)))
        .collect(Collectors.joining(", "));
  }

  private static String problems(Severity severity, int number) {
    return switch (severity) {
      case ERROR -> of(number, "error");
      case WARNING -> of(number, "warning");
      case ADVICE -> number + (number == 1 ? " piece" : " pieces") + " of advice";
    };
  }

  static Map<String, Integer> of(Build build) {
    StudyGuide study = build.guide().study();
    Map<String, Integer> counts = new LinkedHashMap<>();
    long pages = build.site().files().stream().filter(f -> f.path().endsWith(".html")).count();
    counts.put("pages", (int) pages);
    counts.put("chapters", study.guide().chapters().size());
    counts.put("questions", study.questions().size());
    counts.put("scenarios", study.scenarios().size());
    counts.put("decisions", study.decisions().size());
    counts.put("diagrams", study.diagrams().size());
    counts.put("stories", study.stories().size());
    counts.put("contrasts", study.contrasts().size());
    counts.put("red-flags", study.redFlags().size());
    counts.put("takeaways", study.takeaways().size());
    counts.put("terms", study.terms().size());
    counts.put("cards", study.cards().size());
    counts.put("search-entries", SearchStage.entries(build.site().files()));
    counts.put("files", build.site().files().size());
    return counts;
  }
}
