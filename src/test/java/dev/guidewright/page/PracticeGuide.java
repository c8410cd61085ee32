package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Card;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.Framework;
import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Inline;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Meta;
import dev.guidewright.model.NavItem;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Part;
import dev.guidewright.model.Place;
import dev.guidewright.model.Question;
import dev.guidewright.model.RedFlag;
import dev.guidewright.model.Relations;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import dev.guidewright.model.Story;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Takeaway;
import dev.guidewright.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** A guide that has everything to practise with, built from records by hand. */
final class PracticeGuide {
  private static final Parser PARSER = Parser.builder().build();
  private static final String DEBT = "debt.html";
  private static final String DEBT_SOURCE = "debt.md";
  private static final String FILE = "scenarios/01-migration.html";
  private static final String FILE_SOURCE = "scenarios/01-migration.md";

  private static final List<String> ROWS =
      List.of("Diagnosis", "Economics", "Sequencing and risk", "People");

  private PracticeGuide() {}

  /** Every file of its site. */
  static List<OutputFile> site() {
    return site(GuideConfig.defaults());
  }

  static List<OutputFile> site(GuideConfig config) {
    var result =
        PageStage.render(linked(config), new Drawings(Map.of(), Map.of()), SampleGuide.theme());
    if (!result.problems().isEmpty()) {
      throw new AssertionError(result.problems().toString());
    }
    return result.value();
  }

  static LinkedGuide linked(GuideConfig config) {
    Guide guide = new Guide(config, List.of(), chapters(), navigation(), List.of());
    List<Scenario> scenarios = List.of(full(), bare());
    StudyGuide study =
        new StudyGuide(
            guide,
            questions(),
            scenarios,
            List.of(new Story("s1", "Four hours", debt("story"), blocks("We waited."))),
            frameworks(),
            List.of(),
            flags(),
            takeaways(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            cards());
    Place related = new Place(DEBT, "classes", "Classes of debt", "Technical debt");
    Relations directive = new Relations(List.of(), List.of(related), List.of(), List.of());
    Map<String, Map<String, Relations>> relations =
        Map.of("practice-scenarios.html", Map.of("directive", directive));
    Map<String, Map<String, Target>> targets =
        Map.of(FILE_SOURCE, Map.of("../debt.md", new Target.Internal(debt(""))));
    return new LinkedGuide(study, targets, relations, Map.of(), List.of());
  }

  private static List<Chapter> chapters() {
    return List.of(
        chapter("README.md", "index.html", "A guide to rehearse", "Read it, then practise."),
        new Chapter(
            DEBT_SOURCE,
            DEBT,
            "Technical debt",
            List.of(),
            FrontMatter.none(),
            List.of(
                section(1, "technical-debt", "Technical debt", "What one owes."),
                section(2, "classes", "Classes of debt", "Security first. ".repeat(40)),
                section(2, "investing", "Investing", "A fifth of the time. ".repeat(60)),
                section(2, "story", "Story", "We waited four hours. ".repeat(30))),
            Map.of(),
            900),
        chapter(FILE_SOURCE, FILE, "Platform migration", "Never shown."),
        chapter(
            "practice-scenarios.md",
            "practice-scenarios.html",
            "Practice scenarios",
            "One of them is bare."));
  }

  private static List<NavItem> navigation() {
    return chapters().stream().map(c -> new NavItem(c.title(), c.output(), List.of())).toList();
  }

  private static Chapter chapter(String source, String output, String title, String text) {
    return new Chapter(
        source,
        output,
        title,
        List.of(),
        FrontMatter.none(),
        List.of(section(1, GuideViews.idFrom(title), title, text)),
        Map.of(),
        100);
  }

  private static Section section(int level, String id, String title, String text) {
    return new Section(
        id, level, inline(title), title, here(1), blocks(text), List.of(), List.of(), 100);
  }

  private static Scenario full() {
    List<Part> parts =
        List.of(
            part(Part.Kind.CONTEXT, "Context", "You run the *platform* of a freight broker."),
            part(Part.Kind.CONSTRAINTS, "Constraints", "- Nobody is hired\n- No risk in autumn"),
            part(Part.Kind.CLARIFYING, "Clarifying Questions", "- Who decided?"),
            part(Part.Kind.HINTS, "Hints", "- Sort the list."),
            part(Part.Kind.STRONG_ANSWER, "Strong Answer", "> I would begin with what failed."),
            part(Part.Kind.WEAK_ANSWER, "Weak Answer", "> First I would assess."),
            part(Part.Kind.OTHER, "Debrief", "Talk it over with somebody."));
    Meta meta =
        new Meta(
            "Director",
            45,
            "hard",
            "Platform strategy",
            List.of("../debt.md"),
            true,
            Map.of(),
            List.of());
    return new Scenario(
        "platform-migration",
        1,
        "Platform migration",
        FILE,
        new Place(FILE, "platform-migration", "Platform migration", "Platform migration"),
        here(3),
        meta,
        blocks("\"Your company has 50 microservices on a *deprecated* platform. What now?\""),
        "Your company has 50 microservices on a deprecated platform. What now?",
        parts,
        List.of(
            new Scenario.Exchange(blocks("Who decided?"), blocks("The vendor did.")),
            new Scenario.Exchange(blocks("Are they alike?"), List.of())),
        List.of(blocks("Sort the list."), blocks("Price both ways."), blocks("End it.")),
        List.of(blocks("\"It is month ten. And now?\""), blocks("\"What was least sure?\"")),
        Optional.of(rubric()),
        Optional.of(
            new Scenario.Variants(
                List.of("50 microservices", "deprecated platform"),
                List.of(
                    List.of("200 services", "home-grown platform"),
                    List.of("12 critical services", "data centre that closes")))));
  }

  private static Scenario.Rubric rubric() {
    List<Inline> levels = List.of(inline("Below"), inline("Near"), inline("Meets"), inline("Over"));
    List<Scenario.Rubric.Row> rows =
        ROWS.stream()
            .map(
                row ->
                    new Scenario.Rubric.Row(
                        inline(row),
                        levels.stream()
                            .map(level -> inline("What " + level.text() + " sounds like"))
                            .toList()))
            .toList();
    return new Scenario.Rubric(levels, rows);
  }

  private static Scenario bare() {
    return new Scenario(
        "ai-directive",
        2,
        "The directive",
        "practice/ai-directive.html",
        new Place("practice-scenarios.html", "directive", "The directive", "Practice scenarios"),
        here(9),
        Meta.none(),
        blocks("\"The CEO wants every team using AI. How do you do it?\""),
        "The CEO wants every team using AI. How do you do it?",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String competency = i % 2 == 0 ? "Delivery" : "Platform strategy";
      Meta meta =
          new Meta(
              i < 4 ? "Director" : "VP", 10, "", competency, List.of(), true, Map.of(), List.of());
      questions.add(
          new Question(
              "q" + i,
              "Question number " + i + ": </script>\u2028how do you pay a debt?",
              "Interview Question",
              debt(i < 4 ? "classes" : "investing"),
              here(20 + i),
              meta,
              List.of(part(Part.Kind.FRAMEWORK_ANSWER, "Framework Answer", "Answer " + i + ".")),
              List.of()));
    }
    return questions;
  }

  private static List<Framework> frameworks() {
    List<Framework.Step> steps =
        List.of("Clarify", "Decide", "Measure").stream()
            .map(step -> new Framework.Step(step, blocks("**" + step + "** it."), List.of()))
            .toList();
    return List.of(new Framework("f1", "Decision Framework", debt("classes"), true, steps));
  }

  private static List<RedFlag> flags() {
    return List.of(
        new RedFlag(
            "r1",
            "In talks",
            debt("classes"),
            blocks("Pretending to know"),
            Optional.of(blocks("Say what you would ask"))),
        new RedFlag("r2", "In talks", debt("classes"), blocks("Naming tools"), Optional.empty()));
  }

  private static List<Takeaway> takeaways() {
    return List.of(
        new Takeaway(
            "t1", "Debt is a choice.", debt("classes"), blocks("Debt is a *choice*, not a sin.")));
  }

  private static List<Card> cards() {
    List<Card> cards = new ArrayList<>();
    for (int i = 1; i <= 24; i++) {
      cards.add(
          new Card(
              "card-" + i,
              Card.Kind.QUESTION,
              blocks("Front of card " + i),
              blocks("Back of card **" + i + "**"),
              debt("classes"),
              here(40 + i)));
    }
    return cards;
  }

  private static Place debt(String anchor) {
    return new Place(DEBT, anchor, "Technical debt", "Technical debt");
  }

  private static Part part(Part.Kind kind, String label, String markdown) {
    return new Part(kind, label, blocks(markdown), here(5));
  }

  private static Span here(int line) {
    return Span.of(DEBT_SOURCE, line, 1, 1);
  }

  private static Inline inline(String markdown) {
    return new Inline(PARSER.parse(markdown).getFirstChild());
  }

  private static List<Block> blocks(String markdown) {
    List<Block> blocks = new ArrayList<>();
    Node node = PARSER.parse(markdown).getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      blocks.add(new Block.Prose(node, here(1)));
      node = next;
    }
    return blocks;
  }
}
