package dev.guidewright.draw;

import dev.guidewright.model.Direction;
import dev.guidewright.model.Flowchart.Edge;
import java.util.List;
import java.util.Optional;

/**
 * What is to be laid out: sizes and connections, no texts.
 *
 * @param polyline whether edges are straight lines with bends
 * @param nodeSpacing between nodes of one rank, in CSS pixels
 * @param rankSpacing between ranks, in CSS pixels
 */
record LayoutGraph(
    Direction direction,
    boolean polyline,
    double nodeSpacing,
    double rankSpacing,
    Group root,
    List<Wire> wires) {

  LayoutGraph {
    wires = List.copyOf(wires);
  }

  /** A box of a size. */
  record Block(String id, double width, double height, Form.Clip clip) {}

  /** Boxes in a frame; the outermost has no frame. */
  record Group(String id, TextBlock title, List<Block> blocks, List<Group> groups) {
    Group {
      blocks = List.copyOf(blocks);
      groups = List.copyOf(groups);
    }
  }

  /**
   * A connection of two blocks.
   *
   * @param fromGroup the frame at which it visibly begins
   * @param toGroup the frame at which it visibly ends
   */
  record Wire(
      Edge edge,
      String from,
      String to,
      Optional<String> fromGroup,
      Optional<String> toGroup,
      TextBlock label,
      TextBlock startLabel,
      TextBlock endLabel) {}
}
