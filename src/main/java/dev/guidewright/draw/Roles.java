package dev.guidewright.draw;

import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Vertex;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a node is in the flow: where it begins, where it asks, where it ends. */
final class Roles {
  private final Set<String> questions = new LinkedHashSet<>();
  private final Set<String> ends = new LinkedHashSet<>();

  private Roles() {}

  static Roles of(Flowchart chart) {
    Roles roles = new Roles();
    if (chart.kind() == Flowchart.Kind.MINDMAP) {
      // Stands out as the end of a flow does: it is what the map is about.
      chart.vertices().stream().limit(1).map(Vertex::id).forEach(roles.ends::add);
    }
    if (chart.kind() != Flowchart.Kind.FLOWCHART) {
      // A class or an entity that nothing leads away from is not the end of anything.
      return roles;
    }
    Set<String> left = new HashSet<>();
    Set<String> reached = new HashSet<>();
    for (Edge edge : chart.edges()) {
      if (!edge.from().equals(edge.to())) {
        left.add(edge.from());
        reached.add(edge.to());
      }
    }
    for (Vertex vertex : chart.vertices()) {
      if (vertex.shape().equals("diam")) {
        roles.questions.add(vertex.id());
      }
      if (reached.contains(vertex.id()) && !left.contains(vertex.id())) {
        roles.ends.add(vertex.id());
      }
    }
    return roles;
  }

  /** CSS classes, each with a leading blank. */
  String classes(String id) {
    return (questions.contains(id) ? " gd-question" : "") + (ends.contains(id) ? " gd-end" : "");
  }
}
