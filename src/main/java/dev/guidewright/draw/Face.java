package dev.guidewright.draw;

import dev.guidewright.model.Flowchart.Compartment;
import dev.guidewright.model.Flowchart.Row;
import dev.guidewright.model.Flowchart.Vertex;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.NodeLabel.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * What a node looks like around its centre: a form and the texts in it.
 *
 * @param labels texts, placed from the node's centre
 */
record Face(Form form, List<Label> labels) {
  private static final double ROW = 14;
  private static final double GAP = 14;
  private static final double PAD = 8;

  Face {
    labels = List.copyOf(labels);
  }

  /** Where a text's anchor is. */
  enum Anchor {
    START,
    MIDDLE
  }

  /** A text, the place of its anchor, and the look of its row. */
  record Label(TextBlock text, double x, double y, Anchor anchor, Row.Look look) {
    static Label centred(TextBlock text, double x, double y) {
      return new Label(text, x, y, Anchor.MIDDLE, Row.Look.PLAIN);
    }
  }

  static Face of(Vertex vertex, boolean upright) {
    double limit = Shapes.measure(vertex.shape());
    if (!vertex.compartments().isEmpty()) {
      TextBlock name = TextBlock.of(name(vertex.label()), TextBlock.NODE, limit);
      return compartments(name, vertex.compartments());
    }
    TextBlock text = TextBlock.of(vertex.label(), TextBlock.NODE, limit);
    Form form =
        Shapes.of(vertex.shape(), Math.max(text.width(), 12), Math.max(text.height(), 20), upright);
    boolean shown = form.holdsText() && !text.isEmpty();
    return new Face(
        form, shown ? List.of(Label.centred(text, form.textX(), form.textY())) : List.of());
  }

  /** A name in bold, below the stereotype if there is one. */
  private static NodeLabel name(NodeLabel label) {
    List<NodeLabel.Line> lines =
        label.lines().stream()
            .map(line -> line.text().startsWith("«") ? line : new NodeLabel.Line(bold(line.runs())))
            .toList();
    return new NodeLabel(label.text(), label.format(), lines);
  }

  private static List<Run> bold(List<Run> runs) {
    return runs.stream().map(r -> new Run(r.text(), r.kind(), true, r.italic())).toList();
  }

  /** A box of rows, for classes and entities. */
  private static Face compartments(TextBlock title, List<Compartment> compartments) {
    List<List<List<TextBlock>>> boxes = new ArrayList<>();
    List<Double> columns = new ArrayList<>();
    for (Compartment compartment : compartments) {
      List<List<TextBlock>> rows = new ArrayList<>();
      for (Row row : compartment.rows()) {
        List<TextBlock> cells = row.cells().stream().map(Face::cell).toList();
        for (int i = 0; i < cells.size(); i++) {
          grow(columns, i, cells.get(i).width());
        }
        rows.add(cells);
      }
      boxes.add(rows);
    }
    double inner = columns.stream().mapToDouble(w -> w + GAP).sum() - GAP;
    double width = Math.max(Math.max(title.width(), inner) + 2 * Shapes.PAD_X, 60);
    double titleHeight = title.height() + 2 * PAD;
    double height = titleHeight;
    for (List<List<TextBlock>> rows : boxes) {
      height += 2 * PAD + rows.size() * lineHeight();
    }
    return place(title, compartments, boxes, columns, width, height, titleHeight);
  }

  private static Face place(
      TextBlock title,
      List<Compartment> compartments,
      List<List<List<TextBlock>>> boxes,
      List<Double> columns,
      double width,
      double height,
      double titleHeight) {
    double left = -width / 2;
    double y = -height / 2;
    List<Label> labels = new ArrayList<>();
    labels.add(Label.centred(title, 0, y + titleHeight / 2));
    y += titleHeight;
    Pen rules = new Pen();
    for (int box = 0; box < boxes.size(); box++) {
      rules.move(left, y).line(-left, y);
      y += PAD;
      for (int row = 0; row < boxes.get(box).size(); row++) {
        double x = left + Shapes.PAD_X;
        Row.Look look = compartments.get(box).rows().get(row).look();
        List<TextBlock> cells = boxes.get(box).get(row);
        for (int i = 0; i < cells.size(); i++) {
          if (!cells.get(i).isEmpty()) {
            labels.add(new Label(cells.get(i), x, y + lineHeight() / 2, Anchor.START, look));
          }
          x += columns.get(i) + GAP;
        }
        y += lineHeight();
      }
      y += PAD;
    }
    Form.Piece body = Form.rect(Form.Piece.Kind.BODY, left, -height / 2, width, height, 3);
    Form form = Form.of(width, height, Form.Clip.BOX, List.of(body, Form.line(rules)));
    return new Face(form, labels);
  }

  private static double lineHeight() {
    return ROW * 1.35;
  }

  private static TextBlock cell(String text) {
    if (text.isBlank()) {
      return TextBlock.of(NodeLabel.NONE, ROW, 400);
    }
    var line = new NodeLabel.Line(List.of(Run.of(text)));
    return TextBlock.of(new NodeLabel(text, NodeLabel.Format.TEXT, List.of(line)), ROW, 4000);
  }

  private static void grow(List<Double> columns, int index, double width) {
    while (columns.size() <= index) {
      columns.add(0.0);
    }
    columns.set(index, Math.max(columns.get(index), width));
  }
}
