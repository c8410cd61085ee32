package dev.guidewright.read;

import dev.guidewright.model.Block;
import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Inline;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Cuts a parsed document at its headings and turns its blocks into ours. */
final class SectionBuilder {
  private final Spans spans;
  private final Slugger slugs = new Slugger();
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Node> footnotes = new LinkedHashMap<>();

  private int level;
  private Inline heading = new Inline(new Paragraph());
  private String title = "";
  private String id = "";
  private Span start;
  private List<Block> blocks = new ArrayList<>();
  private LinkCollector links;

  private SectionBuilder(Spans spans) {
    this.spans = spans;
    this.start = Span.file(spans.path());
    this.links = new LinkCollector(spans, start);
  }

  static FileSections build(Node document, FrontMatter meta, Spans spans) {
    SectionBuilder builder = new SectionBuilder(spans);
    Node node = document.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      builder.add(node);
      node = next;
    }
    builder.close();
    return new FileSections(spans.path(), meta, builder.sections, builder.footnotes);
  }

  private void add(Node node) {
    Span span = spans.of(node, start);
    if (node instanceof Heading found) {
      close();
      open(found, span);
    } else if (node instanceof FootnoteDefinition definition) {
      footnotes.putIfAbsent(definition.getLabel(), definition);
      collectLinks(definition, span);
    } else if (!(node instanceof LinkReferenceDefinition)) {
      collectLinks(node, span);
      blocks.add(block(node, span));
    }
  }

  /** When links are told where they are, most nodes need not know it any more. */
  private void collectLinks(Node node, Span span) {
    links.collect(node, span);
    LeanSpans.in(node);
  }

  private static Block block(Node node, Span span) {
    if (node instanceof Paragraph paragraph) {
      return LabelSplitter.split(paragraph, span)
          .<Block>map(label -> label)
          .orElseGet(() -> new Block.Prose(node, span));
    }
    return new Block.Prose(node, span);
  }

  private void open(Heading found, Span span) {
    String pinned = takePinnedId(found);
    level = found.getLevel();
    heading = new Inline(found);
    title = heading.text();
    id = pinned.isEmpty() ? slugs.slug(title) : slugs.pin(pinned);
    start = span;
    blocks = new ArrayList<>();
    links = new LinkCollector(spans, span);
    collectLinks(found, span);
  }

  private void close() {
    if (level == 0 && blocks.isEmpty()) {
      return;
    }
    sections.add(
        new Section(
            id,
            level,
            heading,
            title,
            start,
            List.copyOf(blocks),
            List.copyOf(links.links()),
            List.copyOf(links.ids()),
            WordCounter.words(heading, blocks)));
  }

  /** Takes {@code {#id}} off the end of a heading; empty when there is none. */
  private static String takePinnedId(Heading heading) {
    if (!(heading.getLastChild() instanceof Text text)) {
      return "";
    }
    String literal = text.getLiteral();
    int open = literal.lastIndexOf("{#");
    if (open < 0 || !literal.endsWith("}")) {
      return "";
    }
    String pinned = literal.substring(open + 2, literal.length() - 1);
    if (!isName(pinned)) {
      return "";
    }
    text.setLiteral(literal.substring(0, open).stripTrailing());
    return pinned;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= 100
        && name.chars().allMatch(c -> c == '-' || c == '_' || Character.isLetterOrDigit(c));
  }
}
