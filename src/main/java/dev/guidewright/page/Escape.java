package dev.guidewright.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import org.jspecify.annotations.Nullable;

/** Plain words as HTML. */
final class Escape {
  /** No character beyond it becomes a reference. */
  private static final char LAST_SPECIAL = '>';

  private static final boolean[] SPECIAL = special();

  private Escape() {}

  private static boolean[] special() {
    boolean[] special = new boolean[LAST_SPECIAL + 1];
    for (char c = 0; c < special.length; c++) {
      special[c] = reference(c) != null;
    }
    return special;
  }

  /**
   * What a template does with words that it prints: {@code < > & " '} become references. Pebble's
   * own way does the same, and first reads a table of all names that HTML has.
   */
  static String printed(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= LAST_SPECIAL && SPECIAL[c]) {
        return escaped(text, i);
      }
    }
    return text;
  }

  private static String escaped(String text, int first) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
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
