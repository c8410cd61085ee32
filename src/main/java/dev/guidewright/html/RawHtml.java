package dev.guidewright.html;

import dev.guidewright.model.Block;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Looks whether HTML that an author wrote stands anywhere in some content. */
final class RawHtml extends AbstractVisitor {
  private boolean found;

  private RawHtml() {}

  static boolean isIn(List<? extends Block> blocks) {
    RawHtml raw = new RawHtml();
    for (Block block : blocks) {
      if (block instanceof Block.Prose prose) {
        prose.node().accept(raw);
      } else if (block instanceof Block.Labelled labelled) {
        labelled.strong().node().accept(raw);
        labelled.body().accept(raw);
      }
    }
    return raw.found;
  }

  static boolean isIn(Node node) {
    RawHtml raw = new RawHtml();
    node.accept(raw);
    return raw.found;
  }

  @Override
  public void visit(HtmlBlock html) {
    found = true;
  }

  @Override
  public void visit(HtmlInline html) {
    found = true;
  }
}
