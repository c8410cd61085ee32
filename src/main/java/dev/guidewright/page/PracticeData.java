package dev.guidewright.page;

import dev.guidewright.model.Card;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Json;
import dev.guidewright.model.Meta;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Place;
import dev.guidewright.model.Question;
import dev.guidewright.model.RedFlag;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Section;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.page.PracticeViews.CompetencyView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the practice scripts know of the guide, as script files that call back: {@code
 * guidewright.cards([…])}. Everything that could end a script or a line in one is escaped.
 */
final class PracticeData {
  private static final String FOLDER = "assets/practice/";
  private static final String ORIGIN = "the guide's study structure";

  private final StudyGuide guide;
  private final Words words;

  private final ScenarioPage scenarios;
  private final StoryMatrix stories;

  PracticeData(StudyGuide guide, Words words, ScenarioPage scenarios, StoryMatrix stories) {
    this.guide = guide;
    this.words = words;
    this.scenarios = scenarios;
    this.stories = stories;
  }

  List<OutputFile> files() {
    return List.of(
        PageStage.text(FOLDER + "words.js", said(), "the words of the interface"),
        file("cards", guide.cards().stream().map(Card::id).toList()),
        file("questions", drill()),
        file("known", known()));
  }

  /** The words that scripts say; this file comes first, so it makes the name it sets. */
  private String said() {
    Map<String, String> said = new TreeMap<>();
    words
        .all()
        .forEach(
            (name, word) -> {
              if (name.startsWith("say")) {
                said.put(name, word);
              }
            });
    return "\"use strict\";\n(() => {\n"
        + "  const gw = Object.hasOwn(window, \"guidewright\") ? window.guidewright"
        + " : (window.guidewright = {});\n"
        + "  gw.words = "
        + Json.withoutMarkup(said)
        + ";\n})();\n";
  }

  /** Questions and scenarios for the drill's script. */
  private List<Map<String, Object>> drill() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Question question : guide.questions()) {
      Place place = question.place();
      items.add(
          item(question.id(), "question", question.text(), place.href(), place, question.meta()));
    }
    for (Scenario scenario : guide.scenarios()) {
      items.add(
          item(
              scenario.id(),
              "scenario",
              scenario.promptText(),
              scenario.output(),
              scenario.place(),
              scenario.meta()));
    }
    return items;
  }

  private static Map<String, Object> item(
      String id, String kind, String text, String href, Place place, Meta meta) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", id);
    item.put("kind", kind);
    item.put("text", text);
    item.put("href", href);
    item.put("chapter", place.chapter());
    item.put("level", meta.level());
    item.put("competency", meta.competency());
    item.put("minutes", meta.minutes());
    return item;
  }

  /** Every id that the reader's record may speak of, by what it names. */
  private Map<String, List<String>> known() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    known.put("card", guide.cards().stream().map(Card::id).toList());
    known.put("scenario", guide.scenarios().stream().map(Scenario::id).toList());
    known.put("note", guide.scenarios().stream().flatMap(scenarios::notes).toList());
    known.put("question", guide.questions().stream().map(Question::id).toList());
    known.put("competency", stories.rows().stream().map(CompetencyView::id).toList());
    known.put("flag", guide.redFlags().stream().map(RedFlag::id).toList());
    List<String> sections = new ArrayList<>();
    for (Chapter chapter : guide.guide().chapters()) {
      for (Section section : chapter.sections()) {
        sections.add(chapter.output() + "#" + section.id());
      }
    }
    known.put("read", sections);
    return known;
  }

  private OutputFile file(String call, Object value) {
    String text = "guidewright." + call + "(" + Json.withoutMarkup(value) + ");\n";
    return PageStage.text(FOLDER + call + ".js", text, ORIGIN);
  }
}
