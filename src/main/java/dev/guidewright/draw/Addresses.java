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

  /**
   * The way from a page to a file of the site.
   *
   * @param page path of the page
   * @param target path of the file, perhaps with an anchor
   */
  static String relative(String page, String target) {
    String[] from = page.split("/", -1);
    String[] to = target.split("/", -1);
    int common = 0;
    while (common < from.length - 1 && common < to.length - 1 && from[common].equals(to[common])) {
      common++;
    }
    StringBuilder way = new StringBuilder("../".repeat(from.length - 1 - common));
    for (int i = common; i < to.length; i++) {
      way.append(to[i]).append(i + 1 < to.length ? "/" : "");
    }
    return way.toString();
  }
}
