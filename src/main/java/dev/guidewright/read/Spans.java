package dev.guidewright.read;

import dev.guidewright.model.Span;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Turns the parser's source spans into ours.
 *
 * @param path the file
 * @param lineOffset lines of the file above the Markdown, for front matter
 */
record Spans(String path, int lineOffset) {
  /** Where a node is written; the fallback when the parser does not say. */
  Span of(Node node, Span fallback) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return fallback;
    }
    SourceSpan first = spans.get(0);
    SourceSpan last = spans.get(spans.size() - 1);
    return new Span(
        path,
        first.getLineIndex() + 1 + lineOffset,
        first.getColumnIndex() + 1,
        last.getLineIndex() + 1 + lineOffset,
        last.getColumnIndex() + 1 + last.getLength());
  }
}
