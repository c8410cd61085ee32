package dev.guidewright.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders tables in a frame that scrolls on narrow screens and can be reached by keyboard. */
final class TableRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final BiConsumer<String, Map<String, String>> open;

  /**
   * A renderer of tables.
   *
   * @param open writes an opening tag that has attributes
   */
  TableRenderer(HtmlNodeRendererContext context, BiConsumer<String, Map<String, String>> open) {
    this.context = context;
    this.open = open;
    this.html = context.getWriter();
  }

  void render(Node node) {
    if (node instanceof TableBlock) {
      frame(node);
    } else if (node instanceof TableCell cell) {
      cell(cell);
    } else {
      String name =
          node instanceof TableHead ? "thead" : node instanceof TableBody ? "tbody" : "tr";
      html.line();
      element(name, Map.of(), node);
      html.line();
    }
  }

  private void frame(Node table) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "table");
    attributes.put("tabindex", "0");
    html.line();
    open.accept("div", attributes);
    element("table", Map.of(), table);
    html.tag("/div");
    html.line();
  }

  private void cell(TableCell cell) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (cell.isHeader()) {
      attributes.put("scope", "col");
    }
    if (cell.getAlignment() != null && cell.getAlignment() != TableCell.Alignment.LEFT) {
      attributes.put("class", cell.getAlignment().name().toLowerCase(Locale.ROOT));
    }
    element(cell.isHeader() ? "th" : "td", attributes, cell);
  }

  private void element(String name, Map<String, String> attributes, Node parent) {
    if (attributes.isEmpty()) {
      html.tag(name);
    } else {
      open.accept(name, attributes);
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      context.render(node);
    }
    html.tag("/" + name);
  }
}
