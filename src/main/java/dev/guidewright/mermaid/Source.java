package dev.guidewright.mermaid;

import dev.guidewright.model.Span;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Text that may have been trimmed for reading, each character knowing where the author wrote it.
 */
final class Source {

  private final String text;
  private final int[] origins;
  private final int[] lineStarts;
  private final Span first;

  private Source(String text, int[] origins, int[] lineStarts, Span first) {
    this.text = text;
    this.origins = origins;
    this.lineStarts = lineStarts;
    this.first = first;
  }

  /**
   * The author's text, whose first character stands where {@code first} begins; as for Mermaid its
   * last line always ends.
   */
  static Source of(String text, Span first) {
    String whole = text.endsWith("\n") ? text : text + "\n";
    int[] origins = new int[whole.length() + 1];
    Arrays.setAll(origins, index -> Math.min(index, text.length()));
    return new Source(whole, origins, lineStarts(text), first);
  }

  private static int[] lineStarts(String text) {
    var starts = new int[text.length() + 1];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      boolean ends =
          text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  String text() {
    return text;
  }

  /** The same text with other characters in it and some left out. */
  Source changed(char[] characters, BitSet dropped) {
    var kept = new StringBuilder(characters.length);
    int[] keptOrigins = new int[characters.length + 1 - dropped.cardinality()];
    for (int i = dropped.nextClearBit(0); i < characters.length; i = dropped.nextClearBit(i + 1)) {
      keptOrigins[kept.length()] = origins[i];
      kept.append(characters[i]);
    }
    keptOrigins[kept.length()] = origins[characters.length];
    return new Source(kept.toString(), keptOrigins, lineStarts, first);
  }

  /** The same text with some characters left out. */
  Source without(BitSet dropped) {
    return dropped.isEmpty() ? this : changed(text.toCharArray(), dropped);
  }

  /** Where the characters from {@code start} to before {@code end} stand in the file. */
  Span span(int start, int end) {
    int from = origins[Math.min(start, text.length())];
    int last = origins[text.length()];
    int to = end > start ? Math.min(last, origins[Math.min(end, text.length()) - 1] + 1) : from;
    int line = lineOf(from);
    int endLine = lineOf(to);
    return new Span(
        first.path(),
        Math.max(1, first.line()) + line,
        Math.max(1, first.column()) + from - lineStarts[line],
        Math.max(1, first.line()) + endLine,
        Math.max(1, first.column()) + to - lineStarts[endLine]);
  }

  Span whole() {
    return span(0, text.length());
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
