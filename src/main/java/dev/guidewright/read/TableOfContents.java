package dev.guidewright.read;

import dev.guidewright.model.Block;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** Knows a hand-written table of contents: a list of nothing but links into the same file. */
final class TableOfContents {
  private TableOfContents() {}

  static boolean is(Block block) {
    return block instanceof Block.Prose prose
        && prose.node() instanceof ListBlock list
        && onlyLinks(list);
  }

  private static boolean onlyLinks(Node list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!(item instanceof ListItem) || item.getFirstChild() == null) {
        return false;
      }
      for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
        boolean fits =
            child instanceof ListBlock
                ? onlyLinks(child)
                : child instanceof Paragraph && links(child);
        if (!fits) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean links(Node paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      boolean anchor = node instanceof Link link && link.getDestination().startsWith("#");
      if (!anchor && !(node instanceof SoftLineBreak)) {
        return false;
      }
    }
    return true;
  }
}
