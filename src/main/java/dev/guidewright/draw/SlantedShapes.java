package dev.guidewright.draw;

/** Shapes of straight lines that are not upright. */
final class SlantedShapes {
  private static final double SLANT = 14;

  private SlantedShapes() {}

  static Form of(String shape, double w, double h) {
    double width = w + 2 * Shapes.PAD_X + SLANT;
    double height = h + 2 * Shapes.PAD_Y;
    double x = width / 2;
    double y = height / 2;
    double s = SLANT;
    return switch (shape) {
      case "hex" ->
          polygon(
              width + s,
              height,
              -x - s / 2,
              0,
              -x + s / 2,
              -y,
              x - s / 2,
              -y,
              x + s / 2,
              0,
              x - s / 2,
              y,
              -x + s / 2,
              y);
      case "lean-r" -> polygon(width, height, -x + s, -y, x, -y, x - s, y, -x, y);
      case "lean-l" -> polygon(width, height, -x, -y, x - s, -y, x, y, -x + s, y);
      case "trap-b" ->
          polygon(width + s, height, -x + s / 2, -y, x - s / 2, -y, x + s / 2, y, -x - s / 2, y);
      case "trap-t" ->
          polygon(width + s, height, -x - s / 2, -y, x + s / 2, -y, x - s / 2, y, -x + s / 2, y);
      case "odd" -> polygon(width, height, -x, -y, x, -y, x, y, -x, y, -x + s, 0).text(s / 3, 0);
      case "notch-rect" -> polygon(width, height, -x + s, -y, x, -y, x, y, -x, y, -x, -y + s);
      case "tag-rect" -> tagged(x, y);
      case "sl-rect" ->
          polygon(width, height + s, -x, -y + s / 2, x, -y - s / 2, x, y + s / 2, -x, y + s / 2)
              .text(0, s / 3);
      case "tri" -> triangle(w, h, 1);
      case "flip-tri" -> triangle(w, h, -1);
      case "notch-pent" ->
          polygon(width, height, -x + s, -y, x - s, -y, x, -y + s, x, y, -x, y, -x, -y + s);
      case "hourglass" -> polygon(34, 40, -17, -20, 17, -20, -17, 20, 17, 20).mute();
      case "bolt" -> polygon(30, 46, 8, -23, -13, 3, -1, 3, -8, 23, 13, -5, 1, -5).mute();
      default -> bang(w, h);
    };
  }

  private static Form polygon(double width, double height, double... xy) {
    return Form.of(width, height, pen(xy).close());
  }

  private static Pen pen(double... xy) {
    Pen pen = new Pen().move(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      pen.line(xy[i], xy[i + 1]);
    }
    return pen;
  }

  private static Form tagged(double x, double y) {
    Pen body = pen(-x, -y, x, -y, x, y, -x, y).close();
    return Form.of(2 * x, 2 * y, body, Form.line(pen(x - SLANT, y, x, y - SLANT)));
  }

  /** Room for the text is where the triangle is wide: the text stands near the base. */
  private static Form triangle(double w, double h, int up) {
    double inner = h + 8;
    double height = 2 * inner + 8;
    double width = (w + 12) / (1 - inner / height);
    double y = height / 2 * up;
    Form form = polygon(width, height, 0, -y, width / 2, y, -width / 2, y);
    return form.text(0, up * (height / 2 - inner / 2 - 2));
  }

  /** A star around an ellipse around the text. */
  private static Form bang(double w, double h) {
    double rx = w * 0.7071 + 12;
    double ry = h * 0.7071 + 10;
    int spikes = 14;
    double[] xy = new double[spikes * 4];
    for (int i = 0; i < spikes * 2; i++) {
      double angle = StrictMath.PI * i / spikes;
      double reach = i % 2 == 0 ? 1.22 : 1;
      xy[2 * i] = rx * reach * StrictMath.cos(angle);
      xy[2 * i + 1] = ry * reach * StrictMath.sin(angle);
    }
    return polygon(2.44 * rx, 2.44 * ry, xy);
  }
}
