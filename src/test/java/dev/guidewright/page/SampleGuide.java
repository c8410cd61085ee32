package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Content;
import dev.guidewright.model.Contrast;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Diagram;
import dev.guidewright.model.DiagramCaption;
import dev.guidewright.model.DiagramConfig;
import dev.guidewright.model.Direction;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Framework;
import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Inline;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Meta;
import dev.guidewright.model.NavItem;
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
import dev.guidewright.model.Term;
import dev.guidewright.model.Theme;
import dev.guidewright.model.Walkthrough;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** A small guide with one of everything that a page can show, built from records by hand. */
final class SampleGuide {
  private static final Parser PARSER = Parser.builder().build();
  private static final Span HERE = Span.of("build-vs-buy.md", 1, 1, 1);

  private final GuideConfig config;
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<NavItem> navigation = new ArrayList<>();

  private SampleGuide(GuideConfig config) {
    this.config = config;
    chapter("README.md", "index.html", "A guide", List.of(home()));
    chapter("build-vs-buy.md", "build-vs-buy.html", "Build or buy", sections());
    chapter("glossary.md", "glossary.html", "Glossary", List.of(glossary()));
    chapters.forEach(c -> navigation.add(new NavItem(c.title(), c.output(), List.of())));
  }

  /** The guide without a {@code guide.yml}. */
  static LinkedGuide linked() {
    return linked(GuideConfig.defaults());
  }

  /** The guide as configured. */
  static LinkedGuide linked(GuideConfig config) {
    return new SampleGuide(config).build();
  }

  /** A drawing and a walk for its decision. */
  static Drawings drawings() {
    String svg =
        "<svg viewBox=\"0 0 200 100\" role=\"img\"><g data-node=\"A\"><text>Core?</text></g>"
            + "<g data-node=\"B\"><text>Buy</text></g><path data-from=\"A\" data-to=\"B\"/></svg>";
    Walkthrough.Choice yes = new Walkthrough.Choice("Core?", "Yes");
    Walkthrough.Choice no = new Walkthrough.Choice("Core?", "No");
    Walkthrough walk =
        new Walkthrough(
            "d1",
            "step-1",
            true,
            List.of(
                new Walkthrough.Step(
                    "step-1",
                    "A",
                    "Core?",
                    List.of(),
                    List.of(
                        new Walkthrough.Answer("No", "step-2"),
                        new Walkthrough.Answer("Yes", "step-3"))),
                new Walkthrough.Step("step-2", "B", "Buy it", List.of(no), List.of()),
                new Walkthrough.Step("step-3", "C", "Build it", List.of(yes), List.of())),
            List.of(
                outcome("B", "Buy it", no, new Walkthrough.Change(yes, List.of("Build it"))),
                outcome("C", "Build it", yes, new Walkthrough.Change(no, List.of("Buy it")))));
    return new Drawings(
        Map.of("d1", new Drawing(svg, 200, 100, "Core? If no: Buy it.")), Map.of("d1", walk));
  }

  /** The theme as it lies at the root of the project. */
  static Theme theme() {
    Path root = Path.of("theme");
    TreeMap<String, String> templates = new TreeMap<>();
    TreeMap<String, Content> assets = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        byte[] bytes = Files.readAllBytes(file);
        if (path.startsWith("templates/")) {
          String name = path.substring("templates/".length()).replaceFirst("\\.peb$", "");
          templates.put(name, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        } else {
          assets.put(path, () -> bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Theme(templates, assets, new TreeMap<>());
  }

  private static Walkthrough.Outcome outcome(
      String node, String text, Walkthrough.Choice choice, Walkthrough.Change change) {
    return new Walkthrough.Outcome(
        node, text, List.of(new Walkthrough.Path(List.of(choice), List.of(change))), 0);
  }

  private LinkedGuide build() {
    Place section = new Place("build-vs-buy.html", "which-way", "Which way", "Build or buy");
    Diagram diagram =
        new Diagram(
            "d1", "graph TD\nA{Core?} -->|No| B[Buy it]", HERE, section, List.of(), List.of());
    Flowchart chart =
        new Flowchart(
            Flowchart.Kind.FLOWCHART,
            Direction.TB,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Flowchart.EdgeDefaults.NONE,
            DiagramCaption.NONE,
            DiagramConfig.NONE,
            HERE);
    Decision decision = new Decision("d1", "Which way", "decisions/d1.html", diagram, chart);
    StudyGuide study =
        new StudyGuide(
            new Guide(config, List.of(), chapters, navigation, List.of()),
            List.of(question()),
            List.of(scenario()),
            List.of(),
            List.of(),
            List.of(),
            List.of(flag()),
            List.of(takeaway()),
            List.of(term()),
            List.of(diagram),
            Map.of(),
            List.of(decision),
            List.of());
    Place glossary = new Place("glossary.html", "tco", "TCO", "Glossary");
    Map<String, Target> targets =
        Map.of(
            "build-vs-buy.md",
            new Target.Internal(new Place("build-vs-buy.html", "", "Build or buy", "Build or buy")),
            "glossary.md#tco",
            new Target.Internal(glossary));
    Relations relations =
        new Relations(List.of(glossary), List.of(glossary), List.of(), List.of(section));
    return new LinkedGuide(
        study,
        Map.of("README.md", targets, "build-vs-buy.md", targets),
        Map.of("build-vs-buy.html", Map.of("which-way", relations, "build-or-buy", relations)),
        Map.of("tco", List.of(section)),
        List.of());
  }

  private void chapter(String source, String output, String title, List<Section> sections) {
    FrontMatter none = FrontMatter.none();
    FrontMatter meta =
        new FrontMatter(
            none.title(),
            "",
            none.order(),
            "",
            false,
            output.startsWith("build") ? List.of("old/build.html") : List.of(),
            "",
            Map.of());
    chapters.add(new Chapter(source, output, title, List.of(), meta, sections, Map.of(), 900));
  }

  private static Section home() {
    List<Block> blocks = new ArrayList<>(markdown("What this is about. And more."));
    blocks.addAll(markdown("- [Build or buy](build-vs-buy.md): what three years cost."));
    return section("a-guide", 1, "A guide", blocks);
  }

  private static Section glossary() {
    return section("glossary", 1, "Glossary", List.of(new Block.TermBlock(term())));
  }

  private static List<Section> sections() {
    Place place = new Place("build-vs-buy.html", "which-way", "Which way", "Build or buy");
    Diagram diagram = new Diagram("d1", "graph TD", HERE, place, List.of(), List.of());
    Diagram broken = new Diagram("d2", "graph <b>", HERE, place, List.of(), List.of());
    List<Block> study = new ArrayList<>();
    study.add(new Block.QuestionBlock(question()));
    study.add(new Block.FrameworkBlock(framework()));
    study.add(new Block.ContrastBlock(contrast(place)));
    study.add(new Block.StoryBlock(story(place)));
    study.add(new Block.RedFlagsBlock(List.of(flag())));
    study.add(new Block.ScenarioBlock(scenario()));
    study.add(new Block.PartBlock(part(Part.Kind.HINTS, "Hints", "Look twice.")));
    study.add(new Block.TakeawayBlock(takeaway()));
    study.add(new Block.MetaBlock(meta()));
    return List.of(
        section("build-or-buy", 1, "Build or buy", markdown("An opening with <b>no</b> risk.")),
        section(
            "which-way",
            2,
            "Which way",
            List.of(new Block.DiagramBlock(diagram), new Block.DiagramBlock(broken))),
        section("details", 3, "Details", markdown("- **Buy it**: because it is cheaper.")),
        section("practice", 2, "Practice", study));
  }

  private static Section section(String id, int level, String title, List<Block> blocks) {
    Node heading = PARSER.parse(title).getFirstChild();
    return new Section(
        id, level, new Inline(heading), title, HERE, blocks, List.of(), List.of(), 300);
  }

  /** Markdown as blocks of prose. */
  static List<Block> markdown(String text) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(new Block.Prose(node, HERE));
    }
    return blocks;
  }

  private static Part part(Part.Kind kind, String label, String text) {
    return new Part(kind, label, markdown(text), HERE);
  }

  private static Meta meta() {
    return new Meta(
        "Director", 45, "hard", "strategy", List.of("glossary.md#tco"), true, Map.of(), List.of());
  }

  static Question question() {
    return new Question(
        "when-to-build",
        "When do you build & when do you buy?",
        "Interview Question",
        new Place("build-vs-buy.html", "practice", "Practice", "Build or buy"),
        HERE,
        meta(),
        List.of(
            part(Part.Kind.WHY, "Why They Ask", "To see what you count."),
            part(Part.Kind.STRONG_ANSWER, "Strong Answer", "> I count three years."),
            part(Part.Kind.WEAK_ANSWER, "Weak Answer", "> We always build."),
            part(Part.Kind.FOLLOW_UPS, "Follow-ups", "- And then?"),
            part(Part.Kind.OTHER, "", "A remark.")),
        List.of());
  }

  private static Framework framework() {
    return new Framework(
        "f1",
        "Decision Framework",
        new Place("build-vs-buy.html", "practice", "Practice", "Build or buy"),
        true,
        List.of(
            new Framework.Step("Core", markdown("**Core**: is it?"), List.of()),
            new Framework.Step("Cost", List.of(), List.of("three years"))));
  }

  private static Contrast contrast(Place place) {
    return new Contrast(
        "c1",
        place,
        List.of(
            new Contrast.Side("IC Approach", markdown("Draws boxes.")),
            new Contrast.Side("Leadership Approach", markdown("Draws teams."))));
  }

  private static Story story(Place place) {
    return new Story("s1", "Story Example", place, markdown("We bought it twice."));
  }

  private static RedFlag flag() {
    return new RedFlag(
        "r1",
        "Avoid",
        new Place("build-vs-buy.html", "practice", "Practice", "Build or buy"),
        markdown("Counting licences only"),
        Optional.of(markdown("Count the people too")));
  }

  private static Takeaway takeaway() {
    return new Takeaway(
        "t1",
        "Count three years.",
        new Place("build-vs-buy.html", "practice", "Practice", "Build or buy"),
        markdown("Count three years."));
  }

  private static Term term() {
    return new Term(
        "tco",
        "TCO",
        List.of("total cost of ownership"),
        new Place("glossary.html", "tco", "TCO", "Glossary"),
        "What owning it costs.",
        markdown("What owning it costs."));
  }

  private static Scenario scenario() {
    return new Scenario(
        "sc1",
        1,
        "The vendor leaves",
        "practice/vendor.html",
        new Place("build-vs-buy.html", "practice", "Practice", "Build or buy"),
        HERE,
        meta(),
        markdown("Your vendor gives you a year."),
        "Your vendor gives you a year.",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
