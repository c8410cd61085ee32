package dev.guidewright.read;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;

/**
 * Keeps of the parser's source spans what a problem can point at, and of these the first line and
 * the last. A third of the memory that a large guide takes would be spans.
 *
 * <p>Problems point at the blocks of a document, at what they find by itself below them (links,
 * images, tables, author HTML, and labels that open a line), and reckon the lines of the latter two
 * from the nodes around them.
 */
final class LeanSpans {
  private LeanSpans() {}

  /** Makes the spans of all nodes of a document lean. */
  static void in(Node document) {
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      below(block);
      keepEnds(block);
    }
  }

  /** Makes the spans below a node lean; whether something is there whose line is reckoned. */
  private static boolean below(Node parent) {
    boolean isReckonedFrom = false;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      boolean isReckoned = below(node) || isAuthorHtml(node) || opensLine(node);
      if (isReckoned || isFoundByItself(node)) {
        keepEnds(node);
      } else {
        node.setSourceSpans(List.of());
      }
      isReckonedFrom |= isReckoned;
    }
    return isReckonedFrom;
  }

  private static boolean isAuthorHtml(Node node) {
    return node instanceof HtmlBlock || node instanceof HtmlInline;
  }

  private static boolean opensLine(Node node) {
    Node before = node.getPrevious();
    return node instanceof StrongEmphasis
        && (before instanceof SoftLineBreak
            || before instanceof HardLineBreak
            || (before == null && isInTopBlock(node)));
  }

  private static boolean isInTopBlock(Node node) {
    Node block = node.getParent();
    return block.getParent() != null && block.getParent().getParent() == null;
  }

  private static boolean isFoundByItself(Node node) {
    return node instanceof Link || node instanceof Image || node instanceof TableBlock;
  }

  private static void keepEnds(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    node.setSourceSpans(
        spans.size() <= 2 ? spans : List.of(spans.get(0), spans.get(spans.size() - 1)));
  }
}
