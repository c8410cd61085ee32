package dev.guidewright.model;

import org.commonmark.node.Node;

/**
 * Inline content: the children of a heading, a table cell or a paragraph, without the element
 * itself.
 *
 * @param node the node whose children are meant; nobody behind {@code read} changes it
 */
public record Inline(Node node) {
  /** The words without mark-up. */
  public String text() {
    return PlainText.of(node);
  }
}
