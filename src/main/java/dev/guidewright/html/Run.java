package dev.guidewright.html;

import dev.guidewright.model.Block;
import java.util.List;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** Stands for nodes that are rendered one after the other without being moved from their places. */
final class Run extends CustomNode {
  private final List<? extends Block> blocks;
  private final List<Node> inlines;

  private Run(List<? extends Block> blocks, List<Node> inlines) {
    this.blocks = blocks;
    this.inlines = inlines;
  }

  static Run of(List<? extends Block> blocks) {
    return new Run(blocks, List.of());
  }

  /** The children of one node. */
  static Run childrenOf(Node node) {
    return new Run(List.of(), List.of(node));
  }

  List<? extends Block> blocks() {
    return blocks;
  }

  List<Node> parents() {
    return inlines;
  }
}
