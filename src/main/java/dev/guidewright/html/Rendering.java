package dev.guidewright.html;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Renders one node: what a guide wants otherwise by its own renderer, the rest by CommonMark's.
 *
 * <p>CommonMark's own way makes a table of all kinds of nodes for each call, and a page makes
 * hundreds of calls.
 */
final class Rendering implements HtmlNodeRendererContext {
  private static final UrlSanitizer SANITIZER = new DefaultUrlSanitizer();

  private final HtmlWriter html;
  private final NodeRenderer guide;
  private final NodeRenderer core;
  private final Set<Class<? extends Node>> guided;

  private Rendering(
      StringBuilder out,
      Function<HtmlNodeRendererContext, NodeRenderer> guide,
      Set<Class<? extends Node>> guided) {
    this.html = new HtmlWriter(out);
    this.guide = guide.apply(this);
    this.core = new CoreHtmlNodeRenderer(this);
    this.guided = guided;
  }

  /**
   * A node as HTML.
   *
   * @param guide makes the renderer of what a guide wants otherwise
   * @param guided the kinds of nodes that it renders
   */
  static String of(
      Node node,
      Function<HtmlNodeRendererContext, NodeRenderer> guide,
      Set<Class<? extends Node>> guided) {
    StringBuilder out = new StringBuilder();
    new Rendering(out, guide, guided).render(node);
    return out.toString();
  }

  @Override
  public void render(Node node) {
    if (guided.contains(node.getClass())) {
      guide.render(node);
    } else if (!(node instanceof CustomNode) && !(node instanceof CustomBlock)) {
      core.render(node);
    }
  }

  @Override
  public HtmlWriter getWriter() {
    return html;
  }

  @Override
  public Map<String, String> extendAttributes(
      Node node, String tag, Map<String, String> attributes) {
    return attributes;
  }

  @Override
  public String encodeUrl(String url) {
    return url;
  }

  @Override
  public String getSoftbreak() {
    return "\n";
  }

  @Override
  public boolean shouldEscapeHtml() {
    return false;
  }

  @Override
  public boolean shouldOmitSingleParagraphP() {
    return false;
  }

  @Override
  public boolean shouldSanitizeUrls() {
    return false;
  }

  @Override
  public UrlSanitizer urlSanitizer() {
    return SANITIZER;
  }
}
