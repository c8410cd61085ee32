package dev.guidewright.page;

import java.util.List;

/**
 * What a page tells its frame.
 *
 * @param path the page's path in the site
 * @param kind its kind, such as {@code chapter}
 * @param title its title in plain words
 * @param description a sentence; may be empty
 * @param source the Markdown file it was made from; empty for none
 * @param toc its headings
 */
record PageSpec(
    String path, String kind, String title, String description, String source, List<TocEntry> toc) {
  /** A generated page without headings of its own. */
  static PageSpec generated(String path, String kind, String title) {
    return new PageSpec(path, kind, title, "", "", List.of());
  }
}
