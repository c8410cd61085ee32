package dev.guidewright.draw;

import java.util.ArrayList;
import java.util.List;

/** Builds an outline: SVG path data and, beside it, the polygon that edges end at. */
final class Pen {
  private static final int STEPS = 8;
  private static final double KAPPA = 0.5523;

  private final StringBuilder data = new StringBuilder();
  private final List<Point> polygon = new ArrayList<>();
  private Point at = new Point(0, 0);

  /** A place, in CSS pixels. */
  record Point(double x, double y) {
    Point plus(double dx, double dy) {
      return new Point(x + dx, y + dy);
    }

    double distance(Point other) {
      return StrictMath.hypot(x - other.x, y - other.y);
    }
  }

  Pen move(double x, double y) {
    return to("M", new Point(x, y));
  }

  Pen line(double x, double y) {
    return to("L", new Point(x, y));
  }

  private Pen to(String command, Point point) {
    data.append(command).append(pair(point));
    at = point;
    polygon.add(point);
    return this;
  }

  Pen curve(double x1, double y1, double x2, double y2, double x, double y) {
    Point from = at;
    data.append('C')
        .append(pair(new Point(x1, y1)))
        .append(' ')
        .append(pair(new Point(x2, y2)))
        .append(' ')
        .append(pair(new Point(x, y)));
    for (int i = 1; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      polygon.add(new Point(bezier(t, from.x(), x1, x2, x), bezier(t, from.y(), y1, y2, y)));
    }
    at = new Point(x, y);
    return this;
  }

  private static double bezier(double t, double a, double b, double c, double d) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  /** A quarter of an ellipse, leaving horizontally or vertically. */
  Pen quarter(double x, double y, boolean horizontalFirst) {
    double dx = (x - at.x()) * KAPPA;
    double dy = (y - at.y()) * KAPPA;
    return horizontalFirst
        ? curve(at.x() + dx, at.y(), x, y - dy, x, y)
        : curve(at.x(), at.y() + dy, x - dx, y, x, y);
  }

  Pen close() {
    data.append('Z');
    return this;
  }

  String data() {
    return data.toString();
  }

  List<Point> polygon() {
    return List.copyOf(polygon);
  }

  static String pair(Point point) {
    String y = number(point.y());
    return number(point.x()) + (y.startsWith("-") ? "" : ",") + y;
  }

  /** A length with one decimal at most: finer steps cannot be seen and cost bytes. */
  static String number(double value) {
    long tenths = StrictMath.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : (tenths < 0 ? "-" : "") + Math.abs(tenths / 10) + "." + Math.abs(tenths % 10);
  }
}
