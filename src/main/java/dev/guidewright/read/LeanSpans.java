package dev.guidewright.read;

import java.util.List;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;

/**
 * Keeps of the parser's source spans what a later problem can point at, and of these the first line
 * and the last. A third of the memory that a large guide takes would be spans, and much of the time
 * in which it is moved about there.
 *
 * <p>What stands in a guide is told where it is when it is read. Later problems point at author
 * HTML and at labels that open a line, and reckon their lines from the nodes around them; in a
 * heading, from any heading of the file.
 */
final class LeanSpans {
  private LeanSpans() {}

  /** Makes the spans of a block of a document and of all that stands in it lean. */
  static void in(Node block) {
    boolean isReckoned = below(block) || isAuthorHtml(block);
    keepEnds(block, isReckoned || block instanceof Heading);
  }

  /** Makes the spans below a node lean; whether something is there whose line is reckoned. */
  private static boolean below(Node parent) {
    boolean isReckonedFrom = false;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      boolean isReckoned = below(node) || isAuthorHtml(node) || opensLine(node);
      keepEnds(node, isReckoned);
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

  private static void keepEnds(Node node, boolean isWanted) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (!isWanted) {
      node.setSourceSpans(List.of());
    } else if (spans.size() > 2) {
      node.setSourceSpans(List.of(spans.get(0), spans.get(spans.size() - 1)));
    }
  }
}
