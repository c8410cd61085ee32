package dev.guidewright.cli;

import java.util.ArrayList;
import java.util.List;

/** Finds the {@code mermaid} fences of a Markdown file, for drawing without a guide around it. */
final class MermaidFences {
  private MermaidFences() {}

  /**
   * One fence.
   *
   * @param text what stands in it
   * @param line the file's line on which its text begins
   */
  record Fence(String text, int line) {}

  static List<Fence> in(String markdown) {
    List<Fence> fences = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String closing = "";
    int begin = 0;
    int number = 0;
    for (String line : markdown.lines().toList()) {
      number++;
      String plain = line.strip();
      if (closing.isEmpty() && plain.matches("(```+|~~~+) *mermaid.*")) {
        closing = plain.substring(0, plain.indexOf('m')).strip();
        begin = number + 1;
      } else if (!closing.isEmpty() && plain.startsWith(closing)) {
        fences.add(new Fence(text.toString(), begin));
        text.setLength(0);
        closing = "";
      } else if (!closing.isEmpty()) {
        text.append(line).append('\n');
      }
    }
    return fences;
  }
}
