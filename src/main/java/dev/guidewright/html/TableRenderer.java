package dev.guidewright.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Renders tables in a frame that scrolls on narrow screens and can be reached by keyboard. */
final class TableRenderer {
  private final GuideNodeRenderer nodes;
  private final HtmlText html;

  TableRenderer(GuideNodeRenderer nodes) {
    this.nodes = nodes;
    this.html = nodes.html;
  }

  /** Whether a node stands in a table. */
  static boolean isPart(Node node) {
    return node instanceof TableCell
        || node instanceof TableRow
        || node instanceof TableHead
        || node instanceof TableBody;
  }

  /** Writes a node that stands in a table. */
  void part(Node node) {
    if (node instanceof TableCell cell) {
      cell(cell);
      return;
    }
    String name = node instanceof TableHead ? "thead" : node instanceof TableBody ? "tbody" : "tr";
    html.line();
    nodes.element(name, node);
    html.line();
  }

  /** Writes a table. */
  void frame(Node table) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "table");
    attributes.put("tabindex", "0");
    html.line();
    nodes.tag("div", attributes);
    nodes.element("table", table);
    html.tag("/div");
    html.line();
  }

  private void cell(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    boolean isAligned = alignment != null && alignment != TableCell.Alignment.LEFT;
    if (!isAligned && !cell.isHeader()) {
      nodes.element("td", cell);
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    if (cell.isHeader()) {
      attributes.put("scope", "col");
    }
    if (isAligned) {
      attributes.put("class", alignment.name().toLowerCase(Locale.ROOT));
    }
    String name = cell.isHeader() ? "th" : "td";
    nodes.tag(name, attributes);
    nodes.children(cell);
    html.tag("/" + name);
  }
}
