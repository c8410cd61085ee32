package dev.guidewright.page;

import dev.guidewright.model.Framework;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.page.PracticeViews.Named;
import dev.guidewright.page.PracticeViews.Worksheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The steps in which one works on a scenario. */
final class Worksheets {
  private static final List<String> DEFAULT =
      List.of("Clarify", "Stakeholders", "Options", "Decision", "Plan", "Risks", "Measure");

  private static final int FEWEST = 3;
  private static final int MOST = 10;

  private final GuideConfig.Practice practice;
  private final List<Framework> frameworks;
  private final Words words;
  private final Optional<Framework> general;

  Worksheets(StudyGuide guide, Words words) {
    this.practice = guide.guide().config().practice();
    this.frameworks = guide.frameworks().stream().filter(Worksheets::fits).toList();
    this.words = words;
    this.general = general();
  }

  /**
   * The steps for a scenario: those that {@code guide.yml} has for its competency, then for all;
   * then those of a framework that stands in the scenario, or of the guide's own; then the default.
   */
  Worksheet of(Scenario scenario, String page) {
    String competency = scenario.meta().competency().toLowerCase(Locale.ROOT);
    List<String> named = practice.worksheets().getOrDefault(competency, practice.worksheet());
    if (!named.isEmpty()) {
      return new Worksheet(steps(named), Optional.empty());
    }
    return frameworks.stream()
        .filter(framework -> framework.place().href().equals(scenario.place().href()))
        .findFirst()
        .or(() -> general)
        .map(framework -> of(framework, page))
        .orElseGet(this::usual);
  }

  private static Worksheet of(Framework framework, String page) {
    List<String> titles = framework.steps().stream().map(Framework.Step::title).toList();
    String title = framework.title().isEmpty() ? framework.place().title() : framework.title();
    String href = Address.relative(page, framework.place().href());
    return new Worksheet(steps(titles), Optional.of(new LinkView(title, href)));
  }

  private Worksheet usual() {
    List<Named> steps =
        DEFAULT.stream()
            .map(step -> new Named(GuideViews.idFrom(step), words.get("step" + step)))
            .toList();
    return new Worksheet(steps, Optional.empty());
  }

  /** Whether the steps can head lines of a worksheet: some, in order, each with a name. */
  private static boolean fits(Framework framework) {
    int steps = framework.steps().size();
    return framework.ordered()
        && steps >= FEWEST
        && steps <= MOST
        && framework.steps().stream().noneMatch(step -> step.title().isBlank());
  }

  /**
   * The framework that a guide with several has for whatever comes: the first that is named for
   * scenarios, or else for decisions; a guide with one has that one.
   */
  private Optional<Framework> general() {
    if (frameworks.size() == 1) {
      return Optional.of(frameworks.get(0));
    }
    for (String name : words.get("worksheetFrameworks").split(",")) {
      for (Framework framework : frameworks) {
        if (framework.title().toLowerCase(Locale.ROOT).contains(name)) {
          return Optional.of(framework);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Named> steps(List<String> titles) {
    List<Named> steps = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String title : titles) {
      String id = GuideViews.idFrom(title);
      while (!ids.add(id)) {
        id += "-";
      }
      steps.add(new Named(id, title));
    }
    return steps;
  }
}
