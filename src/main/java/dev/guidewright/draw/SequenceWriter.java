package dev.guidewright.draw;

import dev.guidewright.draw.Form.Piece;
import dev.guidewright.draw.Pen.Point;
import dev.guidewright.model.Colour;
import dev.guidewright.model.Flowchart.Row;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.SequenceDiagram;
import dev.guidewright.model.SequenceDiagram.Activation;
import dev.guidewright.model.SequenceDiagram.Fragment;
import dev.guidewright.model.SequenceDiagram.Item;
import dev.guidewright.model.SequenceDiagram.Lifetime;
import dev.guidewright.model.SequenceDiagram.Line;
import dev.guidewright.model.SequenceDiagram.Message;
import dev.guidewright.model.SequenceDiagram.Note;
import dev.guidewright.model.SequenceDiagram.Numbering;
import java.util.List;

/** Draws a sequence diagram from top to bottom, row by row; needs no layout engine. */
final class SequenceWriter {
  private static final double MARGIN = 6;
  private static final double ROW = 16;
  private static final double LOOP_INSET = 5;

  private final SequenceDiagram diagram;
  private final SequenceColumns columns;
  private final Setting setting;
  private final String id;
  private final double title;
  private final double grounds;
  private final double top;
  private final Lifelines lives;
  // Back to front: grounds and frames, lifelines, bars, messages and notes.
  private final StringBuilder frames = new StringBuilder();
  private final StringBuilder lines = new StringBuilder();
  private final StringBuilder front = new StringBuilder();
  private SequenceReach whole;
  private double y;
  private boolean numbered;
  private double number = 1;
  private double step = 1;

  private SequenceWriter(String id, SequenceDiagram diagram, Setting setting) {
    this.setting = setting;
    this.id = SvgText.escape(id);
    this.diagram = diagram;
    columns = new SequenceColumns(diagram);
    whole = new SequenceReach(0, columns.width());
    title = diagram.caption().title().isBlank() ? 0 : 30;
    grounds = title + (diagram.boxes().isEmpty() ? 0 : 6);
    double boxes = boxTitles();
    top = grounds + (boxes > 0 ? boxes + 6 : 0) + columns.headHeight();
    lives = new Lifelines(diagram.participants(), columns, top - columns.headHeight() / 2);
    y = top + ROW;
  }

  static SvgWriter.Picture write(String id, SequenceDiagram diagram, Setting setting) {
    return new SequenceWriter(id, diagram, setting).write();
  }

  private SvgWriter.Picture write() {
    diagram.boxes().forEach(box -> whole = whole.and(SequenceReach.of(box, columns)));
    double half = FontMetrics.shipped().width(diagram.caption().title(), 18, true) / 2;
    double middle = columns.width() / 2;
    whole = whole.and(new SequenceReach(middle - half, middle + half));
    items(diagram.items());
    y += ROW;
    lives.rest(y);
    diagram.participants().forEach(participant -> life(participant.id()));
    double width = whole.width() + 2 * MARGIN;
    double height = y + 2 * MARGIN;
    StringBuilder svg = new StringBuilder(4096);
    open(svg, width, height);
    if (title > 0) {
      svg.append("<text class=\"gd-title\" x=\"");
      svg.append(Pen.number((whole.left() + whole.right()) / 2));
      svg.append("\" y=\"16\">").append(SvgText.escape(diagram.caption().title()));
      svg.append("</text>");
    }
    grounds(svg);
    svg.append(frames).append(lines).append(lives.bars()).append(front).append("</svg>");
    return new SvgWriter.Picture(svg.toString(), width, height);
  }

  private void open(StringBuilder svg, double width, double height) {
    SequenceWords words = SequenceWords.of(diagram);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gd\" id=\"").append(id);
    svg.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t\" aria-describedby=\"");
    svg.append(id).append("-d\" width=\"").append(Pen.number(width)).append("\" height=\"");
    svg.append(Pen.number(height))
        .append("\" viewBox=\"")
        .append(Pen.number(whole.left() - MARGIN));
    svg.append(" -6 ").append(Pen.number(width));
    svg.append(' ').append(Pen.number(height)).append("\"><title id=\"").append(id);
    svg.append("-t\">").append(SvgText.escape(words.title())).append("</title><desc id=\"");
    svg.append(id).append("-d\">").append(SvgText.escape(words.description())).append("</desc>");
    svg.append(setting.opening(whole.left() - MARGIN, -MARGIN, width, height));
  }

  private void grounds(StringBuilder svg) {
    for (SequenceDiagram.Box box : diagram.boxes()) {
      SequenceReach reach = SequenceReach.of(box, columns);
      if (reach.isEmpty()) {
        continue;
      }
      svg.append(frame(reach, grounds - 6, y + 4, box.colour()));
      TextBlock words = SequenceColumns.text(box.title());
      double middle = (reach.left() + reach.right()) / 2;
      middle(svg, words, middle, grounds + words.height() / 2, LABEL);
    }
  }

  private double boxTitles() {
    return diagram.boxes().stream()
        .map(box -> SequenceColumns.text(box.title()).height())
        .reduce(0.0, Math::max);
  }

  private void life(String who) {
    double x = columns.x(columns.index(who));
    lives.line(lines, who, y);
    if (lives.ends(who)) {
      front.append("<g class=\"gd-edge\">");
      SequenceHeads.element(front, Form.line(SequenceHeads.cross(x, lives.endOf(who, y))), "");
      front.append("</g>");
    }
    Face face = columns.head(who);
    front.append("<g class=\"gd-node\" data-node=\"").append(SvgText.escape(who));
    front.append("\" transform=\"translate(").append(Pen.pair(new Point(x, lives.beginOf(who))));
    front.append(")\">");
    face.form().pieces().forEach(piece -> SequenceHeads.element(front, piece, className(piece)));
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

  private void items(List<Item> items) {
    for (Item item : items) {
      if (item instanceof Message message) {
        message(message);
      } else if (item instanceof Note note) {
        note(note);
      } else if (item instanceof Activation activation) {
        activate(activation);
      } else if (item instanceof Lifetime lifetime) {
        lifetime(lifetime);
      } else if (item instanceof Numbering numbering) {
        numbered = numbering.visible();
        number = numbering.start().orElse(number);
        step = numbering.step();
      } else if (item instanceof Fragment fragment) {
        fragment(fragment);
      }
    }
  }

  private void lifetime(Lifetime lifetime) {
    if (columns.index(lifetime.participant()) < 0) {
      return;
    }
    if (lifetime.begins()) {
      y += columns.headHeight() / 2;
      lives.begin(lifetime.participant(), y + ROW);
    } else {
      lives.end(lifetime.participant(), y + 2 * ROW);
    }
  }

  private void activate(Activation activation) {
    if (activation.active()) {
      lives.activate(activation.participant(), y);
    } else {
      lives.deactivate(activation.participant(), y);
    }
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
    boolean born = from != to && lives.isBornBy(message.to(), y);
    if (from == to) {
      loop(start, message);
      middle(front, text, start + 44 + text.width() / 2, y - text.height() / 2 + 10, LABEL);
      y += 20;
    } else {
      int way = end > start ? 1 : -1;
      double head = columns.head(message.to()).form().width() / 2;
      start += way * lives.inset(message.from());
      end -= way * (born ? head : lives.inset(message.to()));
      arrow(start, end, message);
      middle(front, text, (start + end) / 2, y - text.height() / 2 - 4, LABEL);
    }
    front.append("</g>");
    y += born ? columns.headHeight() / 2 : 8;
    if (message.activates()) {
      lives.activate(message.to(), y);
    }
    if (message.deactivates()) {
      lives.deactivate(message.from(), y);
    }
  }

  private static final String LABEL = " class=\"gd-label\"";

  private NodeLabel counted(NodeLabel label) {
    String mark =
        number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    number += step;
    return NodeLabel.plain(mark + ". " + label.plainText());
  }

  private void arrow(double from, double to, Message message) {
    front.append("<path d=\"M").append(Pen.pair(new Point(from, y))).append('H');
    front.append(Pen.number(to)).append("\"/>");
    SequenceHeads.write(front, message.end(), to, y, to > from ? 1 : -1);
    SequenceHeads.write(front, message.start(), from, y, from > to ? 1 : -1);
  }

  private void loop(double x, Message message) {
    front.append("<path d=\"M").append(Pen.pair(new Point(x + LOOP_INSET, y)));
    front.append("h28a8 8 0 0 1 8 8v4a8 8 0 0 1-8 8h-28\"/>");
    SequenceHeads.write(front, message.end(), x + LOOP_INSET, y + 20, -1);
  }

  private void note(Note note) {
    SequenceReach reach = SequenceReach.of(note, columns);
    if (reach.isEmpty()) {
      return;
    }
    TextBlock text = SequenceColumns.text(note.label());
    double height = text.height() + 14;
    y += 8;
    front.append("<g class=\"gd-note\">");
    SequenceHeads.element(
        front, Form.rect(Piece.Kind.BODY, reach.left(), y, reach.width(), height, 2), "");
    middle(front, text, (reach.left() + reach.right()) / 2, y + height / 2, LABEL);
    front.append("</g>");
    y += height + 6;
  }

  private void fragment(Fragment fragment) {
    y += ROW;
    double top = y;
    SequenceReach reach = SequenceReach.of(fragment, columns);
    whole = whole.and(reach);
    StringBuilder rules = new StringBuilder();
    boolean ground = fragment.kind() == Fragment.Kind.RECT;
    // Its frame comes before those of the fragments in it.
    int at = frames.length();
    for (int i = 0; i < fragment.sections().size(); i++) {
      Fragment.Section section = fragment.sections().get(i);
      if (i > 0) {
        y += 8;
        rules.append("<path class=\"gd-life\" d=\"M");
        rules.append(Pen.pair(new Point(reach.left(), y)));
        rules.append('h').append(Pen.number(reach.width())).append("\"/>");
      }
      if (!ground) {
        condition(SequenceReach.condition(fragment, section), reach.left());
      }
      items(section.items());
    }
    y += 8;
    String colour = ground ? fragment.sections().get(0).label().plainText() : "";
    frames.insert(at, frame(reach, top, y, colour) + rules);
    y += 4;
  }

  private void condition(TextBlock text, double left) {
    y += 6;
    front.append("<g class=\"gd-titles gd-condition\">");
    SvgText.write(
        front,
        text,
        left + 10,
        y + text.height() / 2,
        Face.Anchor.START,
        Row.Look.PLAIN,
        "",
        setting);
    front.append("</g>");
    y += text.height();
  }

  /** An author's colour is laid thinly, so that ink can be read on it by day and by night. */
  private static String frame(SequenceReach reach, double top, double bottom, String colour) {
    String fill =
        Colour.parse(colour).map(c -> " fill=\"" + c.css() + "\" fill-opacity=\".2\"").orElse("");
    StringBuilder svg = new StringBuilder("<g class=\"gd-frame\">");
    SequenceHeads.element(
        svg, Form.rect(Piece.Kind.BODY, reach.left(), top, reach.width(), bottom - top, 4), fill);
    return svg.append("</g>").toString();
  }

  private void middle(StringBuilder svg, TextBlock text, double x, double y, String attributes) {
    if (!text.isEmpty()) {
      SvgText.write(svg, text, x, y, Face.Anchor.MIDDLE, Row.Look.PLAIN, attributes, setting);
    }
  }
}
