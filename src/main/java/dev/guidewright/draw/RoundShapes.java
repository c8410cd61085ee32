package dev.guidewright.draw;

import dev.guidewright.draw.Form.Clip;
import dev.guidewright.draw.Form.Piece.Kind;
import java.util.List;

/** Shapes with curved sides. */
final class RoundShapes {
  private RoundShapes() {}

  static Form of(String shape, double w, double h) {
    double width = w + 2 * Shapes.PAD_X;
    double height = h + 2 * Shapes.PAD_Y;
    return switch (shape) {
      case "cyl" -> cylinder(width, height, false);
      case "lin-cyl" -> cylinder(width, height, true);
      case "h-cyl" -> lyingCylinder(width, height);
      case "bucket" -> bucket(width, height);
      case "delay" -> delay(width, height);
      case "curv-trap" -> display(width, height);
      case "bow-rect" -> bow(width, height);
      case "cloud" -> cloud(w, h);
      case "datastore" -> datastore(width, height);
      case "person" -> person(width, height);
      default -> braces(w + 24, h + 12, !shape.equals("brace-r"), !shape.equals("brace"));
    };
  }

  private static Form cylinder(double width, double height, boolean lined) {
    double x = width / 2;
    double r = StrictMath.min(10, 5 + width / 30);
    double y = height / 2 + r / 2;
    Pen body =
        new Pen()
            .move(-x, -y + r)
            .quarter(0, -y, false)
            .quarter(x, -y + r, true)
            .line(x, y - r)
            .quarter(0, y, false)
            .quarter(-x, y - r, true)
            .close();
    Pen lid = new Pen().move(-x, -y + r).quarter(0, -y + 2 * r, false).quarter(x, -y + r, true);
    Form form =
        lined
            ? Form.of(width, 2 * y, body, Form.line(lid), Form.line(ring(x, -y + r + 5, r)))
            : Form.of(width, 2 * y, body, Form.line(lid));
    return form.text(0, lined ? r * 0.9 : r * 0.6);
  }

  private static Pen ring(double x, double y, double r) {
    return new Pen().move(-x, y).quarter(0, y + r, false).quarter(x, y, true);
  }

  private static Form lyingCylinder(double width, double height) {
    double y = height / 2;
    double r = StrictMath.min(10, 4 + height / 12);
    double x = width / 2 + r;
    Pen body =
        new Pen()
            .move(-x + r, -y)
            .line(x - r, -y)
            .quarter(x, 0, true)
            .quarter(x - r, y, false)
            .line(-x + r, y)
            .quarter(-x, 0, true)
            .quarter(-x + r, -y, false)
            .close();
    Pen lid = new Pen().move(x - r, -y).quarter(x - 2 * r, 0, true).quarter(x - r, y, false);
    return Form.of(2 * x, height, body, Form.line(lid)).text(-r / 2, 0);
  }

  private static Form bucket(double width, double height) {
    double r = 7;
    double x = width / 2 + 6;
    double y = height / 2 + r;
    Pen body =
        new Pen()
            .move(-x, -y + r)
            .quarter(0, -y, false)
            .quarter(x, -y + r, true)
            .line(x - 10, y - 4)
            .curve(x - 14, y, -x + 14, y, -x + 10, y - 4)
            .close();
    return Form.of(2 * x, 2 * y, body, Form.line(ring(x, -y + r, r))).text(0, r * 0.7);
  }

  private static Form delay(double width, double height) {
    double y = height / 2;
    double x = width / 2 + y / 3;
    Pen body =
        new Pen()
            .move(-x, -y)
            .line(x - y, -y)
            .quarter(x, 0, true)
            .quarter(x - y, y, false)
            .line(-x, y)
            .close();
    return Form.of(2 * x, height, body).text(-y / 4, 0);
  }

  private static Form display(double width, double height) {
    double y = height / 2;
    double x = width / 2 + y / 2;
    Pen body =
        new Pen()
            .move(-x, 0)
            .line(-x + y * 0.8, -y)
            .line(x - y * 0.8, -y)
            .quarter(x, 0, true)
            .quarter(x - y * 0.8, y, false)
            .line(-x + y * 0.8, y)
            .close();
    return Form.of(2 * x, height, body);
  }

  private static Form bow(double width, double height) {
    double y = height / 2;
    double r = 8;
    double x = width / 2 + r;
    Pen body =
        new Pen()
            .move(-x + r, -y)
            .line(x, -y)
            .quarter(x - r, 0, true)
            .quarter(x, y, false)
            .line(-x + r, y)
            .quarter(-x, 0, true)
            .quarter(-x + r, -y, false)
            .close();
    return Form.of(2 * x, height, body);
  }

  /** Eight bows around an ellipse around the text. */
  private static Form cloud(double w, double h) {
    double rx = w * 0.66 + 16;
    double ry = h * 0.66 + 14;
    int bows = 9;
    double turn = 2 * StrictMath.PI / bows;
    double bulge = 1.32;
    Pen body = new Pen().move(rx, 0);
    for (int i = 0; i < bows; i++) {
      double from = turn * (i + 0.12);
      double to = turn * (i + 0.88);
      double end = turn * (i + 1);
      body.curve(
          rx * bulge * StrictMath.cos(from),
          ry * bulge * StrictMath.sin(from),
          rx * bulge * StrictMath.cos(to),
          ry * bulge * StrictMath.sin(to),
          rx * StrictMath.cos(end),
          ry * StrictMath.sin(end));
    }
    return Form.of(2.4 * rx, 2.4 * ry, body.close());
  }

  private static Form datastore(double width, double height) {
    double x = width / 2;
    double y = height / 2;
    Pen rules = new Pen().move(-x, -y).line(x, -y).move(-x, y).line(x, y);
    return Form.of(width, height, Clip.BOX, List.of(Form.line(rules)));
  }

  private static Form person(double width, double height) {
    double head = 12;
    double top = -height / 2 - head;
    double x = width / 2;
    double y = height / 2 + head;
    Form.Piece body = Form.rect(Kind.BODY, -x, top + 2 * head, width, y - top - 2 * head, 14);
    return Form.of(
            width,
            height + 2 * head,
            Clip.BOX,
            List.of(body, Form.circle(Kind.BODY, 0, top + head, head)))
        .text(0, head);
  }

  private static Form braces(double width, double height, boolean left, boolean right) {
    double x = width / 2;
    double y = height / 2;
    List<Form.Piece> pieces = new java.util.ArrayList<>();
    if (left) {
      pieces.add(Form.line(brace(-x, y, 1)));
    }
    if (right) {
      pieces.add(Form.line(brace(x, y, -1)));
    }
    return Form.of(width, height, Clip.BOX, pieces);
  }

  private static Pen brace(double x, double y, int side) {
    double d = 5 * side;
    return new Pen()
        .move(x + 2 * d, -y)
        .quarter(x + d, -y + 6, true)
        .line(x + d, -6)
        .quarter(x, 0, false)
        .quarter(x + d, 6, true)
        .line(x + d, y - 6)
        .quarter(x + 2 * d, y, false);
  }
}
