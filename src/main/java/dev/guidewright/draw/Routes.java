package dev.guidewright.draw;

import dev.guidewright.draw.Pen.Point;
import java.util.List;

/** An edge's curves as short path data. */
final class Routes {
  private static final double STRAIGHT = 0.6;

  private Routes() {}

  static String data(List<Point> points) {
    StringBuilder data = new StringBuilder("M").append(Pen.pair(points.get(0)));
    if (isStraight(points)) {
      return data.append('L').append(Pen.pair(points.get(points.size() - 1))).toString();
    }
    for (int i = 1; i + 2 < points.size(); i += 3) {
      data.append('C').append(Pen.pair(points.get(i)));
      for (int k = 1; k < 3; k++) {
        String next = Pen.pair(points.get(i + k));
        data.append(next.startsWith("-") ? "" : " ").append(next);
      }
    }
    return data.toString();
  }

  private static boolean isStraight(List<Point> points) {
    Point a = points.get(0);
    Point b = points.get(points.size() - 1);
    double length = a.distance(b);
    return length > 0
        && points.stream()
            .allMatch(
                p ->
                    Math.abs((b.x() - a.x()) * (a.y() - p.y()) - (a.x() - p.x()) * (b.y() - a.y()))
                        <= STRAIGHT * length);
  }
}
