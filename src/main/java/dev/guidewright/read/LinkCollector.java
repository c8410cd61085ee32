package dev.guidewright.read;

import dev.guidewright.model.Link;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds the links, images and ids of a section, in Markdown and in raw HTML. */
final class LinkCollector extends AbstractVisitor {
  private final List<Link> links = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Spans spans;
  private Span block;

  LinkCollector(Spans spans, Span start) {
    this.spans = spans;
    this.block = start;
  }

  List<Link> links() {
    return links;
  }

  List<String> ids() {
    return ids;
  }

  /** Collects from a node and all below it. */
  void collect(Node node, Span within) {
    block = within;
    node.accept(this);
  }

  @Override
  public void visit(org.commonmark.node.Link link) {
    add(Link.Kind.LINK, link.getDestination(), PlainText.of(link), spans.of(link, block));
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    add(Link.Kind.IMAGE, image.getDestination(), PlainText.of(image), spans.of(image, block));
    visitChildren(image);
  }

  @Override
  public void visit(HtmlBlock html) {
    html(html.getLiteral(), spans.of(html, block));
  }

  @Override
  public void visit(HtmlInline html) {
    html(html.getLiteral(), spans.of(html, block));
  }

  private void html(String literal, Span span) {
    if (literal.startsWith("</") || literal.startsWith("<!")) {
      return;
    }
    for (Element element :
        Jsoup.parse(literal, "", Parser.htmlParser()).select("a[href],img[src],[id],[name]")) {
      if (element.hasAttr("href")) {
        add(Link.Kind.LINK, element.attr("href"), element.text(), span);
      }
      if (element.hasAttr("src")) {
        add(Link.Kind.IMAGE, element.attr("src"), element.attr("alt"), span);
      }
      String id = element.hasAttr("id") ? element.attr("id") : element.attr("name");
      if (!id.isEmpty() && !element.normalName().equals("meta")) {
        ids.add(id);
      }
    }
  }

  private void add(Link.Kind kind, String destination, String text, Span span) {
    links.add(new Link(kind, destination, text, span));
  }
}
