package dev.guidewright.study;

import dev.guidewright.model.Flowchart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks a flowchart from its start along every answer to an end. */
final class DecisionPaths {
  /** More paths than this make no good deck; the first in the order drawn are kept. */
  static final int MAX_PATHS = 24;

  private static final int MAX_STEPS = 20_000;
  private static final int MAX_DEPTH = 200;

  private final Map<String, Flowchart.Vertex> vertices = new LinkedHashMap<>();
  private final Map<String, List<Flowchart.Edge>> exits = new LinkedHashMap<>();
  private final List<Path> paths = new ArrayList<>();
  private int steps;

  private DecisionPaths(Flowchart flowchart) {
    flowchart.vertices().forEach(vertex -> vertices.put(vertex.id(), vertex));
    for (Flowchart.Edge edge : flowchart.edges()) {
      if (vertices.containsKey(edge.from()) && vertices.containsKey(edge.to())) {
        exits.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge);
      }
    }
  }

  /**
   * One way through.
   *
   * @param answers question and answer, in order
   * @param outcome what the last node says
   */
  record Path(List<Answer> answers, String outcome) {}

  /** What was asked and what was said. */
  record Answer(String question, String answer) {}

  /** Whether a flowchart asks something: a question has two or more exits, all labelled. */
  static boolean decides(Flowchart flowchart) {
    if (flowchart.kind() != Flowchart.Kind.FLOWCHART) {
      return false;
    }
    DecisionPaths walk = new DecisionPaths(flowchart);
    return flowchart.vertices().stream().anyMatch(walk::isQuestion);
  }

  /** The ways from every start to an end, at most {@link #MAX_PATHS}. */
  static List<Path> of(Flowchart flowchart) {
    DecisionPaths walk = new DecisionPaths(flowchart);
    for (String start : walk.starts()) {
      walk.from(start, new ArrayList<>(), new LinkedHashSet<>());
    }
    return List.copyOf(walk.paths);
  }

  private boolean isQuestion(Flowchart.Vertex vertex) {
    List<Flowchart.Edge> out = exits.getOrDefault(vertex.id(), List.of());
    boolean asks =
        vertex.shape().equals("diam")
            || vertex.label().plainText().endsWith("?")
            || vertex.label().plainText().endsWith("？");
    return asks && out.size() > 1 && out.stream().noneMatch(edge -> edge.label().isEmpty());
  }

  private List<String> starts() {
    Set<String> entered = new HashSet<>();
    exits.forEach((from, out) -> out.forEach(edge -> entered.add(edge.to())));
    List<String> starts = vertices.keySet().stream().filter(id -> !entered.contains(id)).toList();
    return starts.isEmpty() ? vertices.keySet().stream().limit(1).toList() : starts;
  }

  private void from(String id, List<Answer> answers, Set<String> visited) {
    boolean isOver = paths.size() >= MAX_PATHS || visited.size() >= MAX_DEPTH;
    Flowchart.Vertex vertex = vertices.get(id);
    if (isOver || ++steps > MAX_STEPS || vertex == null || !visited.add(id)) {
      return;
    }
    List<Flowchart.Edge> out = exits.getOrDefault(id, List.of());
    if (out.isEmpty() && !answers.isEmpty()) {
      paths.add(new Path(List.copyOf(answers), vertex.label().plainText()));
    }
    for (Flowchart.Edge edge : out) {
      boolean asked = out.size() > 1 && !edge.label().isEmpty();
      if (asked) {
        answers.add(new Answer(vertex.label().plainText(), edge.label().plainText()));
      }
      from(edge.to(), answers, visited);
      if (asked) {
        answers.remove(answers.size() - 1);
      }
    }
    visited.remove(id);
  }
}
