package dev.guidewright.search;

import java.util.List;
import java.util.Map;

/** What the index shows of one document. */
record TextLine(int kind, String address, String title, String path, String text) {
  /** Reads a document by its number. */
  static TextLine of(Map<String, String> texts, int id) {
    String file = texts.getOrDefault("text/" + id / TextChunks.DOCUMENTS, "");
    String[] lines = file.split("\n", -1);
    TextLine line = new TextLine(0, "", "", "", "");
    for (int i = 0; i <= id % TextChunks.DOCUMENTS; i++) {
      line = line.next(lines[i].split("\t", -1));
    }
    return line;
  }

  /** The line after this one, which does not repeat how its address and titles begin. */
  private TextLine next(String[] parts) {
    return new TextLine(
        Integer.parseInt(parts[0]),
        whole(address, parts[1]),
        parts[2],
        whole(path, parts[3]),
        parts[4]);
  }

  private static String whole(String before, String rest) {
    return before.substring(0, Numbers.value(rest.charAt(0))) + rest.substring(1);
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
