package dev.guidewright.draw;

import dev.guidewright.draw.Form.Piece;
import dev.guidewright.draw.Pen.Point;
import dev.guidewright.model.Flowchart.Head;
import java.util.ArrayList;
import java.util.List;

/** What edges end in: arrows, circles, crosses, and the signs of classes and entities. */
final class EdgeHeads {
  private EdgeHeads() {}

  /** How much of the line a head takes, in CSS pixels. */
  static double length(Head head) {
    return switch (head) {
      case NONE -> 0;
      case POINT, CIRCLE, CROSS -> 10;
      case TRIANGLE, LOLLIPOP, EXACTLY_ONE -> 13;
      case DIAMOND, FILLED_DIAMOND -> 16;
      case ZERO_OR_ONE, ZERO_OR_MORE, ONE_OR_MORE -> 18;
    };
  }

  /**
   * A head between the line's end and the point it is to touch.
   *
   * @param base where the line ends
   * @param tip what the head touches
   */
  static List<Piece> draw(Head head, Point base, Point tip) {
    double length = base.distance(tip);
    if (length < 0.1 || head == Head.NONE) {
      return List.of();
    }
    return new Frame(base, (tip.x() - base.x()) / length, (tip.y() - base.y()) / length, length)
        .draw(head);
  }

  /**
   * Coordinates along the edge: {@code along} from the line's end to the tip, {@code across} it.
   */
  private record Frame(Point base, double dx, double dy, double length) {
    List<Piece> draw(Head head) {
      double l = length;
      return switch (head) {
        case NONE -> List.of();
        case POINT -> List.of(Form.solid(pen(-2, 4.6, l, 0, -2, -4.6, 0, 0).close()));
        case CIRCLE -> List.of(ring(l / 2, l / 2 - 0.5));
        case CROSS -> List.of(Form.line(cross()));
        case TRIANGLE -> List.of(Form.body(pen(0, 6.5, l, 0, 0, -6.5).close()));
        case DIAMOND -> List.of(Form.body(rhombus()));
        case FILLED_DIAMOND -> List.of(Form.solid(rhombus()));
        case LOLLIPOP -> List.of(ring(l / 2, l / 2 - 0.5));
        case EXACTLY_ONE -> List.of(Form.line(bars(l - 4, l - 9)));
        case ZERO_OR_ONE -> List.of(Form.line(bars(l - 4)), ring(4, 4));
        case ONE_OR_MORE -> List.of(Form.line(foot(2)));
        case ZERO_OR_MORE -> List.of(Form.line(foot(-1)), ring(4, 4));
      };
    }

    private Point at(double along, double across) {
      return new Point(base.x() + dx * along - dy * across, base.y() + dy * along + dx * across);
    }

    private Pen pen(double... coordinates) {
      Pen pen = new Pen();
      for (int i = 0; i < coordinates.length; i += 2) {
        Point point = at(coordinates[i], coordinates[i + 1]);
        if (i == 0) {
          pen.move(point.x(), point.y());
        } else {
          pen.line(point.x(), point.y());
        }
      }
      return pen;
    }

    private Pen stroke(Pen pen, double a1, double c1, double a2, double c2) {
      Point from = at(a1, c1);
      Point to = at(a2, c2);
      return pen.move(from.x(), from.y()).line(to.x(), to.y());
    }

    private Pen rhombus() {
      return pen(0, 0, length / 2, 5, length, 0, length / 2, -5).close();
    }

    private Pen cross() {
      double m = length / 2;
      Pen pen = stroke(new Pen(), 0, 0, length, 0);
      stroke(pen, m - 4, -4, m + 4, 4);
      return stroke(pen, m - 4, 4, m + 4, -4);
    }

    private Pen bars(double... along) {
      Pen pen = stroke(new Pen(), 0, 0, length, 0);
      for (double at : along) {
        stroke(pen, at, -6, at, 6);
      }
      return pen;
    }

    /** A crow's foot; a bar before it when {@code bar} is not negative. */
    private Pen foot(double bar) {
      double heel = length - 10;
      List<double[]> lines = new ArrayList<>();
      lines.add(new double[] {bar < 0 ? 8 : 0, 0, length, 0});
      lines.add(new double[] {heel, 0, length, 6});
      lines.add(new double[] {heel, 0, length, -6});
      if (bar >= 0) {
        lines.add(new double[] {heel - bar, -6, heel - bar, 6});
      }
      Pen pen = new Pen();
      lines.forEach(line -> stroke(pen, line[0], line[1], line[2], line[3]));
      return pen;
    }

    private Piece ring(double along, double radius) {
      Point centre = at(along, 0);
      return Form.circle(Piece.Kind.BODY, centre.x(), centre.y(), radius);
    }
  }
}
