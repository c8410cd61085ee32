package dev.guidewright.model;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reads the words out of a Markdown node: no mark-up, no raw HTML, one blank where a line ends. */
public final class PlainText extends AbstractVisitor {
  private final StringBuilder out = new StringBuilder();

  private PlainText() {}

  /** The words of a node and all below it, blanks at both ends removed. */
  public static String of(Node node) {
    if (node.getFirstChild() instanceof Text only && only.getNext() == null) {
      // Most headings, links and cells: their words are the node's own, and held but once.
      return only.getLiteral().strip();
    }
    PlainText text = new PlainText();
    node.accept(text);
    return text.out.toString().strip();
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    blank();
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    blank();
  }

  @Override
  public void visit(FencedCodeBlock block) {
    out.append(block.getLiteral());
    blank();
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    out.append(block.getLiteral());
    blank();
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    blank();
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    blank();
  }

  @Override
  public void visit(ListItem item) {
    visitChildren(item);
    blank();
  }

  @Override
  public void visit(CustomBlock block) {
    visitChildren(block);
    blank();
  }

  private void blank() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }
}
