package dev.guidewright.mermaid;

import dev.guidewright.model.Direction;
import dev.guidewright.model.Flowchart.Subgraph;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A frame that later statements may still change. */
final class DraftFrame {

  final Set<String> members = new LinkedHashSet<>();
  final Set<String> classes = new LinkedHashSet<>();
  final Span span;
  String id;
  Optional<Direction> direction = Optional.empty();
  boolean collapsed;
  private final NodeLabel title;
  private final List<String> styles = new ArrayList<>();

  /** A frame whose id may be empty until it closes. */
  DraftFrame(String id, NodeLabel title, Span span) {
    this.id = id;
    this.title = title;
    this.span = span;
  }

  /** What was said of a node with the frame's id holds for the frame. */
  void takeLooksOf(DraftVertex vertex) {
    classes.addAll(vertex.classes);
    styles.addAll(vertex.styles);
  }

  Subgraph finished() {
    return new Subgraph(
        id, title, List.copyOf(members), direction, List.copyOf(classes), styles, collapsed, span);
  }
}
