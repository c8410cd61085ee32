package dev.guidewright.draw;

import dev.guidewright.draw.Form.Clip;
import dev.guidewright.draw.Form.Piece;
import dev.guidewright.draw.Form.Piece.Kind;
import java.util.List;

/** Sheets, stacks, windows and boxes with rules in them. */
final class PaperShapes {
  private static final double WAVE = 7;
  private static final double INSET = 9;

  private PaperShapes() {}

  static Form of(String shape, double w, double h) {
    double width = w + 2 * Shapes.PAD_X;
    double height = h + 2 * Shapes.PAD_Y;
    return switch (shape) {
      case "doc" -> sheet(width, height);
      case "lin-doc" -> linedSheet(width + INSET, height);
      case "tag-doc" -> taggedSheet(width, height);
      case "docs" -> stack(width, height, true);
      case "st-rect" -> stack(width, height, false);
      case "flag" -> flag(width, height);
      case "folder" -> folder(width, height);
      case "note" -> note(width, height);
      case "fr-rect" -> ruled(width + 2 * INSET, height, true, true, false);
      case "lin-rect" -> ruled(width + INSET, height, true, false, false).text(INSET / 2, 0);
      case "div-rect" -> ruled(width, height + INSET, false, false, true).text(0, INSET / 2);
      case "win-pane" ->
          ruled(width + INSET, height + INSET, true, false, true).text(INSET / 2, INSET / 2);
      case "console" -> window(width, height, false);
      default -> window(width, height, true);
    };
  }

  private static Pen wavy(double left, double top, double right, double bottom) {
    double reach = (right - left) * 0.4;
    return new Pen()
        .move(left, top)
        .line(right, top)
        .line(right, bottom - WAVE)
        .curve(
            right - reach, bottom - 4 * WAVE, left + reach, bottom + 2 * WAVE, left, bottom - WAVE)
        .close();
  }

  private static Form sheet(double width, double height) {
    double y = height / 2 + WAVE;
    return Form.of(width, 2 * y, wavy(-width / 2, -y, width / 2, y)).text(0, -WAVE);
  }

  private static Form linedSheet(double width, double height) {
    double y = height / 2 + WAVE;
    double x = -width / 2 + INSET;
    Pen rule = new Pen().move(x, -y).line(x, y - WAVE / 2);
    return Form.of(width, 2 * y, wavy(-width / 2, -y, width / 2, y), Form.line(rule))
        .text(INSET / 2, -WAVE);
  }

  private static Form taggedSheet(double width, double height) {
    double y = height / 2 + WAVE;
    double x = width / 2;
    Pen tag = new Pen().move(x, y - 2.6 * WAVE).line(x - 14, y - 1.9 * WAVE);
    return Form.of(width, 2 * y, wavy(-x, -y, x, y), Form.line(tag)).text(0, -WAVE);
  }

  private static Form stack(double width, double height, boolean wavy) {
    double step = 5;
    double x = width / 2 + step;
    double y = height / 2 + step + (wavy ? WAVE : 0);
    List<Piece> pieces = new java.util.ArrayList<>();
    for (int i = 2; i >= 0; i--) {
      double left = -x + step * i;
      double top = -y + step * (2 - i);
      double right = left + width;
      double bottom = top + 2 * y - 2 * step;
      pieces.add(
          wavy
              ? Form.body(wavy(left, top, right, bottom))
              : Form.rect(Kind.BODY, left, top, right - left, bottom - top, 0));
    }
    return Form.of(2 * x, 2 * y, Clip.BOX, pieces).text(-step, wavy ? step - WAVE : step);
  }

  private static Form flag(double width, double height) {
    double x = width / 2;
    double y = height / 2 + WAVE;
    double k = width / 4;
    Pen body =
        new Pen()
            .move(-x, -y + WAVE)
            .curve(-x + k, -y + 3 * WAVE, x - k, -y - WAVE, x, -y + WAVE)
            .line(x, y - WAVE)
            .curve(x - k, y - 3 * WAVE, -x + k, y + WAVE, -x, y - WAVE)
            .close();
    return Form.of(width, 2 * y, body);
  }

  private static Form folder(double width, double height) {
    double x = width / 2;
    double y = height / 2 + 4;
    double tab = StrictMath.min(46, width * 0.4);
    Pen body =
        new Pen()
            .move(-x, y)
            .line(-x, -y)
            .line(-x + tab, -y)
            .line(-x + tab + 6, -y + 8)
            .line(x, -y + 8)
            .line(x, y)
            .close();
    return Form.of(width, 2 * y, body).text(0, 4);
  }

  private static Form note(double width, double height) {
    double x = width / 2;
    double y = height / 2;
    double f = 9;
    Pen body =
        new Pen().move(-x, -y).line(x - f, -y).line(x, -y + f).line(x, y).line(-x, y).close();
    Pen fold = new Pen().move(x - f, -y).line(x - f, -y + f).line(x, -y + f);
    return Form.of(width, height, body, Form.line(fold));
  }

  private static Form ruled(double width, double height, boolean left, boolean right, boolean top) {
    double x = width / 2;
    double y = height / 2;
    Pen rules = new Pen();
    if (left) {
      rules.move(-x + INSET, -y).line(-x + INSET, y);
    }
    if (right) {
      rules.move(x - INSET, -y).line(x - INSET, y);
    }
    if (top) {
      rules.move(-x, -y + INSET).line(x, -y + INSET);
    }
    return Form.of(
        width,
        height,
        Clip.BOX,
        List.of(Form.rect(Kind.BODY, -x, -y, width, height, 2), Form.line(rules)));
  }

  private static Form window(double width, double height, boolean browser) {
    double bar = 14;
    double x = width / 2;
    double y = height / 2 + bar / 2;
    Pen lines = new Pen().move(-x, -y + bar).line(x, -y + bar);
    List<Piece> pieces =
        new java.util.ArrayList<>(
            List.of(Form.rect(Kind.BODY, -x, -y, width, 2 * y, 4), Form.line(lines)));
    if (browser) {
      for (int i = 0; i < 3; i++) {
        pieces.add(Form.circle(Kind.SOLID, -x + 9 + 8 * i, -y + bar / 2, 2));
      }
    } else {
      Pen prompt =
          new Pen()
              .move(-x + 7, -y + 4)
              .line(-x + 11, -y + 7)
              .line(-x + 7, -y + 10)
              .move(-x + 13, -y + 10.5)
              .line(-x + 19, -y + 10.5);
      pieces.add(Form.line(prompt));
    }
    return Form.of(width, 2 * y, Clip.BOX, pieces).text(0, bar / 2);
  }
}
