package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.model.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The few lines that a build ends with. */
final class Summary {
  private static final List<String> SHOWN =
      List.of(
          "pages",
          "questions",
          "scenarios",
          "decisions",
          "diagrams",
          "terms",
          "cards",
          "search-entries");

  private Summary() {}

  static String of(Build build, StageClock clock, Path output) {
    Map<String, Integer> counts = Counts.of(build);
    String found =
        SHOWN.stream()
            .map(name -> counted(counts.getOrDefault(name, 0), name.replace('-', ' ')))
            .collect(Collectors.joining(", "));
    String stages =
        clock.millis().entrySet().stream()
            .map(stage -> stage.getKey() + " " + stage.getValue())
            .collect(Collectors.joining(", "));
    long total = clock.millis().values().stream().mapToLong(Long::longValue).sum();
    String first =
        build.isWritable()
            ? "Built " + output + " in " + total + " ms (" + stages + ")"
            : "Nothing was written: the guide has problems that must be mended first";
    return first + "\n" + found + "; " + problems(build) + "\n";
  }

  private static String counted(int number, String many) {
    String one = many.replaceFirst("ies$", "y").replaceFirst("s$", "");
    return number + " " + (number == 1 ? one : many);
  }

  private static String problems(Build build) {
    if (build.problems().isEmpty()) {
      return "no problems";
    }
    return Counts.of(build.count(Severity.ERROR), "error")
        + ", "
        + Counts.of(build.count(Severity.WARNING), "warning")
        + ", "
        + Counts.advice(build.count(Severity.ADVICE));
  }
}
