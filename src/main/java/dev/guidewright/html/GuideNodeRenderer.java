package dev.guidewright.html;

import dev.guidewright.model.Alert;
import dev.guidewright.model.Block;
import dev.guidewright.model.ImageSize;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.TermUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Writes nodes as a guide wants them, which is often otherwise than CommonMark does. */
final class GuideNodeRenderer extends PlainNodes {
  private final LinkWriter links;
  private final Footnotes footnotes;
  private final Explained terms;
  private final Set<String> defined;
  private final Optional<OwnElements> own;
  private final TableRenderer tables;

  private GuideNodeRenderer(
      LinkWriter links,
      Footnotes footnotes,
      Explained terms,
      Set<String> defined,
      Optional<OwnElements> own) {
    this.links = links;
    this.footnotes = footnotes;
    this.terms = terms;
    this.defined = defined;
    this.own = own;
    this.tables = new TableRenderer(this);
  }

  /** Nodes as HTML. */
  static String html(
      Run run,
      LinkWriter links,
      Footnotes footnotes,
      Explained terms,
      Set<String> defined,
      Optional<OwnElements> own) {
    GuideNodeRenderer renderer = new GuideNodeRenderer(links, footnotes, terms, defined, own);
    renderer.run(run);
    return renderer.html.toString();
  }

  @Override
  public void visit(CustomNode node) {
    if (TableRenderer.isPart(node)) {
      tables.part(node);
    } else if (node instanceof Strikethrough) {
      element("del", node);
    } else if (node instanceof FootnoteReference reference) {
      footnote(reference);
    } else if (node instanceof TaskListItemMarker marker) {
      task(marker);
    }
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      tables.frame(block);
    } else if (block instanceof Alert alert) {
      alert(alert);
    }
  }

  @Override
  public void visit(HtmlBlock block) {
    html.line();
    author(block.getLiteral());
    html.line();
  }

  @Override
  public void visit(HtmlInline inline) {
    author(inline.getLiteral());
  }

  private void run(Run run) {
    for (Block block : run.blocks()) {
      if (block instanceof Block.Prose prose) {
        prose.node().accept(this);
      } else if (block instanceof Block.Labelled labelled) {
        labelled(labelled);
      } else {
        throw new IllegalArgumentException("not Markdown: " + block.getClass());
      }
    }
    run.parents().forEach(this::children);
  }

  /** An element that is never closed must not take the rest of the page with it. */
  private void author(String literal) {
    if (Allowlist.swallowing(literal.toLowerCase(Locale.ROOT)).isPresent()) {
      html.text(literal);
    } else {
      html.raw(literal);
    }
  }

  /** A label that nobody knows is shown as it was written. */
  private void labelled(Block.Labelled block) {
    html.line();
    html.tag("p");
    html.tag("strong");
    children(block.strong().node());
    html.tag("/strong");
    html.text(block.separator());
    children(block.body());
    html.tag("/p");
    html.line();
  }

  @Override
  public void visit(Text text) {
    List<TermUse> uses = terms.in(text);
    String literal = text.getLiteral();
    if (uses.isEmpty()) {
      html.text(literal);
      return;
    }
    int from = 0;
    for (TermUse use : uses) {
      // A text that stands on a page twice is asked to be explained twice.
      if (use.start() >= from) {
        html.text(literal.substring(from, use.start()));
        term(use, literal.substring(use.start(), use.end()));
        from = use.end();
      }
    }
    html.text(literal.substring(from));
  }

  private void term(TermUse use, String words) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "term");
    attributes.put("href", links.url(use.term().place().output(), use.term().place().anchor()));
    if (defined.add(use.term().id())) {
      // Once a page: a script gives it to the other links, so that long pages stay light.
      attributes.put("aria-description", use.term().definition());
    }
    tag("a", attributes);
    html.text(words);
    html.tag("/a");
  }

  @Override
  public void visit(Link link) {
    Optional<Map<String, String>> attributes = links.link(link.getDestination());
    if (attributes.isEmpty()) {
      children(link);
      return;
    }
    Map<String, String> all = attributes.get();
    if (link.getTitle() != null) {
      all.put("title", link.getTitle());
    }
    tag("a", all);
    children(link);
    html.tag("/a");
  }

  @Override
  public void visit(Image image) {
    String alt = PlainText.of(image);
    Map<String, String> attributes = new LinkedHashMap<>();
    Optional<String> source = links.image(image.getDestination());
    if (source.isEmpty()) {
      missing(image, alt);
      return;
    }
    attributes.put("src", source.get());
    attributes.put("alt", alt);
    attributes.put("loading", "lazy");
    if (image.getTitle() != null) {
      attributes.put("title", image.getTitle());
    }
    if (image.getLastChild() instanceof ImageSize size) {
      putSize(attributes, "width", size.width());
      putSize(attributes, "height", size.height());
    }
    html.single("img", own.map(elements -> elements.keep(attributes)).orElse(attributes));
  }

  /** Nothing is loaded from outside: such a picture becomes a link, a missing one its words. */
  private void missing(Image image, String alt) {
    Optional<Map<String, String>> outside = links.link(image.getDestination());
    String words = alt.isEmpty() ? image.getDestination() : alt;
    if (outside.isEmpty() || inLink(image)) {
      html.text(words);
      return;
    }
    tag("a", outside.get());
    html.text(words);
    html.tag("/a");
  }

  private static boolean inLink(Node node) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof Link) {
        return true;
      }
    }
    return false;
  }

  private static void putSize(Map<String, String> attributes, String name, int size) {
    if (size > 0) {
      attributes.put(name, Integer.toString(size));
    }
  }

  private void alert(Alert alert) {
    String kind = alert.kind().name().toLowerCase(Locale.ROOT);
    html.line();
    tag("div", Map.of("class", "alert alert-" + kind));
    html.line();
    tag("p", Map.of("class", "alert-title"));
    html.text(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
    html.tag("/p");
    html.line();
    children(alert);
    html.line();
    html.tag("/div");
    html.line();
  }

  private void footnote(FootnoteReference reference) {
    if (!footnotes.isDefined(reference.getLabel())) {
      html.text("[^" + reference.getLabel() + "]");
      return;
    }
    String id = footnotes.refer(reference.getLabel());
    int number = footnotes.number(reference.getLabel());
    Map<String, String> anchor = new LinkedHashMap<>();
    anchor.put("id", id);
    anchor.put("href", "#" + footnotes.id(number));
    anchor.put("role", "doc-noteref");
    tag("sup", Map.of("class", "footnote-ref"));
    tag("a", anchor);
    html.text(Integer.toString(number));
    html.tag("/a");
    html.tag("/sup");
  }

  private void task(TaskListItemMarker marker) {
    Node paragraph = marker.getNext();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("type", "checkbox");
    attributes.put("disabled", "");
    if (marker.isChecked()) {
      attributes.put("checked", "");
    }
    String words = paragraph instanceof Paragraph ? PlainText.of(paragraph) : "";
    attributes.put("aria-label", words.isEmpty() ? "task" : words);
    tag("input", attributes);
    html.text(" ");
  }

  /** An element of ours; where HTML of an author stands around it, it is marked as such. */
  void tag(String name, Map<String, String> attributes) {
    html.tag(name, own.map(elements -> elements.keep(attributes)).orElse(attributes));
  }
}
