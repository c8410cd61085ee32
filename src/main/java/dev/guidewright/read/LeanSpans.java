package dev.guidewright.read;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Keeps of the parser's source spans what a problem can point at: the first line and the last of a
 * node, and none of plain text, of which a guide has more than of all else. A third of the memory
 * that a large guide takes would be spans.
 */
final class LeanSpans {
  private LeanSpans() {}

  /** Makes the spans of a node and of all below it lean. */
  static void in(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (!spans.isEmpty()) {
      node.setSourceSpans(isNeverNamed(node) ? List.of() : ends(spans));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      in(child);
    }
  }

  private static boolean isNeverNamed(Node node) {
    return node instanceof Text
        || node instanceof SoftLineBreak
        || node instanceof HardLineBreak
        || node instanceof TableHead
        || node instanceof TableBody
        || node instanceof TableRow
        || node instanceof TableCell;
  }

  private static List<SourceSpan> ends(List<SourceSpan> spans) {
    return spans.size() <= 2 ? spans : List.of(spans.get(0), spans.get(spans.size() - 1));
  }
}
