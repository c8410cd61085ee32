package dev.guidewright.draw;

import dev.guidewright.model.Decision;
import dev.guidewright.model.Diagram;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Parallel;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Target;
import dev.guidewright.model.TextCache;
import dev.guidewright.model.Walkthrough;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Draws every diagram of a guide and unfolds every decision. */
public final class DrawStage {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private DrawStage() {}

  /**
   * Every diagram as a picture, every decision as a walk.
   *
   * @param guide the guide; links in diagrams lead where its targets say
   */
  public static Result<Drawings> draw(LinkedGuide guide) {
    return draw(guide, Memo.none());
  }

  /** The same, with what is remembered of diagrams and of their layouts; several at a time. */
  public static Result<Drawings> draw(LinkedGuide guide, Memo memo) {
    GuideConfig.Diagrams config = guide.study().guide().config().diagrams();
    // What the program of this machine draws is not the same on another, or after its next update.
    TextCache kept = config.engine().equals("dot") ? TextCache.none() : memo.ofGuide();
    KeptDrawings drawer = new KeptDrawings(drawer(config, Setting.SITE, memo), config, kept);
    List<Diagram> diagrams =
        guide.study().diagrams().stream()
            .filter(diagram -> guide.study().drawables().containsKey(diagram.id()))
            .toList();
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<Drawn> drawn = Parallel.map(diagrams, diagram -> drawn(guide, diagram, drawer, memo));
    for (int i = 0; i < drawn.size(); i++) {
      String id = diagrams.get(i).id();
      Result<Optional<Drawing>> result = drawn.get(i).result();
      result.value().ifPresent(drawing -> drawings.put(id, drawing));
      problems.addAll(result.problems());
    }
    return new Result<>(new Drawings(drawings, walks(guide, memo)), problems);
  }

  private static Drawn drawn(LinkedGuide guide, Diagram diagram, KeptDrawings drawer, Memo memo) {
    GuideConfig.Diagrams config = guide.study().guide().config().diagrams();
    MermaidDiagram meaning =
        Objects.requireNonNull(guide.study().drawables().get(diagram.id()), "drawable");
    String file = guide.study().guide().layers().fileOf(diagram.span());
    Object targets = guide.targets().getOrDefault(file, Map.of());
    return memo.recall(
        Drawn.class,
        diagram.id(),
        List.of(meaning, targets, config),
        () -> new Drawn(drawer.draw(diagram, meaning, to(guide, diagram))));
  }

  /**
   * Loads the layout engine in the background, so that a program that will surely draw can read its
   * input meanwhile; drawing works without.
   */
  public static void prepare() {
    Thread thread = new Thread(LayoutEngine.Embedded::warmUp, "diagram engine");
    thread.setDaemon(true);
    thread.start();
  }

  /** What came of one diagram. */
  private record Drawn(Result<Optional<Drawing>> result) {}

  private static Function<Flowchart.Link, Optional<String>> to(LinkedGuide guide, Diagram diagram) {
    return link -> address(guide, diagram, link);
  }

  /**
   * One diagram that belongs to no guide, as a picture that stands alone: it carries its own
   * styles. Links outside are kept, all others dropped.
   *
   * @param id prefix of all ids in the SVG
   */
  public static Result<Optional<Drawing>> draw(
      String id, MermaidDiagram diagram, GuideConfig.Diagrams config) {
    return drawer(config, Setting.ALONE, Memo.none())
        .draw(id, diagram, link -> Optional.of(link.url()).filter(Addresses::isOutside));
  }

  private static Drawer drawer(GuideConfig.Diagrams config, Setting setting, Memo memo) {
    LayoutEngine engine =
        config.engine().equals("dot")
            ? LayoutEngine.installed(TIMEOUT, new InstalledDot(InstalledDot.NAME))
            : LayoutEngine.embedded(TIMEOUT).remembering(EmbeddedEngine.VERSION, memo);
    return new Drawer(config, engine, setting);
  }

  private static Map<String, Walkthrough> walks(LinkedGuide guide, Memo memo) {
    Map<String, Walkthrough> walks = new LinkedHashMap<>();
    List<Decision> decisions = guide.study().decisions();
    List<Walkthrough> walked =
        Parallel.map(decisions, d -> memo.recall(Walkthrough.class, d.id(), d, () -> Walks.of(d)));
    walked.forEach(walk -> walks.put(walk.decision(), walk));
    return walks;
  }

  private static Optional<String> address(LinkedGuide guide, Diagram diagram, Flowchart.Link link) {
    Target target = guide.target(guide.study().guide().layers().fileOf(diagram.span()), link.url());
    if (target instanceof Target.Internal internal) {
      return Optional.of(Drawing.ROOT + internal.place().href());
    }
    if (target instanceof Target.File file) {
      return Optional.of(Drawing.ROOT + file.path());
    }
    if (target instanceof Target.External external) {
      return Optional.of(external.url()).filter(Addresses::isOutside);
    }
    return Optional.empty();
  }
}
