package dev.guidewright.draw;

import dev.guidewright.model.Drawing;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.SequenceDiagram;
import dev.guidewright.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws one diagram, within the limits of size and time. */
final class Drawer {
  // Graphviz recurses by frame and traps when they nest without end.
  private static final int MAX_NESTING = 24;
  private static final String RAISE_NODES = "raise `max-nodes` below `diagrams` in guide.yml";
  private static final String RAISE_EDGES = "raise `max-edges` below `diagrams` in guide.yml";

  private final GuideConfig.Diagrams config;
  private final LayoutEngine engine;
  private final Setting setting;

  Drawer(GuideConfig.Diagrams config, LayoutEngine engine, Setting setting) {
    this.setting = setting;
    this.config = config;
    this.engine = engine;
  }

  /**
   * The picture of a diagram; empty with a problem when there is none, empty without one for a kind
   * that is shown as code.
   *
   * @param id prefix of all ids in the SVG
   * @param links the address for a link, empty where it leads nowhere
   */
  Result<Optional<Drawing>> draw(
      String id, MermaidDiagram diagram, Function<Flowchart.Link, Optional<String>> links) {
    if (diagram instanceof Flowchart chart) {
      return flowchart(id, chart, links);
    }
    return diagram instanceof SequenceDiagram sequence
        ? sequence(id, sequence)
        : Result.of(Optional.empty());
  }

  private Result<Optional<Drawing>> sequence(String id, SequenceDiagram diagram) {
    Optional<Problem> tooLarge = tooLarge(diagram);
    if (tooLarge.isPresent()) {
      return new Result<>(Optional.empty(), List.of(tooLarge.get()));
    }
    SvgWriter.Picture picture = SequenceWriter.write(id, diagram, setting);
    String alternative = SequenceWords.of(diagram).alternative();
    return Result.of(
        Optional.of(new Drawing(picture.svg(), picture.width(), picture.height(), alternative)));
  }

  private Optional<Problem> tooLarge(SequenceDiagram diagram) {
    int participants = diagram.participants().size();
    if (participants > config.maxNodes()) {
      return Optional.of(
          large(diagram.span(), participants + " participants", config.maxNodes(), RAISE_NODES));
    }
    int items = count(diagram.items(), 0);
    return items > config.maxEdges()
        ? Optional.of(
            large(
                diagram.span(),
                "too many rows, or too many in each other",
                config.maxEdges(),
                RAISE_EDGES))
        : Optional.empty();
  }

  private static int count(List<SequenceDiagram.Item> items, int depth) {
    if (depth > MAX_NESTING) {
      return Integer.MAX_VALUE / 2;
    }
    int total = items.size();
    for (SequenceDiagram.Item item : items) {
      if (item instanceof SequenceDiagram.Fragment fragment) {
        for (SequenceDiagram.Fragment.Section section : fragment.sections()) {
          total = Math.min(Integer.MAX_VALUE / 2, total + count(section.items(), depth + 1));
        }
      }
    }
    return total;
  }

  private Result<Optional<Drawing>> flowchart(
      String id, Flowchart chart, Function<Flowchart.Link, Optional<String>> links) {
    Nesting nesting = new Nesting(chart);
    Optional<Problem> tooLarge = tooLarge(chart, nesting);
    if (tooLarge.isPresent()) {
      return new Result<>(Optional.empty(), List.of(tooLarge.get()));
    }
    try {
      Scene scene = Arranger.arrange(chart, nesting, engine);
      SvgWriter.Picture picture = SvgWriter.write(id, chart, scene, links, setting);
      return Result.of(
          Optional.of(
              new Drawing(
                  picture.svg(),
                  picture.width(),
                  picture.height(),
                  Words.of(chart).alternative())));
    } catch (LayoutException e) {
      String message = "the diagram could not be drawn: " + firstLine(e.getMessage());
      return new Result<>(
          Optional.empty(),
          List.of(Problem.error("undrawable-diagram", chart.span(), message, e.hint())));
    }
  }

  private static String firstLine(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("").strip();
  }

  private Optional<Problem> tooLarge(Flowchart chart, Nesting nesting) {
    int nodes = chart.vertices().size() + chart.subgraphs().size();
    if (nodes > config.maxNodes()) {
      return Optional.of(large(chart.span(), nodes + " nodes", config.maxNodes(), RAISE_NODES));
    }
    if (chart.edges().size() > config.maxEdges()) {
      return Optional.of(
          large(chart.span(), chart.edges().size() + " edges", config.maxEdges(), RAISE_EDGES));
    }
    if (nesting.depth() > MAX_NESTING) {
      return Optional.of(
          large(
              chart.span(),
              nesting.depth() + " frames in each other",
              MAX_NESTING,
              "nest less deeply"));
    }
    return Optional.empty();
  }

  private static Problem large(Span span, String size, int limit, String hint) {
    return Problem.warning(
        "large-diagram",
        span,
        "the diagram has " + size + ", more than " + limit + ": it is shown as code",
        hint + ", or split the graph");
  }
}
