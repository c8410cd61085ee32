package dev.guidewright.draw;

import dev.guidewright.draw.LayoutGraph.Block;
import dev.guidewright.draw.LayoutGraph.Group;
import dev.guidewright.draw.LayoutGraph.Wire;
import dev.guidewright.draw.Pen.Point;
import dev.guidewright.model.Direction;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Subgraph;
import dev.guidewright.model.Flowchart.Vertex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a place for everything in a flowchart; frames with a direction of their own first. */
final class Arranger {
  private static final double FRAME_PAD = 16;
  private static final double NODE_SPACING = 36;
  private static final double RANK_SPACING = 44;
  private static final double EDGE_LABEL_LIMIT = 160;
  private static final double FRAME_TITLE_LIMIT = 320;

  private final Flowchart chart;
  private final Nesting nesting;
  private final LayoutEngine engine;
  private final Map<String, Face> faces = new LinkedHashMap<>();
  private final Map<String, Scene> inner = new LinkedHashMap<>();

  private Arranger(Flowchart chart, Nesting nesting, LayoutEngine engine) {
    this.chart = chart;
    this.nesting = nesting;
    this.engine = engine;
  }

  static Scene arrange(Flowchart chart, Nesting nesting, LayoutEngine engine) {
    return new Arranger(chart, nesting, engine).arrange(Nesting.ROOT, chart.direction());
  }

  private Scene arrange(String frame, Direction direction) {
    Group root = group(frame, TextBlock.of(dev.guidewright.model.NodeLabel.NONE, 1, 1), direction);
    List<Wire> wires = wires(frame);
    if (root.blocks().isEmpty() && root.groups().isEmpty()) {
      return new Scene.Builder().build(0, 0);
    }
    boolean polyline =
        chart
            .edgeDefaults()
            .curve()
            .or(() -> chart.config().curve())
            .filter(this::isStraight)
            .isPresent();
    LayoutGraph graph =
        new LayoutGraph(
            direction,
            polyline,
            spacing(chart.config().nodeSpacing().orElse(NODE_SPACING)),
            spacing(chart.config().rankSpacing().orElse(RANK_SPACING))
                + (root.groups().isEmpty() ? 0 : 2 * FRAME_PAD),
            root,
            wires);
    return scene(frame, graph, Layout.of(graph, engine));
  }

  private boolean isStraight(String curve) {
    return curve.equals("linear") || curve.startsWith("step");
  }

  private static double spacing(double wanted) {
    return Math.max(8, Math.min(wanted, 200));
  }

  private Group group(String frame, TextBlock title, Direction direction) {
    boolean upright = !direction.isSideways();
    List<Block> blocks = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    for (Vertex vertex : nesting.vertices(frame)) {
      Face face = Face.of(vertex, upright);
      faces.put(vertex.id(), face);
      Form form = face.form();
      blocks.add(new Block(vertex.id(), form.width(), form.height(), form.clip()));
    }
    for (Subgraph subgraph : nesting.subgraphs(frame)) {
      if (nesting.isOpaque(subgraph.id())) {
        blocks.add(opaque(subgraph, direction));
      } else {
        groups.add(group(subgraph.id(), title(subgraph), direction));
      }
    }
    return new Group(frame, title, blocks, groups);
  }

  private static TextBlock title(Subgraph subgraph) {
    return TextBlock.of(subgraph.title(), TextBlock.NODE, FRAME_TITLE_LIMIT);
  }

  private Block opaque(Subgraph subgraph, Direction around) {
    Scene scene =
        subgraph.collapsed()
            ? new Scene.Builder().build(0, 0)
            : arrange(subgraph.id(), subgraph.direction().orElse(around));
    inner.put(subgraph.id(), scene);
    TextBlock title = title(subgraph);
    double width = Math.max(scene.width(), title.width()) + 2 * FRAME_PAD;
    double height = scene.height() + titleHeight(title) + (scene.height() > 0 ? 2 : 1) * FRAME_PAD;
    return new Block(subgraph.id(), width, height, Form.Clip.BOX);
  }

  private static double titleHeight(TextBlock title) {
    return title.isEmpty() ? 0 : title.height() + 4;
  }

  private List<Wire> wires(String frame) {
    List<Wire> wires = new ArrayList<>();
    for (Edge edge : chart.edges()) {
      if (nesting.home(edge).equals(frame)) {
        wire(edge).ifPresent(wires::add);
      }
    }
    return wires;
  }

  private Optional<Wire> wire(Edge edge) {
    Optional<String> from = end(edge.from(), false);
    Optional<String> to = end(edge.to(), true);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    // An edge between a frame and its own content has no outside to begin at.
    boolean nested =
        nesting.within(edge.from(), edge.to()) || nesting.within(edge.to(), edge.from());
    return Optional.of(
        new Wire(
            edge,
            from.get(),
            to.get(),
            nested ? Optional.empty() : group(edge.from()),
            nested ? Optional.empty() : group(edge.to()),
            TextBlock.of(edge.label(), TextBlock.EDGE, EDGE_LABEL_LIMIT),
            TextBlock.of(edge.startLabel(), TextBlock.EDGE, EDGE_LABEL_LIMIT),
            TextBlock.of(edge.endLabel(), TextBlock.EDGE, EDGE_LABEL_LIMIT)));
  }

  private Optional<String> group(String id) {
    return nesting.subgraph(id).isPresent() && !nesting.isOpaque(id)
        ? Optional.of(id)
        : Optional.empty();
  }

  private Optional<String> end(String id, boolean asTarget) {
    return group(id).isEmpty()
        ? Optional.of(id).filter(known -> faces.containsKey(known) || inner.containsKey(known))
        : nesting.representative(id, chart.edges(), asTarget);
  }

  private Scene scene(String frame, LayoutGraph graph, Layout layout) {
    Scene.Builder builder = new Scene.Builder();
    frames(graph.root(), layout, builder);
    for (Vertex vertex : chart.vertices()) {
      Point centre = layout.blocks().get(vertex.id());
      Face face = faces.get(vertex.id());
      if (centre != null && face != null) {
        builder.nodes.add(new Scene.Node(vertex, face, centre));
      }
    }
    chart.subgraphs().stream()
        .filter(
            subgraph -> layout.blocks().containsKey(subgraph.id()) && !subgraph.id().equals(frame))
        .forEach(subgraph -> insert(subgraph, graph, layout, builder));
    for (int i = 0; i < graph.wires().size(); i++) {
      Wire wire = graph.wires().get(i);
      Layout.Route route = RouteEnds.fit(wire, layout, faces, i);
      builder.lines.add(
          new Scene.Line(wire.edge(), route, wire.label(), wire.startLabel(), wire.endLabel()));
    }
    return builder.build(layout.width(), layout.height());
  }

  private void frames(Group group, Layout layout, Scene.Builder builder) {
    for (Group child : group.groups()) {
      Layout.Bounds bounds = layout.groups().get(child.id());
      Optional<Subgraph> subgraph = nesting.subgraph(child.id());
      if (bounds != null && subgraph.isPresent()) {
        builder.frames.add(new Scene.Frame(subgraph.get(), child.title(), bounds));
      }
      frames(child, layout, builder);
    }
  }

  private void insert(Subgraph subgraph, LayoutGraph graph, Layout layout, Scene.Builder builder) {
    Point centre = layout.blocks().get(subgraph.id());
    Scene scene = inner.get(subgraph.id());
    Optional<Block> block = find(graph.root(), subgraph.id());
    if (centre == null || scene == null || block.isEmpty()) {
      return;
    }
    double left = centre.x() - block.get().width() / 2;
    double top = centre.y() - block.get().height() / 2;
    TextBlock title = title(subgraph);
    builder.frames.add(
        new Scene.Frame(
            subgraph,
            title,
            new Layout.Bounds(left, top, left + block.get().width(), top + block.get().height())));
    double slack = block.get().width() - 2 * FRAME_PAD - scene.width();
    builder.add(scene, left + FRAME_PAD + slack / 2, top + FRAME_PAD + titleHeight(title));
  }

  private static Optional<Block> find(Group group, String id) {
    return group.blocks().stream()
        .filter(block -> block.id().equals(id))
        .findFirst()
        .or(() -> group.groups().stream().flatMap(inner -> find(inner, id).stream()).findFirst());
  }
}
