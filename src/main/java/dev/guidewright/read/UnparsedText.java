package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Text with more marks than the parser may look at; it is shown as it is written. */
final class UnparsedText extends CustomNode {
  private final String literal;

  UnparsedText(String literal) {
    this.literal = literal;
  }

  /** Replaces each in a document by code, and warns of it. */
  static List<Problem> show(Node document, Spans spans) {
    Finder finder = new Finder();
    document.accept(finder);
    List<Problem> problems = new ArrayList<>();
    for (UnparsedText text : finder.found) {
      problems.add(warning(spans.of(text.getParent(), Span.file(spans.path()))));
      text.show();
    }
    return problems;
  }

  private static Problem warning(Span span) {
    return Problem.warning(
        "too-complex",
        span,
        "this holds so many brackets, stars or the like that it is shown as it is written",
        "cut it into paragraphs; one may have " + BoundedInlines.MAX_MARKS + " of them");
  }

  private void show() {
    if (!(getParent() instanceof Paragraph paragraph)) {
      insertBefore(new Code(literal));
      unlink();
      return;
    }
    FencedCodeBlock code = new FencedCodeBlock();
    code.setLiteral(literal + "\n");
    code.setSourceSpans(paragraph.getSourceSpans());
    paragraph.insertBefore(code);
    paragraph.unlink();
  }

  private static final class Finder extends AbstractVisitor {
    private final List<UnparsedText> found = new ArrayList<>();

    @Override
    public void visit(CustomNode node) {
      if (node instanceof UnparsedText text) {
        found.add(text);
      } else {
        visitChildren(node);
      }
    }
  }
}
