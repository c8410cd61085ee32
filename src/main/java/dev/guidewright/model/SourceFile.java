package dev.guidewright.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A Markdown file, or a {@code guide.yml}, as it was read.
 *
 * @param path relative to the guide's root, with forward slashes
 * @param content its text as UTF-8, line ends as {@code \n}, without a byte-order mark
 * @param layer the layer it came from; empty for the guide's own folder
 */
public record SourceFile(String path, Content content, String layer) {
  /** A file of some text. */
  public SourceFile(String path, String text, String layer) {
    this(path, Content.text(text), layer);
  }

  /** Its characters. */
  public String text() {
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }

  /**
   * Whether the text holds a word, which is faster to know than the text.
   *
   * @param word not empty
   */
  public boolean contains(String word) {
    byte[] bytes = content.bytes();
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= bytes.length - wanted.length; at++) {
      if (bytes[at] == wanted[0]
          && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  /** The path as messages name it, such as {@code ../handbook/scope.md}. */
  public String shown() {
    return layer.isEmpty() ? path : layer + "/" + path;
  }

  /** The text of one line, from 1; empty when there is no such line. */
  public String line(int number) {
    List<String> lines = text().lines().skip(Math.max(0, number - 1L)).limit(1).toList();
    return number < 1 || lines.isEmpty() ? "" : lines.get(0);
  }
}
