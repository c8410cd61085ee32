package dev.guidewright.draw;

import dev.guidewright.draw.LayoutGraph.Block;
import dev.guidewright.draw.LayoutGraph.Group;
import dev.guidewright.draw.LayoutGraph.Wire;
import dev.guidewright.model.Direction;
import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Stroke;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a graph as DOT that holds nothing of the author's text: names are counted, labels are
 * letters of the measured width, so there is nothing to escape.
 */
final class DotWriter {
  private static final double PER_INCH = 72;
  // Graphviz sets a line 1.2 times as high as its letters, and an i of Times 0.278 times as wide.
  private static final double LABEL_SIZE = 14.6;
  private static final double TITLE_SIZE = 18.5;
  private static final double LETTER_WIDTH = 0.278 * LABEL_SIZE;

  private final StringBuilder dot = new StringBuilder();
  private final Map<String, String> blockNames = new LinkedHashMap<>();
  private final Map<String, String> groupNames = new LinkedHashMap<>();

  private DotWriter() {}

  /**
   * A graph in DOT.
   *
   * @param text the DOT
   * @param blocks DOT's name of each block by id
   * @param groups DOT's name of each frame by id
   */
  record Dot(String text, Map<String, String> blocks, Map<String, String> groups) {}

  static Dot write(LayoutGraph graph) {
    DotWriter writer = new DotWriter();
    writer.graph(graph);
    return new Dot(writer.dot.toString(), writer.blockNames, writer.groupNames);
  }

  private void graph(LayoutGraph graph) {
    dot.append("digraph{graph[rankdir=")
        .append(graph.direction())
        .append(" compound=true splines=")
        .append(graph.polyline() ? "polyline" : "true")
        .append(" nodesep=")
        .append(inches(graph.nodeSpacing()))
        .append(" ranksep=")
        .append(inches(graph.rankSpacing()))
        .append(
            " pad=0 margin=0 fontsize="
                + TITLE_SIZE
                + "]node[shape=box fixedsize=true label=\"\"]edge[fontsize="
                + LABEL_SIZE
                + "]\n");
    name(graph.root());
    FirstNodes.of(graph).forEach(id -> dot.append(blockNames.get(id)).append(';'));
    group(graph.root(), graph.direction());
    for (int i = 0; i < graph.wires().size(); i++) {
      wire(graph.wires().get(i), i);
    }
    dot.append('}');
  }

  private void name(Group group) {
    group.blocks().forEach(block -> blockNames.put(block.id(), "n" + blockNames.size()));
    group.groups().forEach(this::name);
  }

  private void group(Group group, Direction direction) {
    for (Block block : group.blocks()) {
      dot.append(blockNames.get(block.id()))
          .append(block.clip() == Form.Clip.BOX ? "[" : "[shape=" + block.clip().dot + " ")
          .append("width=")
          .append(inches(block.width()))
          .append(" height=")
          .append(inches(block.height()))
          .append("]\n");
    }
    for (Group inner : group.groups()) {
      String name = "cluster_" + groupNames.size();
      groupNames.put(inner.id(), name);
      dot.append("subgraph ").append(name).append("{margin=22 ");
      if (!inner.title().isEmpty()) {
        dot.append("label=");
        room(inner.title().width() + 16, inner.title().lines().size());
        dot.append(" labeljust=l ").append(labelSide(direction));
      }
      dot.append('\n');
      group(inner, direction);
      dot.append("}\n");
    }
  }

  /** Titles stand on top, wherever Graphviz' first rank is. */
  private static String labelSide(Direction direction) {
    return direction == Direction.BT ? "labelloc=b" : "labelloc=t";
  }

  /** Whether texts at an end and in the middle would lie over each other on a line of one rank. */
  private static boolean isCrowded(Wire wire) {
    boolean atEnds = !wire.startLabel().isEmpty() || !wire.endLabel().isEmpty();
    return atEnds && !wire.label().isEmpty();
  }

  private void wire(Wire wire, int index) {
    dot.append(blockNames.get(wire.from()))
        .append("->")
        .append(blockNames.get(wire.to()))
        .append("[id=")
        .append(index);
    if (wire.edge().stroke() == Stroke.INVISIBLE) {
      dot.append(" style=invis dir=none");
    } else {
      heads(wire);
    }
    int length = Math.max(wire.edge().length(), isCrowded(wire) ? 2 : 1);
    if (length > 1) {
      dot.append(" minlen=").append(length);
    }
    label(" label=", wire.label(), 8);
    label(" taillabel=", wire.startLabel(), 4);
    label(" headlabel=", wire.endLabel(), 4);
    double widest = Math.max(wire.startLabel().width(), wire.endLabel().width());
    if (widest > 0) {
      // In tens of points from the end, aside of the line: past the head, clear of it.
      dot.append(" labelangle=-50 labeldistance=").append(Pen.number((widest / 2 + 14) / 8));
    }
    wire.fromGroup().ifPresent(id -> dot.append(" ltail=").append(groupNames.get(id)));
    wire.toGroup().ifPresent(id -> dot.append(" lhead=").append(groupNames.get(id)));
    dot.append("]\n");
  }

  private void heads(Wire wire) {
    Head start = wire.edge().start();
    Head end = wire.edge().end();
    boolean from = start != Head.NONE;
    boolean to = end != Head.NONE;
    if (from || !to) {
      dot.append(" dir=").append(from ? to ? "both" : "back" : "none");
    }
    double size = Math.max(EdgeHeads.length(start), EdgeHeads.length(end)) / 10;
    if (size > 1) {
      dot.append(" arrowsize=").append(Pen.number(size));
    }
  }

  private void label(String attribute, TextBlock text, double margin) {
    if (!text.isEmpty()) {
      dot.append(attribute);
      room(text.width() + margin, text.lines().size());
    }
  }

  /**
   * Room for a text: as many narrow letters as are as wide, in the metrics that Graphviz carries
   * itself. A table of a fixed size would say it better, but takes ten times as long to read.
   */
  private void room(double width, int lines) {
    int letters = Math.max(1, (int) StrictMath.ceil(width / LETTER_WIDTH));
    dot.append('"').append("i".repeat(letters));
    dot.append("\\ni".repeat(Math.max(0, lines - 1))).append('"');
  }

  private static double inches(double pixels) {
    return StrictMath.round(pixels / PER_INCH * 10_000) / 10_000.0;
  }
}
