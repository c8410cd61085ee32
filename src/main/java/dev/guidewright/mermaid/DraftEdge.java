package dev.guidewright.mermaid;

import dev.guidewright.model.Flowchart.Animation;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An edge that later statements may still change. */
final class DraftEdge {

  final String id;
  final Set<String> classes = new LinkedHashSet<>();
  List<String> styles = List.of();
  NodeLabel startLabel = NodeLabel.NONE;
  NodeLabel endLabel = NodeLabel.NONE;
  Optional<String> curve = Optional.empty();
  private final String from;
  private final String to;
  private final Arrow arrow;
  private final NodeLabel label;
  private final Span span;
  private Animation animation = Animation.NONE;

  DraftEdge(String id, String from, String to, Arrow arrow, NodeLabel label, Span span) {
    this.id = id;
    this.from = from;
    this.to = to;
    this.arrow = arrow;
    this.label = label;
    this.span = span;
  }

  void data(Map<String, String> data) {
    if (data.containsKey("animate")) {
      animation = data.get("animate").equals("true") ? Animation.DEFAULT : Animation.NONE;
    }
    switch (data.getOrDefault("animation", "")) {
      case "fast" -> animation = Animation.FAST;
      case "slow" -> animation = Animation.SLOW;
      default -> {
        // Mermaid ignores other speeds.
      }
    }
    Optional.ofNullable(data.get("curve")).ifPresent(name -> curve = Optional.of(name));
  }

  Edge finished() {
    return new Edge(
        id,
        from,
        to,
        label,
        startLabel,
        endLabel,
        arrow.stroke(),
        arrow.start(),
        arrow.end(),
        arrow.length(),
        List.copyOf(classes),
        styles.stream().map(Letters::trim).toList(),
        curve,
        animation,
        span);
  }
}
