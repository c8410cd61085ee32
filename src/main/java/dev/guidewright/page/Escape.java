package dev.guidewright.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;

/** Plain words as HTML. */
final class Escape {
  private Escape() {}

  /** The words with the characters that HTML gives a meaning written as references. */
  static SafeString html(String text) {
    return new SafeString(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }
}
