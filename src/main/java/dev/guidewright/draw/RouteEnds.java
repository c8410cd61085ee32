package dev.guidewright.draw;

import dev.guidewright.draw.LayoutGraph.Wire;
import dev.guidewright.draw.Pen.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leads edges up to the outline: Graphviz ends them at a box around shapes that it does not know.
 */
final class RouteEnds {
  private static final double NEAR = 0.75;
  private static final double FAR = 80;

  private RouteEnds() {}

  static Layout.Route fit(Wire wire, Layout layout, Map<String, Face> faces, int index) {
    Layout.Route route = layout.routes().get(index);
    List<Point> points = new ArrayList<>(route.points());
    if (points.size() < 4) {
      return route;
    }
    Optional<Point> end = end(wire, points, route, layout, faces);
    Optional<Point> start = start(wire, points, route, layout, faces);
    return new Layout.Route(
        points, start, end, route.label(), route.startLabel(), route.endLabel());
  }

  private static Optional<Point> end(
      Wire wire, List<Point> points, Layout.Route route, Layout layout, Map<String, Face> faces) {
    Optional<Point> end = route.endTip();
    int last = points.size() - 1;
    Point tip = end.orElse(points.get(last));
    Point before = end.isPresent() ? points.get(last) : points.get(last - 1);
    Point shift = shift(tip, before, outline(wire.to(), wire.toGroup(), layout, faces));
    move(points, last, last - 1, shift);
    return end.map(p -> p.plus(shift.x(), shift.y()));
  }

  private static Optional<Point> start(
      Wire wire, List<Point> points, Layout.Route route, Layout layout, Map<String, Face> faces) {
    Optional<Point> start = route.startTip();
    Point tip = start.orElse(points.get(0));
    Point before = start.isPresent() ? points.get(0) : points.get(1);
    Point shift = shift(tip, before, outline(wire.from(), wire.fromGroup(), layout, faces));
    move(points, 0, 1, shift);
    return start.map(p -> p.plus(shift.x(), shift.y()));
  }

  private static void move(List<Point> points, int end, int control, Point shift) {
    points.set(end, points.get(end).plus(shift.x(), shift.y()));
    points.set(control, points.get(control).plus(shift.x(), shift.y()));
  }

  /** What an edge has to meet; empty where Graphviz has already met it. */
  private static List<Point> outline(
      String id, Optional<String> group, Layout layout, Map<String, Face> faces) {
    Layout.Bounds frame = group.map(layout.groups()::get).orElse(null);
    if (frame != null) {
      return List.of(
          new Point(frame.left(), frame.top()),
          new Point(frame.right(), frame.top()),
          new Point(frame.right(), frame.bottom()),
          new Point(frame.left(), frame.bottom()));
    }
    Face face = faces.get(id);
    Point centre = layout.blocks().get(id);
    return face == null || centre == null
        ? List.of()
        : face.form().outline().stream().map(p -> p.plus(centre.x(), centre.y())).toList();
  }

  /** How far the tip has to go on in its direction to meet an outline. */
  private static Point shift(Point tip, Point before, List<Point> outline) {
    Point none = new Point(0, 0);
    double length = before.distance(tip);
    if (outline.isEmpty() || length < 0.01) {
      return none;
    }
    double dx = (tip.x() - before.x()) / length;
    double dy = (tip.y() - before.y()) / length;
    double reach = ray(tip, dx, dy, outline);
    if (reach > FAR) {
      return none;
    }
    return Math.abs(reach) < NEAR ? none : new Point(dx * reach, dy * reach);
  }

  /** Distance from a point to the nearest crossing with an outline, ahead or a little behind. */
  private static double ray(Point from, double dx, double dy, List<Point> outline) {
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < outline.size(); i++) {
      Point a = outline.get(i);
      Point b = outline.get((i + 1) % outline.size());
      double ex = b.x() - a.x();
      double ey = b.y() - a.y();
      double denominator = dx * ey - dy * ex;
      if (Math.abs(denominator) < 1e-9) {
        continue;
      }
      double t = ((a.x() - from.x()) * ey - (a.y() - from.y()) * ex) / denominator;
      double u = ((a.x() - from.x()) * dy - (a.y() - from.y()) * dx) / denominator;
      if (u >= 0 && u <= 1 && t > -20 && Math.abs(t) < Math.abs(nearest)) {
        nearest = t;
      }
    }
    return nearest;
  }
}
