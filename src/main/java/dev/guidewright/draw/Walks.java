package dev.guidewright.draw;

import dev.guidewright.model.Decision;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Vertex;
import dev.guidewright.model.Walkthrough;
import dev.guidewright.model.Walkthrough.Answer;
import dev.guidewright.model.Walkthrough.Change;
import dev.guidewright.model.Walkthrough.Choice;
import dev.guidewright.model.Walkthrough.Outcome;
import dev.guidewright.model.Walkthrough.Path;
import dev.guidewright.model.Walkthrough.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Unfolds a decision: one step for each path up to 64 of them, else one for each node.
 *
 * <p>A node that does not ask is passed through: it has one exit, and its text stands before the
 * next question in the picture.
 */
final class Walks {
  private static final int MAX_PATHS = 64;
  private static final int SHOWN_PATHS = 12;
  // A graph can have more paths than there are atoms; counting stops here.
  private static final int COUNTED_PATHS = 2_000;

  private final Decision decision;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<Exit>> exits = new LinkedHashMap<>();
  private final Map<String, Set<String>> reachable = new LinkedHashMap<>();

  private Walks(Decision decision) {
    this.decision = decision;
    Flowchart chart = decision.flowchart();
    for (Vertex vertex : chart.vertices()) {
      String text = vertex.label().plainText();
      texts.put(vertex.id(), text.isEmpty() ? vertex.id() : text);
    }
    for (Edge edge : chart.edges()) {
      if (texts.containsKey(edge.from()) && texts.containsKey(edge.to())) {
        exits
            .computeIfAbsent(edge.from(), key -> new ArrayList<>())
            .add(new Exit(edge.from(), edge.to(), edge.label().plainText()));
      }
    }
  }

  static Walkthrough of(Decision decision) {
    return new Walks(decision).walk();
  }

  /** One edge, itself alone, even where another one between the same nodes says the same. */
  private static final class Exit {
    private final String from;
    private final String to;
    private final String label;

    Exit(String from, String to, String label) {
      this.from = from;
      this.to = to;
      this.label = label;
    }
  }

  /** A way that is being walked. */
  private record Trail(String node, List<Exit> exits) {
    Trail along(Exit exit) {
      List<Exit> longer = new ArrayList<>(exits.size() + 1);
      longer.addAll(exits);
      longer.add(exit);
      return new Trail(exit.to, longer);
    }

    boolean visits(String id) {
      for (Exit exit : exits) {
        if (exit.from.equals(id)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The way to a step of an unrolled walk. */
  private record Stop(String id, Trail trail) {}

  private Walkthrough walk() {
    String first = first();
    List<Trail> paths = new ArrayList<>();
    boolean cyclic = collect(first, paths);
    boolean unrolled = !cyclic && paths.size() <= MAX_PATHS;
    List<Step> steps = unrolled ? unrolled(first) : byNode(first);
    return new Walkthrough(
        decision.id(), steps.get(0).id(), unrolled, steps, outcomes(first, paths));
  }

  private String first() {
    Set<String> entered = new LinkedHashSet<>();
    exits.forEach(
        (from, edges) ->
            edges.stream().filter(e -> !e.to.equals(from)).forEach(e -> entered.add(e.to)));
    return texts.keySet().stream()
        .filter(id -> !entered.contains(id) && exits.containsKey(id))
        .findFirst()
        .or(() -> exits.keySet().stream().findFirst())
        .or(() -> texts.keySet().stream().findFirst())
        .orElse("");
  }

  /** Shortest first, since it goes level by level; says whether some way leads back to itself. */
  private boolean collect(String first, List<Trail> paths) {
    boolean cyclic = false;
    Deque<Trail> queue = new ArrayDeque<>(List.of(new Trail(first, List.of())));
    while (!queue.isEmpty() && paths.size() < COUNTED_PATHS && queue.size() < 4 * COUNTED_PATHS) {
      Trail trail = queue.poll();
      List<Exit> further = exits.getOrDefault(trail.node(), List.of());
      if (further.isEmpty()) {
        paths.add(trail);
        continue;
      }
      for (Exit exit : further) {
        if (exit.to.equals(trail.node()) || trail.visits(exit.to)) {
          cyclic = true;
        } else {
          queue.add(trail.along(exit));
        }
      }
    }
    return cyclic;
  }

  private List<Step> unrolled(String first) {
    List<Step> steps = new ArrayList<>();
    Deque<Stop> stack = new ArrayDeque<>(List.of(new Stop("step-1", new Trail(first, List.of()))));
    int known = 1;
    while (!stack.isEmpty()) {
      Stop stop = stack.pop();
      Trail trail = stop.trail();
      List<Answer> answers = new ArrayList<>();
      Deque<Stop> next = new ArrayDeque<>();
      for (Exit exit : exits.getOrDefault(trail.node(), List.of())) {
        String id = "step-" + ++known;
        answers.add(new Answer(exit.label, id));
        next.push(new Stop(id, trail.along(exit)));
      }
      next.forEach(stack::push);
      steps.add(new Step(stop.id(), trail.node(), text(trail.node()), choices(trail), answers));
    }
    return steps;
  }

  private List<Step> byNode(String first) {
    Map<String, String> ids = new LinkedHashMap<>();
    Deque<String> queue = new ArrayDeque<>(List.of(first));
    ids.put(first, "step-1");
    List<Step> steps = new ArrayList<>();
    while (!queue.isEmpty()) {
      String node = queue.poll();
      List<Answer> answers = new ArrayList<>();
      for (Exit exit : exits.getOrDefault(node, List.of())) {
        if (!ids.containsKey(exit.to)) {
          ids.put(exit.to, "step-" + (ids.size() + 1));
          queue.add(exit.to);
        }
        answers.add(new Answer(exit.label, ids.getOrDefault(exit.to, "")));
      }
      steps.add(new Step(ids.getOrDefault(node, ""), node, text(node), List.of(), answers));
    }
    return steps;
  }

  private List<Outcome> outcomes(String first, List<Trail> paths) {
    Map<String, List<Trail>> byLeaf = new LinkedHashMap<>();
    for (String id : texts.keySet()) {
      if (!exits.containsKey(id) && reach(first).contains(id)) {
        byLeaf.put(id, new ArrayList<>());
      }
    }
    for (Trail trail : paths) {
      byLeaf.computeIfAbsent(trail.node(), key -> new ArrayList<>()).add(trail);
    }
    List<Outcome> outcomes = new ArrayList<>();
    byLeaf.forEach(
        (node, trails) -> {
          List<Path> shown =
              trails.stream()
                  .limit(SHOWN_PATHS)
                  .map(trail -> new Path(choices(trail), changes(trail)))
                  .toList();
          outcomes.add(new Outcome(node, text(node), shown, trails.size() - shown.size()));
        });
    return outcomes;
  }

  private List<Choice> choices(Trail trail) {
    return trail.exits().stream()
        .filter(exit -> asks(exit.from))
        .map(exit -> new Choice(text(exit.from), exit.label))
        .toList();
  }

  /** What one other answer would have led to, where that can be something else. */
  private List<Change> changes(Trail trail) {
    List<Change> changes = new ArrayList<>();
    for (Exit taken : trail.exits()) {
      for (Exit other : exits.getOrDefault(taken.from, List.of())) {
        List<String> ends = ends(other.to);
        boolean same = ends.size() == 1 && ends.get(0).equals(text(trail.node()));
        if (other != taken && !same && !ends.isEmpty()) {
          changes.add(new Change(new Choice(text(other.from), other.label), ends));
        }
      }
    }
    return changes;
  }

  private List<String> ends(String from) {
    return reach(from).stream()
        .filter(id -> !exits.containsKey(id))
        .map(this::text)
        .distinct()
        .toList();
  }

  private Set<String> reach(String from) {
    Set<String> known = reachable.get(from);
    if (known != null) {
      return known;
    }
    Set<String> seen = new LinkedHashSet<>(List.of(from));
    Deque<String> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      for (Exit exit : exits.getOrDefault(queue.poll(), List.of())) {
        if (seen.add(exit.to)) {
          queue.add(exit.to);
        }
      }
    }
    reachable.put(from, seen);
    return seen;
  }

  private boolean asks(String node) {
    return exits.getOrDefault(node, List.of()).size() > 1;
  }

  private String text(String node) {
    return texts.getOrDefault(node, node);
  }
}
