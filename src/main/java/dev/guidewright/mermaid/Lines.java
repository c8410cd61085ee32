package dev.guidewright.mermaid;

import dev.guidewright.model.Span;
import org.jspecify.annotations.Nullable;

/** The lines of a diagram that has one statement a line; blank ones are left out. */
final class Lines {

  private final Source source;
  private final String text;
  private int at;

  Lines(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * One line, trimmed.
   *
   * @param start position of its first character that is not blank
   * @param indent blanks before it, a tab counting as one
   */
  record Line(String text, int start, int indent) {

    boolean startsWith(String word) {
      return text.startsWith(word);
    }

    /** What follows a word and a blank or colon; empty when the line does not begin with it. */
    String after(String word) {
      return text.substring(word.length()).strip();
    }
  }

  /** The next line that is not blank. */
  @Nullable Line next() {
    while (at < text.length()) {
      int start = at;
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      at = end + 1;
      String trimmed = Letters.trim(text.substring(start, end));
      if (!trimmed.isEmpty()) {
        int first = Letters.skipSpace(text, start);
        return new Line(trimmed, first, first - start);
      }
    }
    return null;
  }

  Span span(Line line) {
    return source.span(line.start(), line.start() + line.text().length());
  }

  /** A mistake about a whole line. */
  Mistake mistake(Line line, String message, String hint) {
    return new Mistake(span(line), message, hint);
  }

  Span whole() {
    return source.whole();
  }
}
