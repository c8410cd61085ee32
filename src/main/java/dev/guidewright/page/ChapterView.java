package dev.guidewright.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * A chapter's text.
 *
 * @param anchor id of its title; may be empty
 * @param heading its title with mark-up
 * @param time how long it takes to read
 * @param counts what one can do in it, such as "2 questions"; the first use is linked
 * @param intro what stands before the first heading
 * @param backlinks sections that link to it
 * @param related sections about the same things
 */
record ChapterView(
    String anchor,
    SafeString heading,
    String time,
    List<LinkView> counts,
    SafeString intro,
    List<SectionView> sections,
    SafeString footnotes,
    List<LinkView> backlinks,
    List<LinkView> related) {

  /** Whether there is a drawing, which needs a style sheet of its own. */
  public boolean isDrawn() {
    if (isDrawn(intro)) {
      return true;
    }
    for (SectionView section : sections) {
      if (isDrawn(section.body())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDrawn(SafeString html) {
    return html.toString().contains("<svg ");
  }

  /**
   * A heading and its text.
   *
   * @param level 2 to 6
   * @param title the heading in plain words
   * @param asks whether it opens with a question, which its heading then names
   * @param decisions walks in which an answer leads here
   * @param backlinks sections that link to it
   */
  record SectionView(
      String id,
      int level,
      SafeString heading,
      String title,
      SafeString body,
      boolean asks,
      List<LinkView> decisions,
      List<LinkView> backlinks) {}
}
