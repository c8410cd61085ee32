package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.Optional;

/**
 * Finds a table whose cells outgrow its text: rows are filled up to the columns of the head, so
 * that a short row costs as much as a long one.
 */
final class TableSizes {
  private static final int MAX_CELLS = 200_000;

  private TableSizes() {}

  /** The first table with too many cells. */
  static Optional<Problem> problem(String text, Spans spans) {
    long columns = 0;
    long rows = 0;
    int line = 0;
    int head = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      line++;
      long found = columns(text, start, end);
      if (found > columns) {
        columns = found;
        rows = 0;
        head = line;
      } else if (isBlank(text, start, end)) {
        columns = 0;
      } else if (columns * ++rows > MAX_CELLS) {
        return Optional.of(tooLarge(head + spans.lineOffset(), spans.path()));
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private static Problem tooLarge(int line, String path) {
    return Problem.error(
        "too-large",
        new Span(path, line, 0, line, 0),
        "this table has more than " + MAX_CELLS + " cells",
        "cut it into smaller ones");
  }

  /** Columns of a line below a table's head, such as {@code |---|:-:|}; 0 for other lines. */
  private static long columns(String text, int start, int end) {
    long pipes = 0;
    long dashes = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '|') {
        pipes++;
      } else if (c == '-') {
        dashes++;
      } else if (c > ' ' && c != ':' && c != '>' && c != '*' && c != '+') {
        return 0;
      }
    }
    return pipes > 0 && dashes > 0 ? pipes + 1 : 0;
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }
}
