package dev.guidewright.draw;

import dev.guidewright.draw.Form.Clip;
import dev.guidewright.draw.Form.Piece;
import dev.guidewright.draw.Form.Piece.Kind;
import java.util.List;

/** Every shape by its name: how large it is around a text, and how it is drawn. */
final class Shapes {
  static final double PAD_X = 16;
  static final double PAD_Y = 11;
  private static final double CORNER = 3;

  private Shapes() {}

  /** Widest line of a label in a shape, before it is broken. */
  static double measure(String shape) {
    return switch (shape) {
      case "diam", "circle", "dbl-circ", "tri", "flip-tri", "mindmapCircle", "hex" -> 170;
      case "text", "labelRect", "brace", "brace-r", "braces" -> 260;
      default -> 220;
    };
  }

  /**
   * A shape around a text.
   *
   * @param shape canonical name; an unknown one is a rectangle
   * @param w the text's width
   * @param h the text's height
   * @param upright whether the diagram flows down or up
   */
  static Form of(String shape, double w, double h, boolean upright) {
    return switch (shape) {
      case "rounded", "state", "composite", "bpmn-activity", "iconRounded" ->
          box(w + 2 * PAD_X, h + 2 * PAD_Y, 10);
      case "stadium" -> box(w + 2 * PAD_X + 8, h + 2 * PAD_Y, h / 2 + PAD_Y);
      case "diam", "bpmn-gateway" -> diamond(w, h);
      case "choice" -> rhombus(28, 28).mute();
      case "circle", "mindmapCircle", "iconCircle", "bpmn-start" -> circle(radius(w, h));
      case "dbl-circ", "bpmn-intermediate", "bpmn-boundary", "bpmn-end" ->
          doubleCircle(radius(w, h));
      case "sm-circ" -> dot(7, Kind.SOLID);
      case "f-circ", "anchor" -> dot(6, Kind.SOLID);
      case "fr-circ" -> ringedDot();
      case "cross-circ" -> crossedCircle();
      case "ellipse", "usecaseEllipse" -> ellipse(w, h);
      case "text", "labelRect" ->
          new Form(w + 8, h + 8, 0, 0, Clip.BOX, List.of(), List.of(), true);
      case "fork" -> fork(upright);
      case "hex",
          "lean-r",
          "lean-l",
          "trap-b",
          "trap-t",
          "odd",
          "notch-rect",
          "tag-rect",
          "sl-rect" ->
          SlantedShapes.of(shape, w, h);
      case "tri", "flip-tri", "notch-pent", "hourglass", "bolt", "bang" ->
          SlantedShapes.of(shape, w, h);
      case "cyl",
          "lin-cyl",
          "h-cyl",
          "bucket",
          "delay",
          "curv-trap",
          "bow-rect",
          "cloud",
          "datastore" ->
          RoundShapes.of(shape, w, h);
      case "bpmn-data-store" -> RoundShapes.of("cyl", w, h);
      case "brace", "brace-r", "braces", "person" -> RoundShapes.of(shape, w, h);
      case "usecaseActor", "usecaseActorHollow", "usecaseActorAwesome" ->
          RoundShapes.of("person", w, h);
      case "bpmn-annotation" -> RoundShapes.of("brace", w, h);
      case "doc", "docs", "lin-doc", "tag-doc", "flag", "folder", "note" ->
          PaperShapes.of(shape, w, h);
      case "bpmn-data" -> PaperShapes.of("doc", w, h);
      case "fr-rect", "lin-rect", "div-rect", "win-pane", "st-rect", "console", "browser" ->
          PaperShapes.of(shape, w, h);
      case "defaultMindmapNode" -> underlined(w, h);
      default -> box(w + 2 * PAD_X, h + 2 * PAD_Y, CORNER);
    };
  }

  static Form box(double width, double height, double corner) {
    return Form.of(
        width,
        height,
        Clip.BOX,
        List.of(Form.rect(Kind.BODY, -width / 2, -height / 2, width, height, corner)));
  }

  /** Flat rather than tall: a question is usually one line. */
  private static Form diamond(double w, double h) {
    double height = 1.9 * h + 22;
    double inner = h + 4;
    return rhombus((w + 14) / (1 - inner / height), height);
  }

  private static Form rhombus(double width, double height) {
    Pen pen =
        new Pen()
            .move(0, -height / 2)
            .line(width / 2, 0)
            .line(0, height / 2)
            .line(-width / 2, 0)
            .close();
    return Form.of(width, height, pen).clippedBy(Clip.DIAMOND);
  }

  private static double radius(double w, double h) {
    return StrictMath.max(18, StrictMath.hypot(w, h) / 2 + 8);
  }

  private static Form circle(double radius) {
    return Form.of(
        2 * radius, 2 * radius, Clip.ELLIPSE, List.of(Form.circle(Kind.BODY, 0, 0, radius)));
  }

  private static Form doubleCircle(double radius) {
    double outer = radius + 5;
    return Form.of(
        2 * outer,
        2 * outer,
        Clip.ELLIPSE,
        List.of(Form.circle(Kind.BODY, 0, 0, outer), Form.circle(Kind.LINE, 0, 0, radius)));
  }

  private static Form dot(double radius, Kind kind) {
    return Form.of(2 * radius, 2 * radius, Clip.ELLIPSE, List.of(Form.circle(kind, 0, 0, radius)))
        .mute();
  }

  private static Form ringedDot() {
    return Form.of(
            22,
            22,
            Clip.ELLIPSE,
            List.of(Form.circle(Kind.BODY, 0, 0, 11), Form.circle(Kind.SOLID, 0, 0, 6)))
        .mute();
  }

  private static Form crossedCircle() {
    double k = 15 * 0.7071;
    Pen cross = new Pen().move(-k, -k).line(k, k).move(-k, k).line(k, -k);
    return Form.of(
            30, 30, Clip.ELLIPSE, List.of(Form.circle(Kind.BODY, 0, 0, 15), Form.line(cross)))
        .mute();
  }

  private static Form ellipse(double w, double h) {
    double rx = w * 0.7071 + 10;
    double ry = h * 0.7071 + 8;
    String element = "ellipse rx=\"" + Pen.number(rx) + "\" ry=\"" + Pen.number(ry) + "\"";
    return Form.of(2 * rx, 2 * ry, Clip.ELLIPSE, List.of(new Piece(Kind.BODY, element)));
  }

  private static Form fork(boolean upright) {
    double width = upright ? 72 : 8;
    double height = upright ? 8 : 72;
    return Form.of(
            width,
            height,
            Clip.BOX,
            List.of(Form.rect(Kind.SOLID, -width / 2, -height / 2, width, height, 2)))
        .mute();
  }

  private static Form underlined(double w, double h) {
    double width = w + 2 * PAD_X;
    double height = h + PAD_Y;
    Pen rule = new Pen().move(-width / 2, height / 2).line(width / 2, height / 2);
    return Form.of(width, height, Clip.BOX, List.of(Form.line(rule)));
  }
}
