package dev.guidewright.page;

import dev.guidewright.model.Scenario;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.page.PracticeViews.ScenarioLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page from which one begins to practice. */
final class PracticeEntry {
  private static final int PROMPT = 160;

  private final StudyGuide guide;
  private final Words words;
  private final StoryMatrix stories;

  PracticeEntry(StudyGuide guide, Words words, StoryMatrix stories) {
    this.guide = guide;
    this.words = words;
    this.stories = stories;
  }

  /** The other practice pages, each with a line on what it is for. */
  List<LinkView> doors() {
    List<LinkView> doors = new ArrayList<>();
    boolean asks = !guide.questions().isEmpty() || !guide.scenarios().isEmpty();
    add(doors, asks, "drill", "drill.html");
    add(doors, !guide.cards().isEmpty(), "review", "review.html");
    add(doors, !guide.questions().isEmpty(), "questions", "questions.html");
    add(doors, stories.present(), "stories", "stories.html");
    boolean lastHour =
        !guide.takeaways().isEmpty()
            || !guide.frameworks().isEmpty()
            || !guide.redFlags().isEmpty();
    add(doors, lastHour, "lastHour", "last-hour.html");
    add(doors, !guide.takeaways().isEmpty(), "takeaways", "takeaways.html");
    add(doors, !guide.redFlags().isEmpty(), "redFlags", "red-flags-checklist.html");
    return doors;
  }

  private void add(List<LinkView> doors, boolean when, String word, String page) {
    if (when) {
      doors.add(new LinkView(words.get(word), page, words.get(word + "Door")));
    }
  }

  /** Every scenario with what one wants to know before choosing it. */
  List<ScenarioLine> scenarios(String page) {
    return guide.scenarios().stream()
        .map(
            scenario ->
                new ScenarioLine(
                    "scenario/" + scenario.id(),
                    Address.relative(page, scenario.output()),
                    scenario.title(),
                    facts(scenario),
                    shortened(scenario.promptText())))
        .toList();
  }

  /** Every scenario as a link. */
  List<LinkView> links(String page) {
    return guide.scenarios().stream()
        .map(
            scenario ->
                new LinkView(
                    scenario.title(), Address.relative(page, scenario.output()), facts(scenario)))
        .toList();
  }

  private String facts(Scenario scenario) {
    String time =
        scenario.meta().minutes() == 0 ? "" : words.with("minutes", scenario.meta().minutes());
    return String.join(
        " · ",
        Stream.of(scenario.meta().level(), time, scenario.meta().difficulty())
            .filter(fact -> !fact.isEmpty())
            .toList());
  }

  private static String shortened(String text) {
    if (text.length() <= PROMPT) {
      return text;
    }
    int end = text.lastIndexOf(' ', PROMPT);
    return text.substring(0, end < PROMPT / 2 ? PROMPT : end) + "…";
  }
}
