package dev.guidewright.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into tokens: words, and pairs of characters where a script writes no blanks. */
final class Tokens {
  /** Receives the stretches of a text that hold tokens. */
  @FunctionalInterface
  interface Sink {
    /**
     * Called for each stretch in order.
     *
     * @param paired whether the stretch is indexed by pairs of characters
     */
    void stretch(int start, int end, boolean paired);
  }

  private Tokens() {}

  /** Finds the stretches of a text. */
  static void scan(String text, Sink sink) {
    scan(CharList.of(text), sink);
  }

  /** Finds the stretches of a text. */
  static void scan(CharList list, Sink sink) {
    char[] text = list.characters();
    int size = list.size();
    int kind = Folding.NONE;
    int start = 0;
    int i = 0;
    while (i < size) {
      char unit = text[i];
      int c = Character.isHighSurrogate(unit) ? Character.codePointAt(text, i, size) : unit;
      int next = Folding.kind(c);
      if (next != kind) {
        if (kind != Folding.NONE) {
          sink.stretch(start, i, kind == Folding.PAIRED);
        }
        kind = next;
        start = i;
      }
      i += Character.charCount(c);
    }
    if (kind != Folding.NONE) {
      sink.stretch(start, size, kind == Folding.PAIRED);
    }
  }

  /** The folded tokens of a text, as a query has them: of pairs only the whole ones. */
  static List<String> ofQuery(String text) {
    List<String> tokens = new ArrayList<>();
    scan(
        text,
        (start, end, paired) -> {
          String stretch = text.substring(start, end);
          if (paired) {
            List<String> pairs = pairs(stretch);
            tokens.addAll(pairs.size() > 1 ? pairs.subList(0, pairs.size() - 1) : pairs);
          } else {
            addFolded(stretch, tokens);
          }
        });
    return tokens;
  }

  private static void addFolded(String word, List<String> tokens) {
    String folded = Folding.fold(TextChunks.cut(word, Folding.LONGEST));
    if (!folded.isEmpty()) {
      tokens.add(folded);
    }
  }

  /**
   * Each character of a stretch with its follower, and the last one alone, so that a single
   * character finds every pair it begins, wherever it stands.
   */
  static List<String> pairs(String stretch) {
    List<String> pairs = new ArrayList<>();
    int[] points = Folding.fold(stretch).codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      pairs.add(new String(points, i, Math.min(2, points.length - i)));
    }
    return pairs;
  }
}
