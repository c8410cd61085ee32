package dev.guidewright.page;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.page.HomeView.Plan;
import java.util.ArrayList;
import java.util.List;

/** Ways through the guide for an evening, a week and a month, from what the guide holds. */
final class Plans {
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private final StudyGuide study;
  private final Words words;

  private Plans(StudyGuide study, Words words) {
    this.study = study;
    this.words = words;
  }

  /** Three plans, or none for a guide with nothing to practice. */
  static List<Plan> of(StudyGuide study, Words words) {
    if (study.questions().isEmpty() && study.scenarios().isEmpty()) {
      return List.of();
    }
    Plans plans = new Plans(study, words);
    return List.of(plans.evening(), plans.days("planWeek", WEEK), plans.days("planMonth", MONTH));
  }

  private Plan evening() {
    List<LinkView> steps = new ArrayList<>();
    if (!study.takeaways().isEmpty()) {
      add(steps, words.count("planTakeaways", study.takeaways().size()), "takeaways.html");
    }
    if (!study.decisions().isEmpty()) {
      add(steps, words.get("planDecision"), study.decisions().get(0).output());
    }
    if (!study.redFlags().isEmpty()) {
      String flags = words.count("planRedFlags", study.redFlags().size());
      add(steps, flags, "red-flags-checklist.html");
    }
    if (!study.scenarios().isEmpty()) {
      add(steps, words.get("planOneScenario"), study.scenarios().get(0).output());
    }
    return new Plan(words.get("planEvening"), List.copyOf(steps));
  }

  private Plan days(String title, int days) {
    List<LinkView> steps = new ArrayList<>();
    int minutes = study.guide().chapters().stream().mapToInt(Chapter::minutes).sum();
    int daily = Math.max(5, (int) (StrictMath.ceil(minutes / (double) days / 5) * 5));
    add(steps, words.with("planRead", daily), "contents.html");
    if (!study.scenarios().isEmpty()) {
      int weekly = Math.max(1, Math.round(study.scenarios().size() * (float) WEEK / days));
      String rehearse =
          days == WEEK
              ? words.count("planScenarios", Math.min(WEEK, study.scenarios().size()))
              : words.count("planScenariosWeekly", weekly);
      add(steps, rehearse, "practice.html");
    }
    if (!study.questions().isEmpty()) {
      String drill = days == WEEK ? "planDrillOnce" : "planDrillWeekly";
      add(steps, words.get(drill), "drill.html");
    }
    if (!study.cards().isEmpty()) {
      add(steps, words.count("planCards", study.cards().size()), "review.html");
    }
    return new Plan(words.get(title), List.copyOf(steps));
  }

  private static void add(List<LinkView> steps, String text, String output) {
    steps.add(new LinkView(text, Address.relative(HomePage.PATH, output)));
  }
}
