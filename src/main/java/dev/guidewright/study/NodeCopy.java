package dev.guidewright.study;

import dev.guidewright.model.ImageSize;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Copies inline nodes, since nobody may change what was parsed. */
final class NodeCopy {
  private NodeCopy() {}

  /** The paragraph without its first characters; empty when it cannot be copied. */
  static Optional<Paragraph> without(String prefix, Paragraph paragraph) {
    return from(paragraph.getFirstChild(), prefix.length());
  }

  /**
   * A node and its next ones as a paragraph, without the first characters of the first one; empty
   * when there is something among them that cannot be copied.
   */
  static Optional<Paragraph> from(@Nullable Node first, int cut) {
    Paragraph copy = new Paragraph();
    Node node = first;
    if (node instanceof Text text) {
      String rest = text.getLiteral().substring(Math.min(cut, text.getLiteral().length()));
      if (!rest.isBlank()) {
        Text shorter = new Text(rest.stripLeading());
        shorter.setSourceSpans(text.getSourceSpans());
        copy.appendChild(shorter);
      }
      node = node.getNext();
    }
    if (copy.getFirstChild() == null && node instanceof SoftLineBreak) {
      node = node.getNext();
    }
    return copyAll(node, copy) ? Optional.of(copy) : Optional.empty();
  }

  private static boolean copyAll(@Nullable Node first, Node parent) {
    for (Node node = first; node != null; node = node.getNext()) {
      Node copy = shallow(node);
      if (copy == null || !copyAll(node.getFirstChild(), copy)) {
        return false;
      }
      copy.setSourceSpans(node.getSourceSpans());
      parent.appendChild(copy);
    }
    return true;
  }

  private static @Nullable Node shallow(Node node) {
    if (node instanceof Text text) {
      return new Text(text.getLiteral());
    }
    if (node instanceof Code code) {
      return new Code(code.getLiteral());
    }
    if (node instanceof HtmlInline html) {
      HtmlInline copy = new HtmlInline();
      copy.setLiteral(html.getLiteral());
      return copy;
    }
    if (node instanceof Link link) {
      return new Link(link.getDestination(), link.getTitle());
    }
    if (node instanceof Image image) {
      return new Image(image.getDestination(), image.getTitle());
    }
    if (node instanceof FootnoteReference note) {
      return new FootnoteReference(note.getLabel());
    }
    if (node instanceof ImageSize size) {
      return new ImageSize(size.width(), size.height());
    }
    return mark(node);
  }

  private static @Nullable Node mark(Node node) {
    if (node instanceof Emphasis emphasis) {
      return new Emphasis(emphasis.getOpeningDelimiter());
    }
    if (node instanceof StrongEmphasis strong) {
      return new StrongEmphasis(strong.getOpeningDelimiter());
    }
    if (node instanceof Strikethrough strike) {
      return new Strikethrough(strike.getOpeningDelimiter());
    }
    if (node instanceof SoftLineBreak) {
      return new SoftLineBreak();
    }
    return node instanceof HardLineBreak ? new HardLineBreak() : null;
  }
}
