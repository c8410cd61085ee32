package dev.guidewright.mermaid;

import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Stroke;
import dev.guidewright.model.Flowchart.Vertex;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What makes a decision hard to walk through. */
final class DecisionChecks {

  private static final Set<String> REMARKS = Set.of("note", "text", "brace", "brace-r", "braces");

  private final Flowchart chart;
  private final Ways all;
  private final Map<String, List<Edge>> exits = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private DecisionChecks(Flowchart chart) {
    this.chart = chart;
    this.all = new Ways(chart, edge -> true);
    for (Edge edge : chart.edges()) {
      if (edge.stroke() != Stroke.INVISIBLE) {
        exits.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge);
      }
    }
  }

  static List<Problem> check(Flowchart chart) {
    var checks = new DecisionChecks(chart);
    if (chart.kind() == Flowchart.Kind.FLOWCHART && checks.asks()) {
      chart.vertices().forEach(checks::exits);
      checks.reach();
      checks.cycles();
    }
    return checks.problems.stream().sorted().toList();
  }

  /** Whether some question has two answers. */
  private boolean asks() {
    return chart.vertices().stream()
        .anyMatch(
            vertex -> isQuestion(vertex) && exitsOf(vertex.id()).stream().anyMatch(this::answers));
  }

  static boolean isQuestion(Vertex vertex) {
    return vertex.shape().equals("diam") || vertex.label().plainText().endsWith("?");
  }

  private List<Edge> exitsOf(String id) {
    return exits.getOrDefault(id, List.of());
  }

  private boolean answers(Edge edge) {
    return !edge.label().isEmpty();
  }

  private void exits(Vertex vertex) {
    List<Edge> ways = exitsOf(vertex.id());
    if (isQuestion(vertex) && ways.size() == 1) {
      warn(
          "diagram-one-exit",
          vertex.span(),
          "the question " + name(vertex) + " has only one exit",
          "add the other answers, or make it a statement");
    }
    if (ways.isEmpty() && vertex.shape().equals("diam")) {
      warn(
          "diagram-undecided",
          vertex.span(),
          "the question " + name(vertex) + " leads nowhere",
          "add its answers, or draw it as an outcome: [text]");
    }
    if (ways.size() < 2 || ways.stream().noneMatch(this::answers)) {
      return;
    }
    Map<String, Edge> labels = new HashMap<>();
    for (Edge edge : ways) {
      if (!answers(edge)) {
        warn(
            "diagram-unlabelled-exit",
            edge.span(),
            "this exit of " + name(vertex) + " has no label, others have",
            "say which answer leads here: -->|answer|");
      } else if (labels.putIfAbsent(text(edge.label()), edge) != null) {
        warn(
            "diagram-same-label",
            edge.span(),
            "two exits of " + name(vertex) + " are labelled \"" + edge.label().plainText() + "\"",
            "give each exit an answer of its own");
      }
    }
  }

  private static String text(NodeLabel label) {
    return label.plainText().toLowerCase(Locale.ROOT);
  }

  private static String name(Vertex vertex) {
    String text = vertex.label().plainText();
    return "\"" + (text.isEmpty() ? vertex.id() : text) + "\"";
  }

  private void reach() {
    String start = start();
    BitSet reached = all.from(start);
    BitSet labelled = new Ways(chart, this::isAnswered).from(start);
    for (Vertex vertex : chart.vertices()) {
      if (!all.has(reached, vertex.id())) {
        unreachable(vertex, start);
      } else if (exitsOf(vertex.id()).isEmpty() && !all.has(labelled, vertex.id())) {
        problems.add(
            Problem.advice(
                "diagram-unlabelled-path",
                vertex.span(),
                "no path of labelled answers leads to " + name(vertex),
                "label the exits on the way to it"));
      }
    }
  }

  private void unreachable(Vertex vertex, String start) {
    if (REMARKS.contains(vertex.shape()) || all.isIsolated(vertex.id())) {
      return;
    }
    warn(
        "diagram-unreachable",
        vertex.span(),
        name(vertex) + " cannot be reached from the start, \"" + start + "\"",
        "draw an arrow to it, or take it out");
  }

  private boolean isAnswered(Edge edge) {
    return answers(edge) || exitsOf(edge.from()).size() < 2;
  }

  /** The node without an arrow to it that reaches the most; the first node when there is none. */
  private String start() {
    String best = chart.vertices().get(0).id();
    int most = 0;
    for (Vertex vertex : chart.vertices()) {
      if (all.isEntered(vertex.id()) || exitsOf(vertex.id()).isEmpty()) {
        continue;
      }
      int reached = all.from(vertex.id()).cardinality();
      if (reached > most) {
        most = reached;
        best = vertex.id();
      }
    }
    return best;
  }

  private void cycles() {
    for (List<String> cycle : all.endlessCycles()) {
      chart.vertices().stream()
          .filter(vertex -> cycle.contains(vertex.id()))
          .findFirst()
          .ifPresent(
              vertex ->
                  warn(
                      "diagram-endless",
                      vertex.span(),
                      "whoever comes to " + name(vertex) + " goes round without a way out",
                      "add an exit from the circle"));
    }
  }

  private void warn(String rule, Span span, String message, String hint) {
    problems.add(Problem.warning(rule, span, message, hint));
  }

  /** Whether an edge can be walked against its direction as well. */
  static boolean isTwoWay(Edge edge) {
    return edge.start() != Head.NONE || edge.end() == Head.NONE;
  }
}
