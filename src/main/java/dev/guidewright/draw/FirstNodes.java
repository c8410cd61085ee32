package dev.guidewright.draw;

import dev.guidewright.draw.LayoutGraph.Group;
import dev.guidewright.draw.LayoutGraph.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The nodes that Graphviz has to be told of before all others, so that its picture reads in the
 * order of the text.
 *
 * <p>It breaks a cycle where it comes back to the first node that it was told of: that should be
 * one that nothing leads to, wherever the author declared it. And where a graph flows sideways, it
 * puts the parts that hang together above each other from below, the first one lowest.
 */
final class FirstNodes {
  private final LayoutGraph graph;
  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Set<String> entered = new HashSet<>();

  private FirstNodes(LayoutGraph graph) {
    this.graph = graph;
    add(graph.root());
    for (Wire wire : graph.wires()) {
      join(wire.from(), wire.to());
      if (!wire.from().equals(wire.to())) {
        entered.add(wire.to());
      }
    }
  }

  /** Ids of blocks, in the order in which Graphviz should hear of them. */
  static List<String> of(LayoutGraph graph) {
    return new FirstNodes(graph).first();
  }

  private List<String> first() {
    List<List<String>> parts =
        graph.direction().isSideways() ? parts() : List.of(List.copyOf(parents.keySet()));
    return parts.stream().flatMap(part -> first(part, parts.size() > 1)).toList();
  }

  private Stream<String> first(List<String> part, boolean isOneOfSeveral) {
    List<String> sources = part.stream().filter(id -> !entered.contains(id)).toList();
    boolean late = !part.isEmpty() && entered.contains(part.get(0));
    if (late && !sources.isEmpty()) {
      return sources.stream();
    }
    return part.stream().limit(isOneOfSeveral ? 1 : 0);
  }

  /** What hangs together, the last first. */
  private List<List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String id : parents.keySet()) {
      parts.computeIfAbsent(root(id), root -> new ArrayList<>()).add(id);
    }
    List<List<String>> reversed = new ArrayList<>(parts.values());
    Collections.reverse(reversed);
    return reversed;
  }

  private void add(Group group) {
    group.blocks().forEach(block -> parents.put(block.id(), block.id()));
    group.groups().forEach(this::add);
  }

  private void join(String one, String other) {
    parents.put(root(one), root(other));
  }

  private String root(String id) {
    String at = id;
    String above = parents.getOrDefault(at, at);
    while (!above.equals(at)) {
      at = above;
      above = parents.getOrDefault(at, at);
    }
    return at;
  }
}
