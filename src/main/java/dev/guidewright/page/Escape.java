package dev.guidewright.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Plain words as HTML. */
final class Escape {
  /** No character beyond it becomes a reference. */
  private static final char LAST_SPECIAL = '>';

  private static final boolean[] SPECIAL = special();

  private Escape() {}

  private static boolean[] special() {
    boolean[] special = new boolean[256];
    for (char c = 0; c <= LAST_SPECIAL; c++) {
      special[c] = reference(c) != null;
    }
    return special;
  }

  /**
   * What a template does with words that it prints: {@code < > & " '} become references. Pebble's
   * own way does the same, and first reads a table of all names that HTML has.
   */
  static String printed(String text) {
    // All special characters are Latin; an array of bytes is looked through faster than a text.
    byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < letters.length; i++) {
      if (SPECIAL[letters[i] & 0xFF]) {
        return escaped(text);
      }
    }
    return text;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      @Nullable String reference = c <= LAST_SPECIAL ? reference(c) : null;
      if (reference == null) {
        out.append(c);
      } else {
        out.append(reference);
      }
    }
    return out.toString();
  }

  private static @Nullable String reference(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }

  /** The words with the characters that HTML gives a meaning written as references. */
  static SafeString html(String text) {
    return new SafeString(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }
}
