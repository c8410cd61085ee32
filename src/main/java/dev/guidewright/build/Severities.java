package dev.guidewright.build;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Applies what {@code rules} of {@code guide.yml} says; an error that makes a site unsafe stays
 * one.
 */
final class Severities {
  private Severities() {}

  /** The problems that are wanted, each once, in the order of their places. */
  static List<Problem> adjust(List<Problem> problems, Map<String, String> rules) {
    TreeSet<Problem> adjusted = new TreeSet<>();
    for (Problem problem : problems) {
      String wanted = rules.getOrDefault(problem.rule(), "").toLowerCase(Locale.ROOT);
      if (problem.severity() == Severity.ERROR || wanted.isEmpty()) {
        adjusted.add(problem);
      } else if (!wanted.equals("off")) {
        adjusted.add(with(problem, wanted));
      }
    }
    return new ArrayList<>(adjusted);
  }

  private static Problem with(Problem problem, String severity) {
    for (Severity known : Severity.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(severity)) {
        return new Problem(
            problem.rule(), known, problem.span(), problem.message(), problem.hint());
      }
    }
    return problem;
  }
}
