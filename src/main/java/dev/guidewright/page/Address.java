package dev.guidewright.page;

import dev.guidewright.html.RelativeUrl;

/** Relative addresses between files of the site, so that a page works wherever the site lies. */
final class Address {
  private Address() {}

  /**
   * The address of a target as seen from a page.
   *
   * @param page path of the page that links
   * @param target path in the site, or path and {@code #anchor}, neither of them encoded
   */
  static String relative(String page, String target) {
    int hash = target.indexOf('#');
    return hash < 0
        ? RelativeUrl.of(page, target, "")
        : RelativeUrl.of(page, target.substring(0, hash), target.substring(hash + 1));
  }

  /** Percent-encodes what may not stand in a path. */
  static String encode(String path) {
    return RelativeUrl.of("", path, "");
  }

  /** The address of an anchor on the same page. */
  static String anchor(String id) {
    return RelativeUrl.of("", "", id);
  }
}
