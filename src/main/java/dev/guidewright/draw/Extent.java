package dev.guidewright.draw;

import dev.guidewright.draw.Pen.Point;
import java.util.Optional;

/** The smallest rectangle around everything that is drawn. */
final class Extent {
  private double left = Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;
  private double right = -Double.MAX_VALUE;
  private double bottom = -Double.MAX_VALUE;

  private Extent() {}

  static Layout.Bounds of(Scene scene) {
    Extent extent = new Extent();
    for (Scene.Node node : scene.nodes()) {
      Form form = node.face().form();
      extent.add(node.centre(), form.width(), form.height());
      for (Face.Label label : node.face().labels()) {
        double shift = label.anchor() == Face.Anchor.START ? label.text().width() / 2 : 0;
        extent.add(
            node.centre().plus(label.x() + shift, label.y()),
            label.text().width(),
            label.text().height());
      }
    }
    for (Scene.Frame frame : scene.frames()) {
      Layout.Bounds b = frame.bounds();
      extent.add(new Point(b.left(), b.top()), 2, 2);
      extent.add(
          new Point(Math.max(b.right(), b.left() + frame.title().width() + 24), b.bottom()), 2, 2);
    }
    for (Scene.Line line : scene.lines()) {
      line.route().points().forEach(point -> extent.add(point, 4, 4));
      extent.add(line.route().label(), line.label());
      extent.add(line.route().startLabel(), line.startLabel());
      extent.add(line.route().endLabel(), line.endLabel());
    }
    return extent.left > extent.right
        ? new Layout.Bounds(0, 0, 0, 0)
        : new Layout.Bounds(extent.left, extent.top, extent.right, extent.bottom);
  }

  private void add(Optional<Point> middle, TextBlock text) {
    middle.ifPresent(point -> add(point, text.width(), text.height()));
  }

  private void add(Point middle, double width, double height) {
    left = Math.min(left, middle.x() - width / 2);
    right = Math.max(right, middle.x() + width / 2);
    top = Math.min(top, middle.y() - height / 2);
    bottom = Math.max(bottom, middle.y() + height / 2);
  }
}
