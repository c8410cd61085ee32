package dev.guidewright.model;

import java.util.List;

/**
 * A heading and what stands below it, up to the next heading.
 *
 * @param id the anchor, unique on its page
 * @param level 1 for the chapter's title, 2 to 6 below it
 * @param heading the heading's inline content
 * @param title the heading's words
 * @param span where the heading is written
 * @param blocks what follows, in order
 * @param links the links written in it, in order
 * @param ids ids that author HTML in this section offers as link targets
 * @param words number of words, the heading's too
 */
public record Section(
    String id,
    int level,
    Inline heading,
    String title,
    Span span,
    List<Block> blocks,
    List<Link> links,
    List<String> ids,
    int words) {

  /** The same section with other blocks; itself when they are equal, so that none is held twice. */
  public Section withBlocks(List<Block> other) {
    if (other.equals(blocks)) {
      return this;
    }
    return new Section(id, level, heading, title, span, other, links, ids, words);
  }

  /** Minutes to read it, as {@link Chapter#minutes}; 0 for less than half of one. */
  public int minutes() {
    return Chapter.minutes(words);
  }
}
