package dev.guidewright.html;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** HTML that grows tag by tag; words that are added are escaped. */
final class HtmlText {
  private static final boolean[] SPECIAL = special();

  private final StringBuilder out = new StringBuilder(512);

  private static boolean[] special() {
    boolean[] special = new boolean[256];
    "&<>\"".chars().forEach(c -> special[c] = true);
    return special;
  }

  /** Adds HTML as it is. */
  void raw(String html) {
    out.append(html);
  }

  /** Adds words. */
  void text(String words) {
    if (isPlain(words)) {
      out.append(words);
    } else {
      escape(words);
    }
  }

  private static boolean isPlain(String words) {
    // All special characters are Latin; an array of bytes is looked through faster than a text.
    byte[] letters = words.getBytes(StandardCharsets.ISO_8859_1);
    for (byte letter : letters) {
      if (SPECIAL[letter & 0xFF]) {
        return false;
      }
    }
    return true;
  }

  private void escape(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }

  /** Adds a tag without attributes; the name of a closing one begins with a slash. */
  void tag(String name) {
    out.append('<').append(name).append('>');
  }

  /** Adds an opening tag. */
  void tag(String name, Map<String, String> attributes) {
    open(name, attributes);
    out.append('>');
  }

  /** Adds the tag of an element that has no content. */
  void single(String name, Map<String, String> attributes) {
    open(name, attributes);
    out.append(" />");
  }

  private void open(String name, Map<String, String> attributes) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) -> {
          out.append(' ').append(key).append("=\"");
          text(value);
          out.append('"');
        });
  }

  /** Ends the line, if something stands in it. */
  void line() {
    int length = out.length();
    if (length > 0 && out.charAt(length - 1) != '\n') {
      out.append('\n');
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
