package dev.guidewright.draw;

import java.util.Locale;

/** Addresses in diagrams. */
final class Addresses {
  private Addresses() {}

  /** Whether an address leads to the web or to a mailbox, and nowhere else. */
  static boolean isOutside(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("https://")
        || lower.startsWith("http://")
        || lower.startsWith("mailto:");
  }
}
