package dev.guidewright.page;

import dev.guidewright.model.Chapter;

/** Opens the Markdown of a chapter for the page that is to show it. */
@FunctionalInterface
interface Sources {
  /**
   * A renderer with a footnote count of its own.
   *
   * @param chapter where the Markdown was written
   * @param page path of the page that shows it
   */
  Prose open(Chapter chapter, String page);
}
