package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Inline;
import org.commonmark.node.Node;

/** Plain Markdown as safe HTML for one page, with addresses as seen from there. */
interface Prose {
  /** A block node. */
  String block(Node node);

  /** Inline content without an element around it. */
  String inline(Inline inline);

  /** A paragraph that a bold label opens. */
  String labelled(Block.Labelled block);

  /** The footnotes that were referred to so far; empty when there are none. */
  String footnotes();
}
