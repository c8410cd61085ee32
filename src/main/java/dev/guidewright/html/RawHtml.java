package dev.guidewright.html;

import dev.guidewright.model.Block;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** The HTML that an author wrote in some content, and where it stands. */
final class RawHtml extends AbstractVisitor {
  /**
   * A piece.
   *
   * @param html in lower case
   * @param span where it is written
   */
  private record Piece(String html, Span span) {}

  private final List<Piece> pieces = new ArrayList<>();
  private Span block;
  private int lineOffset;

  private RawHtml(Span block) {
    this.block = block;
  }

  /** Whether there is any in some blocks; in most there is none. */
  static boolean isIn(List<? extends Block> blocks) {
    for (Block each : blocks) {
      if (each instanceof Block.Prose prose && isAt(prose.node())) {
        return true;
      }
      if (each instanceof Block.Labelled labelled
          && (isBelow(labelled.strong().node()) || isBelow(labelled.body()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(Node node) {
    return node instanceof HtmlInline || node instanceof HtmlBlock || isBelow(node);
  }

  /** Whether there is any below a node. */
  static boolean isBelow(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (isAt(node)) {
        return true;
      }
    }
    return false;
  }

  static RawHtml in(List<? extends Block> blocks, String source) {
    RawHtml raw = new RawHtml(Span.file(source));
    for (Block each : blocks) {
      if (each instanceof Block.Prose prose) {
        raw.collect(prose.node(), prose.span());
      } else if (each instanceof Block.Labelled labelled) {
        raw.collect(labelled.strong().node(), labelled.span());
        raw.collect(labelled.body(), labelled.span());
      }
    }
    return raw;
  }

  /**
   * The HTML in a heading, a footnote or the like.
   *
   * @param lineOffset what the file's line numbers have more than the node's; 0 when unknown
   */
  static RawHtml in(Node node, String source, int lineOffset) {
    RawHtml raw = new RawHtml(Span.file(source));
    raw.lineOffset = lineOffset;
    if (lineOffset > 0 && !node.getSourceSpans().isEmpty()) {
      var at = node.getSourceSpans().get(0);
      raw.block =
          Span.of(source, at.getLineIndex() + lineOffset, at.getColumnIndex() + 1, at.getLength());
    }
    node.accept(raw);
    return raw;
  }

  private void collect(Node node, Span span) {
    block = span;
    lineOffset =
        node.getSourceSpans().isEmpty()
            ? 0
            : span.line() - node.getSourceSpans().get(0).getLineIndex();
    node.accept(this);
  }

  /** Warns of each piece that is shown as it is written. */
  List<Problem> shownAsText() {
    List<Problem> problems = new ArrayList<>();
    for (Piece piece : pieces) {
      Allowlist.swallowing(piece.html())
          .ifPresent(
              name ->
                  problems.add(
                      Problem.warning(
                          "html-removed",
                          piece.span(),
                          "<" + name + "> is not allowed in a guide and is shown as it is written",
                          "write `<" + name + ">` to show a tag")));
    }
    return problems;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Where a tag or an attribute is first written; the first piece when it is hard to say. */
  Span find(String word) {
    int at = indexOf(word, 0);
    return isEmpty() ? block : span(Math.max(at, 0));
  }

  /** The number of the next piece with a tag or an attribute, from a number on; -1 without one. */
  int indexOf(String word, int from) {
    for (int i = from; i < pieces.size(); i++) {
      if (pieces.get(i).html().contains(word)) {
        return i;
      }
    }
    return -1;
  }

  Span span(int piece) {
    return pieces.get(piece).span();
  }

  @Override
  public void visit(HtmlBlock html) {
    add(html, html.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    add(html, html.getLiteral());
  }

  private void add(Node node, String literal) {
    pieces.add(new Piece(literal.toLowerCase(Locale.ROOT), span(node)));
  }

  private Span span(Node node) {
    if (node.getSourceSpans().isEmpty() || block.line() == 0 || lineOffset == 0) {
      return block;
    }
    var at = node.getSourceSpans().get(0);
    return Span.of(
        block.path(), at.getLineIndex() + lineOffset, at.getColumnIndex() + 1, at.getLength());
  }
}
