package dev.guidewright.cli;

import dev.guidewright.build.Build;
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
    if (!build.isWritable()) {
      return "Nothing was written: " + Counts.problems(build) + "\n";
    }
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
    String first = "Built " + output + " in " + total + " ms (" + stages + ")";
    String problems = build.problems().isEmpty() ? "no problems" : Counts.problems(build);
    return first + "\n" + found + "; " + problems + "\n";
  }

  private static String counted(int number, String many) {
    String one = many.replaceFirst("ies$", "y").replaceFirst("s$", "");
    return number + " " + (number == 1 ? one : many);
  }
}
