package dev.guidewright.check;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
final class Report {
  private final List<Problem> problems = new ArrayList<>();

  /** Something that breaks a rule, as bad as the rule says. */
  void add(Rule rule, Span span, String message, String hint) {
    problems.add(new Problem(rule.name(), rule.severity(), span, message, hint));
  }

  /** What another stage found and left to this one. */
  void addAll(List<Problem> found) {
    problems.addAll(found);
  }

  List<Problem> problems() {
    return problems;
  }
}
