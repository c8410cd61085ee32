package dev.guidewright.mermaid;

import dev.guidewright.model.DiagramCaption;
import dev.guidewright.model.DiagramConfig;
import dev.guidewright.model.Direction;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Compartment;
import dev.guidewright.model.Flowchart.EdgeDefaults;
import dev.guidewright.model.Flowchart.Kind;
import dev.guidewright.model.Flowchart.Link;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what the statements of a flowchart say, and makes the record of it at the end. */
final class FlowBuilder {

  private static final int MOST_EDGES = 10_000;

  private final Kind kind;
  private final DiagramConfig config;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, DraftVertex> vertices = new LinkedHashMap<>();
  private final List<DraftEdge> edges = new ArrayList<>();
  private final Map<String, DraftEdge> edgesById = new LinkedHashMap<>();
  private final Map<String, Integer> parallel = new LinkedHashMap<>();
  private final Map<String, DraftFrame> frames = new LinkedHashMap<>();
  private final Map<String, DraftFrame> owners = new LinkedHashMap<>();
  private final Deque<DraftFrame> open = new ArrayDeque<>();
  private final Map<String, List<String>> classDefinitions = new LinkedHashMap<>();
  private Direction direction = Direction.TB;
  private List<String> defaultStyles = List.of();
  private Optional<String> defaultCurve = Optional.empty();
  private String title;
  private String accTitle = "";
  private String accDescription = "";
  private int framesClosed;
  private Optional<Span> whole = Optional.empty();

  FlowBuilder(Kind kind, String title, DiagramConfig config) {
    this.kind = kind;
    this.title = title;
    this.config = config;
  }

  List<Problem> problems() {
    return problems;
  }

  void direction(Direction value) {
    direction = value;
  }

  void title(String value) {
    title = value;
  }

  void accTitle(String value) {
    accTitle = value;
  }

  void accDescription(String value) {
    accDescription = value;
  }

  // Nodes

  /** A mention of a node; an empty shape changes nothing but where the node is a member. */
  void vertex(String id, NodeLabel label, String shape, Span span) {
    mention(id);
    if (edgesById.containsKey(id) && shape.isEmpty() && !vertices.containsKey(id)) {
      return;
    }
    DraftVertex vertex = vertices.computeIfAbsent(id, name -> new DraftVertex(name, span));
    if (!shape.isEmpty()) {
      vertex.labelled(label);
      vertex.shape = shape;
      vertex.span = span;
    }
  }

  /** A mention of a node that is drawn as {@code shape} unless something else was said. */
  void mentioned(String id, String shape, Span span) {
    mention(id);
    vertices.computeIfAbsent(id, name -> new DraftVertex(name, shape, span));
  }

  /** Gives a node another label; a frame keeps its title. */
  void label(String id, NodeLabel label) {
    Optional.ofNullable(vertices.get(id)).ifPresent(vertex -> vertex.labelled(label));
  }

  /** Says one more line about a node; the first takes the place of its id. */
  void addLine(String id, String text) {
    Optional.ofNullable(vertices.get(id)).ifPresent(vertex -> vertex.addLine(text));
  }

  void compartments(String id, List<Compartment> compartments) {
    Optional.ofNullable(vertices.get(id)).ifPresent(vertex -> vertex.compartments = compartments);
  }

  private void mention(String id) {
    if (!open.isEmpty()) {
      open.peek().members.add(id);
    }
  }

  /** What stands in an {@code @{…}} behind an id. */
  void data(String id, String content, Span span) {
    boolean lines = content.indexOf('\n') >= 0;
    Settings.Outcome outcome = Settings.yaml(lines ? content + "\n" : "{\n" + content + "\n}");
    if (outcome.fault().isPresent()) {
      throw new Mistake(
          span,
          "this data is not YAML: " + outcome.fault().get(),
          "write @{ shape: diam, label: \"text\" }");
    }
    Map<String, String> values = outcome.values();
    DraftFrame frame = frames.get(id);
    DraftEdge edge = edgesById.get(id);
    if (frame != null) {
      frame.collapsed |= values.getOrDefault("view", "").equals("collapsed");
    } else if (edge != null) {
      edge.data(values);
    } else {
      DraftVertex vertex = vertices.get(id);
      if (vertex != null) {
        vertex.data(values, span);
      }
    }
  }

  // Edges

  void edges(
      List<String> from, List<String> to, Arrow arrow, NodeLabel label, String id, Span span) {
    if (edges.size() + (long) from.size() * to.size() > MOST_EDGES) {
      throw new Mistake(span, "more than " + MOST_EDGES + " edges", "cut the diagram into several");
    }
    if (!arrow.agrees()) {
      problems.add(
          Problem.warning(
              "diagram-arrow",
              span,
              "the two halves of this arrow disagree, Mermaid itself cannot draw it",
              "write the same body and heads on both sides of the text"));
    }
    String last = from.get(from.size() - 1);
    for (String start : from) {
      for (String end : to) {
        boolean named = !id.isEmpty() && start.equals(last) && end.equals(to.get(0));
        edge(start, end, arrow, label, named ? id : "", span);
      }
    }
  }

  private void edge(
      String from, String to, Arrow arrow, NodeLabel label, String wanted, Span span) {
    int earlier = parallel.merge(from + '\n' + to, 1, Integer::sum) - 1;
    boolean free = !wanted.isEmpty() && !edgesById.containsKey(wanted);
    String made = "L_" + from + "_" + to + "_" + (earlier == 0 ? 0 : earlier + 1);
    var edge = new DraftEdge(free ? wanted : made, from, to, arrow, label, span);
    edge.curve = defaultCurve;
    edges.add(edge);
    edgesById.putIfAbsent(edge.id, edge);
  }

  /** Labels near the ends of the edge that was added last. */
  void endLabels(NodeLabel start, NodeLabel end) {
    DraftEdge last = edges.get(edges.size() - 1);
    last.startLabel = start;
    last.endLabel = end;
  }

  /** Styles edges by their numbers, or all edges when there are none. */
  void edgeStyle(List<Token> numbers, List<String> styles, Source source) {
    if (numbers.isEmpty()) {
      defaultStyles = styles;
    }
    for (Token number : numbers) {
      var all = new ArrayList<>(styles);
      if (styles.stream().noneMatch(style -> style.startsWith("fill"))) {
        all.add("fill:none");
      }
      numbered(number, source).styles = all;
    }
  }

  void curve(List<Token> numbers, String curve, Source source) {
    if (numbers.isEmpty()) {
      defaultCurve = Optional.of(curve);
    }
    for (Token number : numbers) {
      numbered(number, source).curve = Optional.of(curve);
    }
  }

  private DraftEdge numbered(Token token, Source source) {
    boolean small = token.text().length() < 8;
    int number = small ? Integer.parseInt(token.text()) : Integer.MAX_VALUE;
    if (number >= edges.size()) {
      throw new Mistake(
          source.span(token.start(), token.end()),
          "there is no edge number " + token.text() + " before this line",
          edges.isEmpty()
              ? "put linkStyle behind the edges"
              : "edges are counted from 0; the last one here is " + (edges.size() - 1));
    }
    return edges.get(number);
  }

  // Frames

  /** Opens a frame; without an id it is numbered when it closes. */
  void openSubgraph(String id, NodeLabel title, Span span) {
    open.push(new DraftFrame(id, title, span));
  }

  /** The direction of the frame that is open, or of the whole. */
  void directionHere(Direction inside) {
    if (open.isEmpty()) {
      direction = inside;
    } else {
      frameDirection(inside);
    }
  }

  /** Puts the members that the open frame has so far into a frame of their own inside it. */
  void regionOfMembers(String id, Span span) {
    DraftFrame outer = open.element();
    var region = new DraftFrame(id, NodeLabel.NONE, span);
    region.members.addAll(outer.members);
    outer.members.clear();
    open.push(region);
    closeSubgraph(span);
  }

  void frameDirection(Direction inside) {
    if (!open.isEmpty()) {
      open.peek().direction = Optional.of(inside);
    }
  }

  void closeSubgraph(Span span) {
    if (open.isEmpty()) {
      throw new Mistake(
          span,
          "\"end\" closes no subgraph",
          "as a node's id \"end\" is reserved: write End, or stop[\"end\"]");
    }
    DraftFrame closed = open.pop();
    String id = closed.id.isEmpty() ? "subGraph" + framesClosed : closed.id;
    framesClosed++;
    closed.id = id;
    DraftFrame frame = frames.computeIfAbsent(id, name -> closed);
    List<String> members = List.copyOf(closed.members);
    closed.members.clear();
    for (String member : members) {
      if (!owners.containsKey(member) && !encloses(member, frame)) {
        owners.put(member, frame);
        frame.members.add(member);
      }
    }
    mention(id);
  }

  /** Whether {@code id} is the frame itself or one that it stands in. */
  private boolean encloses(String id, DraftFrame frame) {
    for (DraftFrame outer = frame; outer != null; outer = owners.get(outer.id)) {
      if (outer.id.equals(id)) {
        return true;
      }
    }
    return false;
  }

  // Looks and links

  void classes(String ids, String name) {
    for (String id : ids.split(",", -1)) {
      Optional.ofNullable(vertices.get(id)).ifPresent(vertex -> vertex.classes.add(name));
      Optional.ofNullable(edgesById.get(id)).ifPresent(edge -> edge.classes.add(name));
      Optional.ofNullable(frames.get(id)).ifPresent(frame -> frame.classes.add(name));
    }
  }

  void classDefinition(String names, List<String> declarations) {
    var whole = new ArrayList<String>();
    String part = "";
    for (String declaration : declarations) {
      part += declaration;
      if (part.endsWith("\\")) {
        part = part.substring(0, part.length() - 1) + ",";
      } else {
        whole.add(Letters.trim(part));
        part = "";
      }
    }
    if (!part.isEmpty()) {
      whole.add(Letters.trim(part));
    }
    for (String name : names.split(",", -1)) {
      classDefinitions.computeIfAbsent(name, key -> new ArrayList<>()).addAll(whole);
    }
  }

  void style(String id, List<String> declarations, Span span) {
    DraftVertex vertex = vertices.computeIfAbsent(id, name -> new DraftVertex(name, span));
    declarations.forEach(declaration -> vertex.styles.add(Letters.trim(declaration)));
  }

  void click(String ids, String url, String tip, String target, Span span) {
    if (url.isEmpty()) {
      problems.add(
          Problem.advice(
              "diagram-callback",
              span,
              "a click that calls a function does nothing here",
              "link to a page or a section: click A \"page.md#section\""));
    }
    var link = new Link(Links.safe(url), tip, target, span);
    for (String id : ids.split(",", -1)) {
      DraftVertex vertex = vertices.get(id);
      if (vertex != null) {
        vertex.link = Optional.of(link);
      }
    }
    classes(ids, "clickable");
  }

  // The end

  void finish(Span span) {
    if (!open.isEmpty()) {
      throw new Mistake(
          open.peek().span, "this subgraph is never closed", "end it with a line of its own: end");
    }
    whole = Optional.of(span);
  }

  Flowchart build() {
    frames.forEach(
        (id, frame) -> Optional.ofNullable(vertices.remove(id)).ifPresent(frame::takeLooksOf));
    return new Flowchart(
        kind,
        direction,
        vertices.values().stream().map(DraftVertex::finished).toList(),
        edges.stream().map(DraftEdge::finished).toList(),
        frames.values().stream().map(DraftFrame::finished).toList(),
        classDefinitions,
        new EdgeDefaults(defaultStyles, defaultCurve),
        new DiagramCaption(title, accTitle, accDescription),
        config,
        whole.orElseThrow());
  }
}
