package dev.guidewright.draw;

import dev.guidewright.draw.Pen.Point;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Subgraph;
import dev.guidewright.model.Flowchart.Vertex;
import java.util.ArrayList;
import java.util.List;

/** Everything in its place, in CSS pixels from the top left corner. */
record Scene(double width, double height, List<Node> nodes, List<Frame> frames, List<Line> lines) {

  /** A node around its centre. */
  record Node(Vertex vertex, Face face, Point centre) {}

  /** A frame, outer ones before inner ones. */
  record Frame(Subgraph subgraph, TextBlock title, Layout.Bounds bounds) {}

  /** An edge and its texts. */
  record Line(
      Edge edge, Layout.Route route, TextBlock label, TextBlock startLabel, TextBlock endLabel) {}

  /** A scene in the making. */
  static final class Builder {
    final List<Node> nodes = new ArrayList<>();
    final List<Frame> frames = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();

    /** Puts another scene into this one. */
    void add(Scene scene, double dx, double dy) {
      for (Node node : scene.nodes()) {
        nodes.add(new Node(node.vertex(), node.face(), node.centre().plus(dx, dy)));
      }
      for (Frame frame : scene.frames()) {
        Layout.Bounds b = frame.bounds();
        frames.add(
            new Frame(
                frame.subgraph(),
                frame.title(),
                new Layout.Bounds(b.left() + dx, b.top() + dy, b.right() + dx, b.bottom() + dy)));
      }
      for (Line line : scene.lines()) {
        lines.add(
            new Line(
                line.edge(),
                shift(line.route(), dx, dy),
                line.label(),
                line.startLabel(),
                line.endLabel()));
      }
    }

    private static Layout.Route shift(Layout.Route route, double dx, double dy) {
      return new Layout.Route(
          route.points().stream().map(p -> p.plus(dx, dy)).toList(),
          route.startTip().map(p -> p.plus(dx, dy)),
          route.endTip().map(p -> p.plus(dx, dy)),
          route.label().map(p -> p.plus(dx, dy)),
          route.startLabel().map(p -> p.plus(dx, dy)),
          route.endLabel().map(p -> p.plus(dx, dy)));
    }

    Scene build(double width, double height) {
      return new Scene(width, height, List.copyOf(nodes), List.copyOf(frames), List.copyOf(lines));
    }
  }
}
