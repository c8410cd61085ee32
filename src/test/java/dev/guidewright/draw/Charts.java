package dev.guidewright.draw;

import dev.guidewright.model.DiagramCaption;
import dev.guidewright.model.DiagramConfig;
import dev.guidewright.model.Direction;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds flowcharts for tests, without a parser. */
final class Charts {
  private static final Span HERE = Span.of("test.md", 1, 1, 1);

  private final Direction direction;
  private final List<Flowchart.Vertex> vertices = new ArrayList<>();
  private final List<Flowchart.Edge> edges = new ArrayList<>();
  private final List<Flowchart.Subgraph> subgraphs = new ArrayList<>();
  private final Map<String, List<String>> classes = new LinkedHashMap<>();

  Charts(Direction direction) {
    this.direction = direction;
  }

  /** A diagram as a page of a site shows it; links outside are kept. */
  static Result<Optional<Drawing>> draw(String id, MermaidDiagram diagram) {
    LayoutEngine engine = LayoutEngine.embedded(Duration.ofSeconds(60));
    return new Drawer(GuideConfig.defaults().diagrams(), engine, Setting.SITE)
        .draw(id, diagram, link -> Optional.of(link.url()).filter(Addresses::isOutside));
  }

  /** The graph that the guide's heart is. */
  static Flowchart buildVersusBuy() {
    return new Charts(Direction.TB)
        .node("A", "rect", "New Capability Needed")
        .node("B", "diam", "Core to Business?")
        .node("C", "diam", "Existing Solutions?")
        .node("D", "rect", "Buy/SaaS")
        .node("E", "diam", "Meets 80% Needs?")
        .node("F", "rect", "Build")
        .node("G", "diam", "TCO Analysis")
        .edge("A", "B", "")
        .edge("B", "C", "Yes")
        .edge("B", "D", "No")
        .edge("C", "E", "Yes")
        .edge("C", "F", "No")
        .edge("E", "G", "Yes")
        .edge("E", "F", "No")
        .edge("G", "F", "Build Cheaper")
        .edge("G", "D", "Buy Cheaper")
        .build();
  }

  Charts node(String id, String shape, String text, String... styles) {
    return node(id, shape, text, Optional.empty(), styles);
  }

  Charts linked(String id, String text, String url) {
    return node(id, "rect", text, Optional.of(new Flowchart.Link(url, "", "", HERE)));
  }

  private Charts node(
      String id, String shape, String text, Optional<Flowchart.Link> link, String... styles) {
    vertices.add(
        new Flowchart.Vertex(
            id,
            NodeLabel.plain(text),
            shape,
            List.of(),
            List.of(styles),
            link,
            Optional.empty(),
            List.of(),
            HERE));
    return this;
  }

  Charts edge(String from, String to, String label) {
    return edge(
        from, to, label, Flowchart.Stroke.NORMAL, Flowchart.Head.NONE, Flowchart.Head.POINT);
  }

  Charts edge(
      String from,
      String to,
      String label,
      Flowchart.Stroke stroke,
      Flowchart.Head start,
      Flowchart.Head end) {
    edges.add(
        new Flowchart.Edge(
            "L_" + from + "_" + to + "_" + edges.size(),
            from,
            to,
            NodeLabel.plain(label),
            NodeLabel.NONE,
            NodeLabel.NONE,
            stroke,
            start,
            end,
            1,
            List.of(),
            List.of(),
            Optional.empty(),
            Flowchart.Animation.NONE,
            HERE));
    return this;
  }

  Charts frame(String id, String title, Optional<Direction> own, String... members) {
    subgraphs.add(
        new Flowchart.Subgraph(
            id, NodeLabel.plain(title), List.of(members), own, List.of(), List.of(), false, HERE));
    return this;
  }

  Flowchart build() {
    return new Flowchart(
        Flowchart.Kind.FLOWCHART,
        direction,
        vertices,
        edges,
        subgraphs,
        classes,
        Flowchart.EdgeDefaults.NONE,
        DiagramCaption.NONE,
        DiagramConfig.NONE,
        HERE);
  }
}
