package dev.guidewright.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A general graph of nodes, edges and frames: Mermaid's flowchart, and the kinds that are drawn the
 * same way (states, classes, entities, mind maps).
 *
 * @param vertices in order of first mention
 * @param edges in order of appearance
 * @param subgraphs in the order in which they close, so that inner ones come first
 * @param classDefinitions class name to its declarations, each {@code key:value}
 * @param edgeDefaults what {@code linkStyle default} says
 */
public record Flowchart(
    Kind kind,
    Direction direction,
    List<Vertex> vertices,
    List<Edge> edges,
    List<Subgraph> subgraphs,
    Map<String, List<String>> classDefinitions,
    EdgeDefaults edgeDefaults,
    DiagramCaption caption,
    DiagramConfig config,
    Span span)
    implements MermaidDiagram {

  /** The same graph with other nodes. */
  public Flowchart withVertices(List<Vertex> other) {
    return new Flowchart(
        kind,
        direction,
        other,
        edges,
        subgraphs,
        classDefinitions,
        edgeDefaults,
        caption,
        config,
        span);
  }

  /** The language the graph was written in. */
  public enum Kind {
    FLOWCHART,
    STATE,
    CLASS,
    ENTITY_RELATIONSHIP,
    MINDMAP
  }

  /** Keeps its own copies. */
  public Flowchart {
    vertices = List.copyOf(vertices);
    edges = List.copyOf(edges);
    subgraphs = List.copyOf(subgraphs);
    classDefinitions = Collections.unmodifiableMap(new LinkedHashMap<>(classDefinitions));
  }

  /**
   * A node.
   *
   * @param shape canonical name of the shape, such as {@code rect} or {@code diam}
   * @param classes names given by {@code :::} and {@code class}; a name may lack a definition
   * @param styles declarations, each {@code key:value}, later ones win
   * @param compartments further boxes under the label, for classes and entities
   */
  public record Vertex(
      String id,
      NodeLabel label,
      String shape,
      List<String> classes,
      List<String> styles,
      Optional<Link> link,
      Optional<Media> media,
      List<Compartment> compartments,
      Span span) {
    /** Keeps its own copies. */
    public Vertex {
      classes = List.copyOf(classes);
      styles = List.copyOf(styles);
      compartments = List.copyOf(compartments);
    }

    /** The same node with a link in place of its own. */
    public Vertex linkedTo(String url) {
      Link to = new Link(url, "", "", span);
      return new Vertex(
          id, label, shape, classes, styles, Optional.of(to), media, compartments, span);
    }
  }

  /**
   * Where a click leads.
   *
   * @param url as written, with {@code javascript:} and its like replaced by {@code about:blank};
   *     empty when the node only calls a script, which is never done
   * @param tooltip empty when not given
   * @param target {@code _self}, {@code _blank}, {@code _parent}, {@code _top} or empty
   */
  public record Link(String url, String tooltip, String target, Span span) {}

  /**
   * An icon or a picture as a node.
   *
   * @param icon name of the icon, or empty
   * @param image address of the picture, or empty
   * @param form {@code square}, {@code circle}, {@code rounded} or empty
   * @param position {@code t} or {@code b} for a label above or below, or empty
   * @param width in CSS pixels
   * @param height in CSS pixels
   * @param keepsRatio whether the picture keeps its proportions
   */
  public record Media(
      String icon,
      String image,
      String form,
      String position,
      OptionalDouble width,
      OptionalDouble height,
      boolean keepsRatio) {}

  /** A box of rows under a node's label; a row is one line, cut into columns where it has any. */
  public record Compartment(List<Row> rows) {
    /** Keeps its own copy. */
    public Compartment {
      rows = List.copyOf(rows);
    }
  }

  /** One line of a compartment: cells stand below each other from row to row. */
  public record Row(List<String> cells, Look look) {

    /** How a row is set: a class's abstract members lean, its static ones are underlined. */
    public enum Look {
      PLAIN,
      ABSTRACT,
      STATIC
    }

    /** Keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** How an edge's line is drawn. */
  public enum Stroke {
    NORMAL,
    THICK,
    DOTTED,
    INVISIBLE
  }

  /** What an edge ends in; the last four are the crow's feet of entities. */
  public enum Head {
    NONE,
    POINT,
    CIRCLE,
    CROSS,
    TRIANGLE,
    DIAMOND,
    FILLED_DIAMOND,
    LOLLIPOP,
    ZERO_OR_ONE,
    EXACTLY_ONE,
    ZERO_OR_MORE,
    ONE_OR_MORE
  }

  /** Whether an edge moves, and how fast. */
  public enum Animation {
    NONE,
    DEFAULT,
    SLOW,
    FAST
  }

  /**
   * A line from one node, or frame, to another.
   *
   * @param id the author's, else {@code L_from_to_N}
   * @param startLabel near the start, for the numbers on a class's relation
   * @param endLabel near the end
   * @param length ranks to span, 1 to 10
   */
  public record Edge(
      String id,
      String from,
      String to,
      NodeLabel label,
      NodeLabel startLabel,
      NodeLabel endLabel,
      Stroke stroke,
      Head start,
      Head end,
      int length,
      List<String> classes,
      List<String> styles,
      Optional<String> curve,
      Animation animation,
      Span span) {
    /** Keeps its own copies. */
    public Edge {
      classes = List.copyOf(classes);
      styles = List.copyOf(styles);
    }
  }

  /** What holds for every edge that says nothing else. */
  public record EdgeDefaults(List<String> styles, Optional<String> curve) {

    /** Nothing said. */
    public static final EdgeDefaults NONE = new EdgeDefaults(List.of(), Optional.empty());

    /** Keeps its own copy. */
    public EdgeDefaults {
      styles = List.copyOf(styles);
    }
  }

  /**
   * A frame around nodes.
   *
   * @param members ids of nodes and of inner frames
   * @param direction inside the frame, when it differs
   * @param collapsed whether the frame is to be drawn closed, as one node
   */
  public record Subgraph(
      String id,
      NodeLabel title,
      List<String> members,
      Optional<Direction> direction,
      List<String> classes,
      List<String> styles,
      boolean collapsed,
      Span span) {
    /** Keeps its own copies. */
    public Subgraph {
      members = List.copyOf(members);
      classes = List.copyOf(classes);
      styles = List.copyOf(styles);
    }
  }
}
