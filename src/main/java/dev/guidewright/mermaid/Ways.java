package dev.guidewright.mermaid;

import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Stroke;
import dev.guidewright.model.Flowchart.Subgraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where one can walk in a flowchart. A frame has two places, its entrance, from which its members
 * are reached, and its exit, which its members reach; so a frame makes no circle of its own.
 */
final class Ways {

  private static final String EXIT = "\n";

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<List<Integer>> next = new ArrayList<>();
  private final List<List<Integer>> previous = new ArrayList<>();

  Ways(Flowchart chart, Predicate<Edge> walked) {
    chart.vertices().forEach(vertex -> number(vertex.id()));
    for (Subgraph frame : chart.subgraphs()) {
      for (String member : frame.members()) {
        connect(frame.id(), member);
        connect(exitOf(chart, member), frame.id() + EXIT);
      }
    }
    for (Edge edge : chart.edges()) {
      if (edge.stroke() == Stroke.INVISIBLE || !walked.test(edge)) {
        continue;
      }
      connect(exitOf(chart, edge.from()), edge.to());
      if (DecisionChecks.isTwoWay(edge)) {
        connect(exitOf(chart, edge.to()), edge.from());
      }
    }
  }

  private String exitOf(Flowchart chart, String id) {
    boolean frame = chart.subgraphs().stream().anyMatch(subgraph -> subgraph.id().equals(id));
    return frame ? id + EXIT : id;
  }

  private int number(String id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    next.add(new ArrayList<>());
    previous.add(new ArrayList<>());
    numbers.put(id, next.size() - 1);
    return next.size() - 1;
  }

  private void connect(String from, String to) {
    int start = number(from);
    int end = number(to);
    next.get(start).add(end);
    previous.get(end).add(start);
  }

  /** Every place that can be reached, the start included. */
  BitSet from(String start) {
    return spread(number(start), next);
  }

  boolean has(BitSet places, String id) {
    return places.get(number(id));
  }

  boolean isEntered(String id) {
    return !previous.get(number(id)).isEmpty();
  }

  boolean isIsolated(String id) {
    return previous.get(number(id)).isEmpty() && next.get(number(id)).isEmpty();
  }

  private static BitSet spread(int start, List<List<Integer>> ways) {
    var seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    seen.set(start);
    open.push(start);
    while (!open.isEmpty()) {
      for (int place : ways.get(open.pop())) {
        if (!seen.get(place)) {
          seen.set(place);
          open.push(place);
        }
      }
    }
    return seen;
  }

  /** Circles that cannot be left, each with the ids of its nodes. */
  List<List<String>> endlessCycles() {
    BitSet leaves = new BitSet();
    for (int place = 0; place < next.size(); place++) {
      if (next.get(place).isEmpty()) {
        leaves.or(spread(place, previous));
      }
    }
    var cycles = new ArrayList<List<String>>();
    BitSet told = new BitSet();
    for (int place : numbers.values()) {
      if (leaves.get(place) || told.get(place)) {
        continue;
      }
      BitSet ahead = spread(place, next);
      BitSet circle = spread(place, previous);
      circle.and(ahead);
      if (circle.equals(ahead)) {
        cycles.add(ids(circle));
      }
      told.or(circle);
    }
    return cycles;
  }

  private List<String> ids(BitSet places) {
    return numbers.entrySet().stream()
        .filter(entry -> places.get(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
