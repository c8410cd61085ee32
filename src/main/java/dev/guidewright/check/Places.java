package dev.guidewright.check;

import dev.guidewright.check.MarkdownFile.Found;
import dev.guidewright.model.Span;

/** Says where in a file a part of what was found stands. */
final class Places {
  private Places() {}

  /** A stretch of some author HTML; its further lines begin in the file's first column. */
  static Span within(Found<String> html, int start, int length) {
    String before = html.thing().substring(0, start);
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int column = start - before.lastIndexOf('\n');
    Span span = html.span();
    int first = lines == 0 ? span.column() - 1 : 0;
    return Span.of(span.path(), span.line() + lines, Math.max(0, first) + column, length);
  }
}
