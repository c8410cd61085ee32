package dev.guidewright.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the front matter of Docusaurus' pages says here. */
final class DocusaurusFrontMatter {
  private static final Map<String, String> KEYS =
      Map.of(
          "title",
          "title",
          "description",
          "description",
          "draft",
          "draft",
          "sidebar_position",
          "order");

  private final Map<String, String> ids = new HashMap<>();
  private final List<String> left;

  /**
   * Begins without a page.
   *
   * @param left hears of what is left for a person
   */
  DocusaurusFrontMatter(List<String> left) {
    this.left = left;
  }

  /** What pages are called in sidebars when it is not their file's name, by path. */
  Map<String, String> ids() {
    return ids;
  }

  /** The lines of a page with the keys that count here. */
  List<String> converted(List<String> lines, String path) {
    int end = end(lines);
    if (end <= 0) {
      return lines;
    }
    List<String> kept = new ArrayList<>(List.of("---"));
    for (int i = 1; i < end; i++) {
      String line = lines.get(i);
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon);
      if (KEYS.containsKey(key)) {
        kept.add(KEYS.get(key) + line.substring(colon));
      } else if (key.equals("id")) {
        ids.put(path, line.substring(colon + 1).strip().replaceAll("^(['\"])(.*)\\1$", "$2"));
      } else if (!line.isBlank()) {
        left.add("guide/" + path + ": front matter `" + line.strip() + "` was left out");
      }
    }
    return withBody(kept, lines, end);
  }

  /** The same without a place of its own, since the sidebar gives one. */
  static List<String> withoutOrder(List<String> lines) {
    int end = end(lines);
    if (end <= 0) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, end));
    kept.removeIf(line -> line.startsWith("order:"));
    return withBody(kept, lines, end);
  }

  /** The line that closes the front matter; 0 when there is none. */
  private static int end(List<String> lines) {
    return lines.isEmpty() || !lines.get(0).equals("---")
        ? 0
        : lines.subList(1, lines.size()).indexOf("---") + 1;
  }

  private static List<String> withBody(List<String> kept, List<String> lines, int end) {
    boolean isEmpty = kept.size() == 1;
    List<String> all = new ArrayList<>(isEmpty ? List.of() : kept);
    all.addAll(lines.subList(isEmpty ? end + 1 : end, lines.size()));
    return all;
  }
}
