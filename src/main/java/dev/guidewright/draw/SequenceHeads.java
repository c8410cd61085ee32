package dev.guidewright.draw;

import dev.guidewright.model.SequenceDiagram.Head;

/** What messages end in: they run level, so a head only points right or left. */
final class SequenceHeads {
  private static final double LENGTH = 10;

  private SequenceHeads() {}

  /**
   * Writes a head.
   *
   * @param x what the head touches
   * @param way 1 to point right, -1 to point left
   */
  static void write(StringBuilder svg, Head head, double x, double y, int way) {
    double back = x - way * LENGTH;
    switch (head) {
      case NONE -> {}
      case FILLED -> {
        Pen pen = new Pen().move(x, y).line(back, y - 4.6).line(back, y + 4.6).close();
        element(svg, Form.solid(pen), " class=\"gd-s\"");
      }
      case OPEN -> barbs(svg, new Pen().move(back, y - 5).line(x, y).line(back, y + 5));
      case UPPER_HALF -> barbs(svg, new Pen().move(back, y - 5).line(x, y));
      case LOWER_HALF -> barbs(svg, new Pen().move(back, y + 5).line(x, y));
      case CROSS -> barbs(svg, cross(x - way * 6, y));
    }
  }

  /** A small cross around a point. */
  static Pen cross(double x, double y) {
    Pen pen = new Pen().move(x - 5, y - 5).line(x + 5, y + 5);
    return pen.move(x - 5, y + 5).line(x + 5, y - 5);
  }

  private static void barbs(StringBuilder svg, Pen pen) {
    element(svg, Form.line(pen), "");
  }

  static void element(StringBuilder svg, Form.Piece piece, String attributes) {
    svg.append('<').append(piece.element()).append(attributes).append("/>");
  }
}
