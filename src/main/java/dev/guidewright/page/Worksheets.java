package dev.guidewright.page;

import dev.guidewright.model.GuideConfig;
import dev.guidewright.page.PracticeViews.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps in which one works on a scenario. */
final class Worksheets {
  private static final List<String> DEFAULT =
      List.of("Clarify", "Stakeholders", "Options", "Decision", "Plan", "Risks", "Measure");

  private final GuideConfig.Practice practice;
  private final Words words;

  Worksheets(GuideConfig.Practice practice, Words words) {
    this.practice = practice;
    this.words = words;
  }

  /** The steps for a competency: its own, else the guide's, else the default ones. */
  List<Named> steps(String competency) {
    List<String> own = practice.worksheets().get(competency.toLowerCase(Locale.ROOT));
    if (own != null && !own.isEmpty()) {
      return named(own);
    }
    if (!practice.worksheet().isEmpty()) {
      return named(practice.worksheet());
    }
    return DEFAULT.stream()
        .map(step -> new Named(GuideViews.idFrom(step), words.get("step" + step)))
        .toList();
  }

  private static List<Named> named(List<String> titles) {
    List<Named> steps = new ArrayList<>();
    for (String title : titles) {
      steps.add(new Named(GuideViews.idFrom(title), title));
    }
    return steps;
  }
}
