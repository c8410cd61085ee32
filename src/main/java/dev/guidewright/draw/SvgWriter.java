package dev.guidewright.draw;

import dev.guidewright.draw.Face.Label;
import dev.guidewright.draw.Form.Piece;
import dev.guidewright.draw.Pen.Point;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Row;
import dev.guidewright.model.Flowchart.Stroke;
import dev.guidewright.model.Flowchart.Vertex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a scene as one SVG element: classes for the theme's colours, attributes for the author's.
 */
final class SvgWriter {
  static final double MARGIN = 4;
  private static final double TITLE_SPACE = 30;

  private final StringBuilder svg = new StringBuilder(4096);
  private final String id;
  private final Flowchart chart;
  private final Styles styles;
  private final Roles roles;
  private final Function<Flowchart.Link, Optional<String>> links;
  private final Setting setting;

  private SvgWriter(
      String id,
      Flowchart chart,
      Function<Flowchart.Link, Optional<String>> links,
      Setting setting) {
    this.setting = setting;
    this.id = SvgText.escape(id);
    this.chart = chart;
    this.links = links;
    styles = new Styles(chart);
    roles = Roles.of(chart);
  }

  /**
   * The SVG of a scene.
   *
   * @param id prefix of all ids
   * @param links the address for a link, empty where it leads nowhere
   * @param setting where it will be seen
   */
  static Picture write(
      String id,
      Flowchart chart,
      Scene scene,
      Function<Flowchart.Link, Optional<String>> links,
      Setting setting) {
    return new SvgWriter(id, chart, links, setting).write(scene);
  }

  /** An SVG element and its size in CSS pixels. */
  record Picture(String svg, double width, double height) {}

  private Picture write(Scene scene) {
    String title = chart.caption().title();
    double head = title.isBlank() ? 0 : TITLE_SPACE;
    Layout.Bounds bounds = Extent.of(scene);
    double titleWidth = FontMetrics.shipped().width(title, 18, true);
    double width = Math.max(bounds.right() - bounds.left(), titleWidth) + 2 * MARGIN;
    double height = bounds.bottom() - bounds.top() + 2 * MARGIN + head;
    double left =
        bounds.left() - MARGIN - (width - 2 * MARGIN - (bounds.right() - bounds.left())) / 2;
    double top = bounds.top() - MARGIN - head;
    open(left, top, width, height);
    if (!title.isBlank()) {
      svg.append("<text class=\"gd-title\" x=\"").append(Pen.number(left + width / 2));
      svg.append("\" y=\"").append(Pen.number(top + 20)).append("\">");
      SvgText.escape(svg, title);
      svg.append("</text>");
    }
    for (int i = 0; i < scene.frames().size(); i++) {
      frame(scene.frames().get(i), i);
    }
    scene.lines().forEach(this::line);
    titles(scene.frames());
    for (int i = 0; i < scene.nodes().size(); i++) {
      node(scene.nodes().get(i), i);
    }
    // Labels last, so that no line crosses a word.
    scene.lines().forEach(this::lineLabels);
    svg.append("</svg>");
    return new Picture(svg.toString(), width, height);
  }

  private void open(double left, double top, double width, double height) {
    Words words = Words.of(chart);
    boolean linked = chart.vertices().stream().anyMatch(v -> v.link().flatMap(links).isPresent());
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gd\" id=\"").append(id);
    svg.append("\" role=\"").append(linked ? "group" : "img");
    svg.append("\" aria-labelledby=\"").append(id).append("-t\" aria-describedby=\"").append(id);
    svg.append("-d\" width=\"").append(Pen.number(width)).append("\" height=\"");
    svg.append(Pen.number(height)).append("\" viewBox=\"").append(Pen.number(left)).append(' ');
    svg.append(Pen.number(top)).append(' ').append(Pen.number(width)).append(' ');
    svg.append(Pen.number(height)).append("\"><title id=\"").append(id).append("-t\">");
    SvgText.escape(svg, words.title());
    svg.append("</title><desc id=\"").append(id).append("-d\">");
    SvgText.escape(svg, words.description());
    svg.append("</desc>").append(setting.opening(left, top, width, height));
  }

  private void frame(Scene.Frame frame, int index) {
    Layout.Bounds b = frame.bounds();
    Style style = styles.of(frame.subgraph());
    svg.append("<g class=\"gd-frame\" id=\"").append(id).append("-f").append(index).append("\">");
    piece(
        Form.rect(
            Piece.Kind.BODY, b.left(), b.top(), b.right() - b.left(), b.bottom() - b.top(), 6),
        style);
    svg.append("</g>");
  }

  /** After the lines, so that one which enters a frame at its title does not strike it out. */
  private void titles(List<Scene.Frame> frames) {
    List<Scene.Frame> titled = frames.stream().filter(f -> !f.title().isEmpty()).toList();
    if (titled.isEmpty()) {
      return;
    }
    svg.append("<g class=\"gd-titles\">");
    for (Scene.Frame frame : titled) {
      Layout.Bounds b = frame.bounds();
      boolean closed = frame.subgraph().collapsed();
      double x = closed ? (b.left() + b.right()) / 2 - frame.title().width() / 2 : b.left() + 12;
      double middle =
          closed ? (b.top() + b.bottom()) / 2 : b.top() + 8 + frame.title().height() / 2;
      String look = styles.of(frame.subgraph()).text();
      SvgText.write(
          svg, frame.title(), x, middle, Face.Anchor.START, Row.Look.PLAIN, look, setting);
    }
    svg.append("</g>");
  }

  private void node(Scene.Node node, int index) {
    Vertex vertex = node.vertex();
    Style style = styles.of(vertex);
    Optional<Flowchart.Link> link = vertex.link();
    Optional<String> href = link.flatMap(links);
    href.ifPresent(address -> openLink(link.get(), address));
    svg.append("<g class=\"gd-node").append(roles.classes(vertex.id())).append("\" id=\"");
    svg.append(id).append("-n").append(index).append("\" data-node=\"");
    SvgText.escape(svg, vertex.id());
    svg.append("\" transform=\"translate(").append(Pen.pair(node.centre())).append(")\">");
    node.face().form().pieces().forEach(piece -> piece(piece, style));
    for (Label label : node.face().labels()) {
      SvgText.write(
          svg,
          label.text(),
          label.x(),
          label.y(),
          label.anchor(),
          label.look(),
          style.text(),
          setting);
    }
    svg.append("</g>");
    if (href.isPresent()) {
      svg.append("</a>");
    }
  }

  private void openLink(Flowchart.Link link, String address) {
    svg.append("<a href=\"");
    SvgText.escape(svg, address);
    svg.append('"');
    if (link.target().equals("_blank")) {
      svg.append(" target=\"_blank\" rel=\"noopener\"");
    }
    svg.append('>');
    if (!link.tooltip().isBlank()) {
      svg.append("<title>");
      SvgText.escape(svg, link.tooltip());
      svg.append("</title>");
    }
  }

  private void piece(Piece piece, Style style) {
    svg.append('<').append(piece.element());
    switch (piece.kind()) {
      case BODY -> svg.append(style.shape());
      case LINE -> svg.append(" class=\"gd-l\"").append(style.line());
      case SOLID -> svg.append(" class=\"gd-s\"").append(solid(style));
    }
    svg.append("/>");
  }

  private static String solid(Style style) {
    return style.line().replace(" stroke=", " fill=");
  }

  private void line(Scene.Line line) {
    Edge edge = line.edge();
    List<Point> points = line.route().points();
    if (edge.stroke() == Stroke.INVISIBLE || points.size() < 2) {
      return;
    }
    Style style = styles.of(edge);
    svg.append("<g class=\"gd-edge");
    if (edge.stroke() != Stroke.NORMAL) {
      svg.append(" gd-").append(edge.stroke().name().toLowerCase(Locale.ROOT));
    }
    svg.append("\" data-from=\"");
    SvgText.escape(svg, edge.from());
    svg.append("\" data-to=\"");
    SvgText.escape(svg, edge.to());
    svg.append("\"><path d=\"").append(Routes.data(points)).append('"');
    svg.append(style.line()).append("/>");
    head(edge.start(), points.get(0), line.route().startTip(), style);
    head(edge.end(), points.get(points.size() - 1), line.route().endTip(), style);
    svg.append("</g>");
  }

  private void head(Head head, Point base, Optional<Point> tip, Style style) {
    if (tip.isEmpty()) {
      return;
    }
    for (Piece piece : EdgeHeads.draw(head, base, tip.get())) {
      svg.append('<').append(piece.element());
      switch (piece.kind()) {
        case BODY -> svg.append(" class=\"gd-o\"").append(stroke(style));
        case LINE -> svg.append(stroke(style));
        case SOLID -> svg.append(" class=\"gd-s\"").append(style.shape());
      }
      svg.append("/>");
    }
  }

  /** Heads take the line's colour, never its width or dashes. */
  private static String stroke(Style style) {
    int at = style.shape().indexOf(" stroke=");
    return at < 0 ? "" : style.shape().substring(at);
  }

  private void lineLabels(Scene.Line line) {
    Style style = styles.of(line.edge());
    List<Optional<Point>> places = new ArrayList<>();
    places.add(line.route().label());
    places.add(line.route().startLabel());
    places.add(line.route().endLabel());
    List<TextBlock> texts = List.of(line.label(), line.startLabel(), line.endLabel());
    for (int i = 0; i < texts.size(); i++) {
      Optional<Point> place = places.get(i);
      if (place.isPresent() && !texts.get(i).isEmpty()) {
        SvgText.write(
            svg,
            texts.get(i),
            place.get().x(),
            place.get().y(),
            Face.Anchor.MIDDLE,
            Row.Look.PLAIN,
            " class=\"gd-label\"" + style.text(),
            setting);
      }
    }
  }
}
