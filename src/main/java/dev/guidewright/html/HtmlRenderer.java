package dev.guidewright.html;

import dev.guidewright.model.Block;
import dev.guidewright.model.Inline;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;

/**
 * Renders the Markdown of one chapter for one page: links resolved, footnotes numbered, glossary
 * terms explained, HTML that the author wrote cleaned.
 *
 * <p>Not safe for use by several threads: make one for each page.
 */
public final class HtmlRenderer {
  private final LinkWriter links;
  private final LineNumbers lines;
  private final Footnotes footnotes;
  private final OwnElements own = new OwnElements();
  private final List<Problem> problems = new ArrayList<>();
  private Explained terms = Explained.of(List.of());
  private final Set<String> defined = new HashSet<>();

  /**
   * A renderer for one page.
   *
   * @param guide the guide, which knows where addresses lead
   * @param source the file whose Markdown is rendered
   * @param footnotes the file's footnotes by label
   * @param output the page, to which links are relative
   */
  public HtmlRenderer(
      LinkedGuide guide, String source, Map<String, Node> footnotes, String output) {
    this(guide, source, footnotes, output, "");
  }

  /**
   * A renderer for a page that holds several chapters.
   *
   * @param guide the guide, which knows where addresses lead
   * @param source the file whose Markdown is rendered
   * @param footnotes the file's footnotes by label
   * @param output the page, to which links are relative
   * @param prefix stands before the ids of footnotes, so that chapters do not share them
   */
  public HtmlRenderer(
      LinkedGuide guide, String source, Map<String, Node> footnotes, String output, String prefix) {
    this.links = new LinkWriter(guide, source, output);
    this.lines = new LineNumbers(guide, source);
    this.footnotes = new Footnotes(footnotes, prefix);
  }

  private String rendered(Run node, Optional<OwnElements> marked) {
    return GuideNodeRenderer.html(node, links, footnotes, terms, defined, marked);
  }

  /** Explains these terms from now on. */
  public void explain(Explained explained) {
    terms = explained;
  }

  /**
   * Markdown blocks as HTML. Blocks that stand together are handed over together, since HTML that
   * an author opens in one may close in another.
   *
   * @param run blocks of the kinds {@link Block.Prose} and {@link Block.Labelled} only
   */
  public String run(List<? extends Block> run) {
    if (run.isEmpty()) {
      return "";
    }
    Run node = Run.of(run);
    if (!RawHtml.isIn(run)) {
      return rendered(node, Optional.empty());
    }
    RawHtml author = RawHtml.in(run, links.source());
    return Cleaner.blocks(marked(node, author), links, own, author, problems);
  }

  /** Inline content without the element around it. */
  public String inline(Inline inline) {
    Run node = Run.childrenOf(inline.node());
    if (!RawHtml.isBelow(inline.node())) {
      return rendered(node, Optional.empty());
    }
    RawHtml author = RawHtml.in(inline.node(), links.source(), lines.offset());
    return Cleaner.inline(marked(node, author), links, own, author, problems);
  }

  /**
   * The footnotes that what was rendered so far refers to, as list items in the order of their
   * numbers; empty when there are none.
   */
  public List<Footnote> footnotes() {
    List<Footnote> rendered = new ArrayList<>();
    for (int number = 1; number <= footnotes.count(); number++) {
      String html = children(footnotes.definition(number));
      rendered.add(new Footnote(number, footnotes.id(number), footnotes.uses(number), html));
    }
    return rendered;
  }

  private String children(Node definition) {
    Run node = Run.childrenOf(definition);
    if (!RawHtml.isBelow(definition)) {
      return rendered(node, Optional.empty());
    }
    RawHtml author = RawHtml.in(definition, links.source(), lines.offset());
    return Cleaner.blocks(marked(node, author), links, own, author, problems);
  }

  private String marked(Run node, RawHtml author) {
    own.clear();
    String html = rendered(node, Optional.of(own));
    if (own.isForged(html)) {
      // Nothing tells which marks are ours, so none counts: elements of ours lose what they had.
      own.clear();
      problems.add(
          Problem.warning(
              "html-removed",
              author.find(OwnElements.ATTRIBUTE),
              "the attribute " + OwnElements.ATTRIBUTE + " marks elements of the tool's own",
              "remove it; links and pictures beside it are shown without their addresses"));
    }
    return html;
  }

  /** What was taken out of author HTML so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * A footnote below a page.
   *
   * @param number as shown
   * @param id its anchor
   * @param references ids of the places that refer to it
   * @param html its text
   */
  public record Footnote(int number, String id, List<String> references, String html) {}
}
