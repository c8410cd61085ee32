package dev.guidewright.draw;

import dev.guidewright.draw.Form.Piece;
import dev.guidewright.draw.Pen.Point;
import dev.guidewright.model.Flowchart.Row;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.SequenceDiagram;
import dev.guidewright.model.SequenceDiagram.Activation;
import dev.guidewright.model.SequenceDiagram.Fragment;
import dev.guidewright.model.SequenceDiagram.Head;
import dev.guidewright.model.SequenceDiagram.Item;
import dev.guidewright.model.SequenceDiagram.Lifetime;
import dev.guidewright.model.SequenceDiagram.Line;
import dev.guidewright.model.SequenceDiagram.Message;
import dev.guidewright.model.SequenceDiagram.Note;
import dev.guidewright.model.SequenceDiagram.Numbering;
import dev.guidewright.model.SequenceDiagram.Participant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws a sequence diagram from top to bottom, row by row; needs no layout engine. */
final class SequenceWriter {
  private static final double MARGIN = 6;
  private static final double ROW = 16;
  private static final double BAR = 5;

  private final SequenceDiagram diagram;
  private final SequenceColumns columns;
  private final String id;
  // Back to front: grounds and frames, lifelines, bars, messages and notes.
  private final StringBuilder frames = new StringBuilder();
  private final StringBuilder lifelines = new StringBuilder();
  private final StringBuilder bars = new StringBuilder();
  private final StringBuilder front = new StringBuilder();
  private final Map<String, Deque<Double>> active = new LinkedHashMap<>();
  private final Map<String, Double> begins = new LinkedHashMap<>();
  private final Map<String, Double> ends = new LinkedHashMap<>();
  private double y;
  private boolean numbered;
  private double number = 1;
  private double step = 1;

  private SequenceWriter(String id, SequenceDiagram diagram) {
    this.id = SvgText.escape(id);
    this.diagram = diagram;
    columns = new SequenceColumns(diagram);
  }

  static SvgWriter.Picture write(String id, SequenceDiagram diagram) {
    return new SequenceWriter(id, diagram).write();
  }

  private SvgWriter.Picture write() {
    double titleHeight = diagram.caption().title().isBlank() ? 0 : 30;
    double top = titleHeight + columns.headHeight();
    y = top + ROW;
    diagram.participants().forEach(p -> active.put(p.id(), new ArrayDeque<>()));
    items(diagram.items(), 0);
    y += ROW;
    active.forEach((who, starts) -> starts.forEach(from -> bar(who, from, y)));
    for (Participant participant : diagram.participants()) {
      lifeline(participant, top);
    }
    double width = columns.width() + 2 * MARGIN;
    double height = y + 2 * MARGIN;
    StringBuilder svg = new StringBuilder(4096);
    open(svg, width, height);
    if (titleHeight > 0) {
      svg.append("<text class=\"gd-title\" x=\"").append(Pen.number(width / 2 - MARGIN));
      svg.append("\" y=\"16\">").append(SvgText.escape(diagram.caption().title()));
      svg.append("</text>");
    }
    grounds(svg, titleHeight);
    svg.append(frames).append(lifelines).append(bars).append(front).append("</svg>");
    return new SvgWriter.Picture(svg.toString(), width, height);
  }

  private void open(StringBuilder svg, double width, double height) {
    SequenceWords words = SequenceWords.of(diagram);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gd\" id=\"").append(id);
    svg.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t\" aria-describedby=\"");
    svg.append(id).append("-d\" width=\"").append(Pen.number(width)).append("\" height=\"");
    svg.append(Pen.number(height)).append("\" viewBox=\"-6 -6 ").append(Pen.number(width));
    svg.append(' ').append(Pen.number(height)).append("\"><title id=\"").append(id);
    svg.append("-t\">").append(SvgText.escape(words.title())).append("</title><desc id=\"");
    svg.append(id).append("-d\">").append(SvgText.escape(words.description())).append("</desc>");
  }

  private void grounds(StringBuilder svg, double top) {
    for (SequenceDiagram.Box box : diagram.boxes()) {
      int[] of = box.participants().stream().mapToInt(columns::index).filter(i -> i >= 0).toArray();
      if (of.length > 0) {
        double left = columns.x(java.util.Arrays.stream(of).min().orElse(0)) - 60;
        double right = columns.x(java.util.Arrays.stream(of).max().orElse(0)) + 60;
        svg.append("<g class=\"gd-frame\">");
        element(svg, Form.rect(Piece.Kind.BODY, left, top - 4, right - left, y - top + 8, 6), "");
        svg.append("</g>");
      }
    }
  }

  private void lifeline(Participant participant, double top) {
    double x = columns.x(columns.index(participant.id()));
    double from = begins.getOrDefault(participant.id(), top - columns.headHeight() / 2);
    double to = ends.getOrDefault(participant.id(), y);
    lifelines.append("<path class=\"gd-life\" d=\"M").append(Pen.pair(new Point(x, from)));
    lifelines.append('V').append(Pen.number(to)).append("\"/>");
    Face face = columns.head(participant.id());
    front.append("<g class=\"gd-node\" data-node=\"").append(SvgText.escape(participant.id()));
    front.append("\" transform=\"translate(").append(Pen.pair(new Point(x, from))).append(")\">");
    face.form().pieces().forEach(piece -> element(front, piece, className(piece)));
    for (Face.Label label : face.labels()) {
      middle(front, label.text(), label.x(), label.y(), "");
    }
    front.append("</g>");
  }

  private static String className(Piece piece) {
    return switch (piece.kind()) {
      case BODY -> "";
      case LINE -> " class=\"gd-l\"";
      case SOLID -> " class=\"gd-s\"";
    };
  }

  private void items(List<Item> items, int depth) {
    for (Item item : items) {
      if (item instanceof Message message) {
        message(message);
      } else if (item instanceof Note note) {
        note(note);
      } else if (item instanceof Activation activation) {
        activate(activation.participant(), activation.active());
      } else if (item instanceof Lifetime lifetime) {
        lifetime(lifetime);
      } else if (item instanceof Numbering numbering) {
        numbered = numbering.visible();
        number = numbering.start().orElse(number);
        step = numbering.step();
      } else if (item instanceof Fragment fragment) {
        fragment(fragment, depth);
      }
    }
  }

  private void lifetime(Lifetime lifetime) {
    if (columns.index(lifetime.participant()) < 0) {
      return;
    }
    if (lifetime.begins()) {
      y += columns.headHeight() / 2;
      begins.put(lifetime.participant(), y + ROW);
    } else {
      ends.put(lifetime.participant(), y + 2 * ROW);
    }
  }

  private void activate(String who, boolean on) {
    Deque<Double> starts = active.get(who);
    if (starts == null) {
      return;
    }
    if (on) {
      starts.push(y);
    } else if (!starts.isEmpty()) {
      bar(who, starts.pop(), y);
    }
  }

  private void bar(String who, double from, double to) {
    double x = columns.x(columns.index(who)) - BAR;
    bars.append("<g class=\"gd-bar\">");
    element(bars, Form.rect(Piece.Kind.BODY, x, from, 2 * BAR, Math.max(8, to - from), 0), "");
    bars.append("</g>");
  }

  private void message(Message message) {
    int from = columns.index(message.from());
    int to = columns.index(message.to());
    if (from < 0 || to < 0) {
      return;
    }
    TextBlock text = SequenceColumns.text(numbered ? counted(message.label()) : message.label());
    y += text.height() + 8;
    double start = columns.x(from);
    double end = columns.x(to);
    front.append("<g class=\"gd-edge").append(message.line() == Line.DOTTED ? " gd-dashed" : "");
    front.append("\" data-from=\"").append(SvgText.escape(message.from())).append("\" data-to=\"");
    front.append(SvgText.escape(message.to())).append("\">");
    if (from == to) {
      loop(start, message);
      middle(front, text, start + 44 + text.width() / 2, y - text.height() / 2 + 10, LABEL);
      y += 20;
    } else {
      int way = end > start ? 1 : -1;
      arrow(start + way * inset(message.from()), end - way * inset(message.to()), message);
      middle(front, text, (start + end) / 2, y - text.height() / 2 - 4, LABEL);
    }
    front.append("</g>");
    y += 8;
    if (message.activates()) {
      activate(message.to(), true);
    }
    if (message.deactivates()) {
      activate(message.from(), false);
    }
  }

  private static final String LABEL = " class=\"gd-label\"";

  private NodeLabel counted(NodeLabel label) {
    String mark =
        number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    number += step;
    return NodeLabel.plain(mark + ". " + label.plainText());
  }

  private double inset(String who) {
    Deque<Double> starts = active.get(who);
    return starts == null || starts.isEmpty() ? 0 : BAR;
  }

  private void arrow(double from, double to, Message message) {
    front.append("<path d=\"M").append(Pen.pair(new Point(from, y))).append('H');
    front.append(Pen.number(to)).append("\"/>");
    head(message.end(), to, to > from ? 1 : -1);
    head(message.start(), from, from > to ? 1 : -1);
  }

  private void loop(double x, Message message) {
    front.append("<path d=\"M").append(Pen.pair(new Point(x + BAR, y)));
    front.append("h28a8 8 0 0 1 8 8v4a8 8 0 0 1-8 8h-28\"/>");
    y += 20;
    head(message.end(), x + BAR, -1);
    y -= 20;
  }

  /** A head at {@code x} that points right (1) or left (-1). */
  private void head(Head head, double x, int way) {
    double back = x - way * 10;
    switch (head) {
      case NONE -> {}
      case FILLED ->
          element(
              front,
              Form.solid(new Pen().move(x, y).line(back, y - 4.6).line(back, y + 4.6).close()),
              " class=\"gd-s\"");
      case OPEN -> barbs(new Pen().move(back, y - 5).line(x, y).line(back, y + 5));
      case UPPER_HALF -> barbs(new Pen().move(back, y - 5).line(x, y));
      case LOWER_HALF -> barbs(new Pen().move(back, y + 5).line(x, y));
      case CROSS -> {
        double m = x - way * 6;
        Pen cross = new Pen().move(m - 5, y - 5).line(m + 5, y + 5);
        barbs(cross.move(m - 5, y + 5).line(m + 5, y - 5));
      }
    }
  }

  private void barbs(Pen pen) {
    element(front, Form.line(pen), "");
  }

  private void note(Note note) {
    int first = note.participants().stream().mapToInt(columns::index).min().orElse(-1);
    int last = note.participants().stream().mapToInt(columns::index).max().orElse(-1);
    if (first < 0) {
      return;
    }
    TextBlock text = SequenceColumns.text(note.label());
    double width = text.width() + 24;
    double height = text.height() + 14;
    double middle = (columns.x(first) + columns.x(last)) / 2;
    switch (note.place()) {
      case LEFT -> middle = columns.x(first) - width / 2 - 12;
      case RIGHT -> middle = columns.x(last) + width / 2 + 12;
      case OVER -> width = Math.max(width, columns.x(last) - columns.x(first) + 40);
    }
    y += 8;
    front.append("<g class=\"gd-note\">");
    element(front, Form.rect(Piece.Kind.BODY, middle - width / 2, y, width, height, 2), "");
    middle(front, text, middle, y + height / 2, LABEL);
    front.append("</g>");
    y += height + 6;
  }

  private void fragment(Fragment fragment, int depth) {
    y += ROW;
    double top = y;
    double left = Math.min(depth, 6) * 8.0;
    double width = columns.width() - 2 * left;
    StringBuilder rules = new StringBuilder();
    boolean ground = fragment.kind() == Fragment.Kind.RECT;
    // Its frame comes before those of the fragments in it.
    int at = frames.length();
    for (int i = 0; i < fragment.sections().size(); i++) {
      Fragment.Section section = fragment.sections().get(i);
      if (i > 0) {
        y += 8;
        rules.append("<path class=\"gd-life\" d=\"M").append(Pen.pair(new Point(left, y)));
        rules.append('h').append(Pen.number(width)).append("\"/>");
      }
      if (!ground) {
        condition(fragment, section, i == 0, left, rules);
      }
      items(section.items(), depth + 1);
    }
    y += 8;
    StringBuilder frame = new StringBuilder("<g class=\"gd-frame\">");
    element(frame, Form.rect(Piece.Kind.BODY, left, top, width, y - top, 4), "");
    frames.insert(at, frame.append("</g>").append(rules));
    y += 4;
  }

  private void condition(
      Fragment fragment, Fragment.Section section, boolean first, double left, StringBuilder out) {
    String kind = first ? fragment.kind().name().toLowerCase(Locale.ROOT) + " " : "";
    String label = section.label().plainText();
    TextBlock text =
        SequenceColumns.text(NodeLabel.plain(kind + (label.isEmpty() ? "" : "[" + label + "]")));
    y += 6;
    SvgText.write(
        out, text, left + 10, y + text.height() / 2, Face.Anchor.START, Row.Look.PLAIN, "");
    y += text.height();
  }

  private static void middle(
      StringBuilder svg, TextBlock text, double x, double y, String attributes) {
    if (!text.isEmpty()) {
      SvgText.write(svg, text, x, y, Face.Anchor.MIDDLE, Row.Look.PLAIN, attributes);
    }
  }

  private static void element(StringBuilder svg, Piece piece, String attributes) {
    svg.append('<').append(piece.element()).append(attributes).append("/>");
  }
}
