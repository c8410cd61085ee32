package dev.guidewright.draw;

import dev.guidewright.model.Direction;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Subgraph;
import dev.guidewright.model.Flowchart.Vertex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which node and frame lies in which frame. The empty id is the diagram itself. */
final class Nesting {
  static final String ROOT = "";

  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, Subgraph> subgraphs = new LinkedHashMap<>();
  private final Map<String, Vertex> vertices = new LinkedHashMap<>();
  private final Set<String> opaque = new LinkedHashSet<>();

  Nesting(Flowchart chart) {
    chart.subgraphs().forEach(subgraph -> subgraphs.put(subgraph.id(), subgraph));
    chart.vertices().stream()
        .filter(vertex -> !subgraphs.containsKey(vertex.id()))
        .forEach(vertex -> vertices.put(vertex.id(), vertex));
    for (Subgraph subgraph : chart.subgraphs()) {
      for (String member : subgraph.members()) {
        if (exists(member) && !within(subgraph.id(), member)) {
          parents.putIfAbsent(member, subgraph.id());
        }
      }
    }
    for (Subgraph subgraph : chart.subgraphs()) {
      if (isOpaque(subgraph, chart)) {
        opaque.add(subgraph.id());
      }
    }
  }

  private boolean exists(String id) {
    return vertices.containsKey(id) || subgraphs.containsKey(id);
  }

  /** Whether {@code id} is {@code frame} or lies in it. */
  boolean within(String id, String frame) {
    String at = id;
    while (!at.equals(ROOT)) {
      if (at.equals(frame)) {
        return true;
      }
      at = parents.getOrDefault(at, ROOT);
    }
    return frame.equals(ROOT);
  }

  /** Deepest nesting of frames. */
  int depth() {
    int deepest = 0;
    for (String id : subgraphs.keySet()) {
      int depth = 0;
      for (String at = id; !at.equals(ROOT); at = parents.getOrDefault(at, ROOT)) {
        depth++;
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  List<Vertex> vertices(String frame) {
    return vertices.values().stream().filter(v -> parent(v.id()).equals(frame)).toList();
  }

  List<Subgraph> subgraphs(String frame) {
    return subgraphs.values().stream().filter(s -> parent(s.id()).equals(frame)).toList();
  }

  Optional<Subgraph> subgraph(String id) {
    return Optional.ofNullable(subgraphs.get(id));
  }

  private String parent(String id) {
    return parents.getOrDefault(id, ROOT);
  }

  /** Whether a frame is laid out on its own and then put in as one box. */
  boolean isOpaque(String subgraph) {
    return opaque.contains(subgraph);
  }

  /**
   * The frame whose own layout draws an edge between two ids: the closest opaque one around both.
   */
  String home(Edge edge) {
    String home = ROOT;
    for (String frame : opaque) {
      if (strictlyWithin(edge.from(), frame)
          && strictlyWithin(edge.to(), frame)
          && within(frame, home)) {
        home = frame;
      }
    }
    return home;
  }

  private boolean strictlyWithin(String id, String frame) {
    return !id.equals(frame) && within(id, frame);
  }

  private boolean isOpaque(Subgraph subgraph, Flowchart chart) {
    boolean empty =
        parents.entrySet().stream().noneMatch(entry -> entry.getValue().equals(subgraph.id()));
    if (empty || subgraph.collapsed()) {
      return true;
    }
    Direction around = around(subgraph.id(), chart);
    return subgraph.direction().filter(own -> own != around).isPresent()
        && chart.edges().stream().noneMatch(edge -> crosses(edge, subgraph.id()));
  }

  private Direction around(String id, Flowchart chart) {
    for (String at = parent(id); !at.equals(ROOT); at = parent(at)) {
      Optional<Direction> own = subgraph(at).flatMap(Subgraph::direction);
      if (own.isPresent() && opaque.contains(at)) {
        return own.get();
      }
    }
    return chart.direction();
  }

  private boolean crosses(Edge edge, String frame) {
    return strictlyWithin(edge.from(), frame) != strictlyWithin(edge.to(), frame);
  }

  /**
   * The node at which an edge to a frame is tied: one that nothing inside leads to, or away from.
   */
  Optional<String> representative(String frame, List<Edge> edges, boolean asTarget) {
    List<String> blocks = new ArrayList<>();
    collectBlocks(frame, blocks);
    Set<String> taken = new LinkedHashSet<>();
    for (Edge edge : edges) {
      String outer = asTarget ? edge.from() : edge.to();
      String inner = asTarget ? edge.to() : edge.from();
      if (within(outer, frame) && !outer.equals(inner)) {
        taken.add(inner);
      }
    }
    return blocks.stream()
        .filter(id -> !taken.contains(id))
        .findFirst()
        .or(() -> blocks.stream().findFirst());
  }

  private void collectBlocks(String frame, List<String> blocks) {
    vertices(frame).forEach(vertex -> blocks.add(vertex.id()));
    for (Subgraph inner : subgraphs(frame)) {
      if (isOpaque(inner.id())) {
        blocks.add(inner.id());
      } else {
        collectBlocks(inner.id(), blocks);
      }
    }
  }
}
