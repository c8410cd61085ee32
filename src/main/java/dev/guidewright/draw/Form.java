package dev.guidewright.draw;

import java.util.List;

/**
 * A node's shape around its centre, in CSS pixels.
 *
 * @param width of the box that the layout keeps free
 * @param height of the box that the layout keeps free
 * @param textX how far the text's middle is right of the centre
 * @param textY how far the text's middle is below the centre
 * @param clip what the layout ends edges at
 * @param pieces from back to front
 * @param outline what edges end at exactly; empty when {@code clip} is exact
 * @param holdsText whether the label is drawn at all
 */
record Form(
    double width,
    double height,
    double textX,
    double textY,
    Clip clip,
    List<Piece> pieces,
    List<Pen.Point> outline,
    boolean holdsText) {

  Form {
    pieces = List.copyOf(pieces);
    outline = List.copyOf(outline);
  }

  /** Graphviz' shapes that come close to ours. */
  enum Clip {
    BOX("box"),
    ELLIPSE("ellipse"),
    DIAMOND("diamond");

    final String dot;

    Clip(String dot) {
      this.dot = dot;
    }
  }

  /**
   * One SVG element.
   *
   * @param kind how it is painted
   * @param element the element up to its attributes, such as {@code circle r="5"}
   */
  record Piece(Kind kind, String element) {
    /** How an element is painted. */
    enum Kind {
      /** Filled and stroked; the author's colours go here. */
      BODY,
      /** Stroked only. */
      LINE,
      /** Filled with the stroke's colour. */
      SOLID
    }
  }

  static Form of(double width, double height, Clip clip, List<Piece> pieces) {
    return new Form(width, height, 0, 0, clip, pieces, List.of(), true);
  }

  /** A form whose edges end at a path. */
  static Form of(double width, double height, Pen body, Piece... lines) {
    List<Piece> pieces = new java.util.ArrayList<>(List.of(body(body)));
    pieces.addAll(List.of(lines));
    return new Form(width, height, 0, 0, Clip.BOX, pieces, body.polygon(), true);
  }

  Form text(double x, double y) {
    return new Form(width, height, x, y, clip, pieces, outline, holdsText);
  }

  Form mute() {
    return new Form(width, height, textX, textY, clip, pieces, outline, false);
  }

  Form clippedBy(Clip other) {
    return new Form(width, height, textX, textY, other, pieces, List.of(), holdsText);
  }

  static Piece body(Pen pen) {
    return new Piece(Piece.Kind.BODY, path(pen));
  }

  static Piece line(Pen pen) {
    return new Piece(Piece.Kind.LINE, path(pen));
  }

  static Piece solid(Pen pen) {
    return new Piece(Piece.Kind.SOLID, path(pen));
  }

  private static String path(Pen pen) {
    return "path d=\"" + pen.data() + "\"";
  }

  static Piece circle(Piece.Kind kind, double x, double y, double radius) {
    String at =
        (x == 0 ? "" : " cx=\"" + Pen.number(x) + "\"")
            + (y == 0 ? "" : " cy=\"" + Pen.number(y) + "\"");
    return new Piece(kind, "circle" + at + " r=\"" + Pen.number(radius) + "\"");
  }

  static Piece rect(
      Piece.Kind kind, double x, double y, double width, double height, double radius) {
    return new Piece(
        kind,
        "rect x=\""
            + Pen.number(x)
            + "\" y=\""
            + Pen.number(y)
            + "\" width=\""
            + Pen.number(width)
            + "\" height=\""
            + Pen.number(height)
            + (radius == 0 ? "\"" : "\" rx=\"" + Pen.number(radius) + "\""));
  }
}
