package dev.guidewright.html;

import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;

/**
 * Writes nodes as HTML in CommonMark's way, which is that of its own renderer. That one looks each
 * node up in a table and writes a tag piece by piece, so that it takes twice as long.
 */
abstract class PlainNodes extends AbstractVisitor {
  /** What is written. */
  final HtmlText html = new HtmlText();

  @Override
  public void visit(Heading heading) {
    html.line();
    element("h" + heading.getLevel(), heading);
    html.line();
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (isInTightList(paragraph)) {
      children(paragraph);
      return;
    }
    html.line();
    html.raw("<p>");
    children(paragraph);
    html.raw("</p>\n");
  }

  private static boolean isInTightList(Node paragraph) {
    Node item = paragraph.getParent();
    return item != null && item.getParent() instanceof ListBlock list && list.isTight();
  }

  @Override
  public void visit(BlockQuote quote) {
    html.line();
    html.raw("<blockquote>\n");
    children(quote);
    html.line();
    html.raw("</blockquote>\n");
  }

  @Override
  public void visit(BulletList list) {
    list(list, "ul", Map.of());
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    boolean isUsual = start == null || start == 1;
    list(list, "ol", isUsual ? Map.of() : Map.of("start", String.valueOf(start)));
  }

  private void list(Node list, String name, Map<String, String> attributes) {
    html.line();
    html.tag(name, attributes);
    html.line();
    children(list);
    html.line();
    html.tag("/" + name);
    html.line();
  }

  @Override
  public void visit(ListItem item) {
    html.raw("<li>");
    children(item);
    html.raw("</li>\n");
  }

  @Override
  public void visit(FencedCodeBlock block) {
    String info = block.getInfo();
    if (info == null || info.isEmpty()) {
      code(block.getLiteral(), Map.of());
      return;
    }
    int blank = info.indexOf(' ');
    String language = blank < 0 ? info : info.substring(0, blank);
    code(block.getLiteral(), Map.of("class", "language-" + language));
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    code(block.getLiteral(), Map.of());
  }

  private void code(String literal, Map<String, String> attributes) {
    html.line();
    html.raw("<pre>");
    html.tag("code", attributes);
    html.text(literal);
    html.raw("</code></pre>\n");
  }

  @Override
  public void visit(ThematicBreak thematicBreak) {
    html.line();
    html.raw("<hr />\n");
  }

  @Override
  public void visit(Emphasis emphasis) {
    element("em", emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    element("strong", emphasis);
  }

  @Override
  public void visit(Code code) {
    html.raw("<code>");
    html.text(code.getLiteral());
    html.raw("</code>");
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    html.raw("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    html.raw("<br />\n");
  }

  /** What CommonMark does not know is not shown. */
  @Override
  public void visit(CustomNode node) {}

  /** What CommonMark does not know is not shown. */
  @Override
  public void visit(CustomBlock block) {}

  /** Writes what stands below a node. */
  final void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node.accept(this);
    }
  }

  /** Writes a node as an element without attributes. */
  final void element(String name, Node node) {
    html.tag(name);
    children(node);
    html.tag("/" + name);
  }
}
