package dev.guidewright.search;

import java.util.List;
import java.util.Map;

/** What the index shows of one document. */
record TextLine(int kind, String address, String title, String path, String text) {
  /** Reads a document by its number. */
  static TextLine of(Map<String, String> texts, int id) {
    String file = texts.getOrDefault("text/" + id / TextChunks.DOCUMENTS, "");
    String[] parts = file.split("\n", -1)[id % TextChunks.DOCUMENTS].split("\t", -1);
    return new TextLine(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], parts[4]);
  }

  /** Whether title or text hold every phrase, word beside word. */
  boolean holds(List<List<String>> phrases) {
    String all =
        " "
            + String.join(" ", Tokens.ofQuery(title))
            + "  "
            + String.join(" ", Tokens.ofQuery(text))
            + " ";
    return phrases.stream().allMatch(phrase -> all.contains(" " + String.join(" ", phrase) + " "));
  }
}
