package dev.guidewright.page;

import dev.guidewright.page.ChapterView.SectionView;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * The home page.
 *
 * @param heading the guide's title with mark-up
 * @param opening the first paragraph
 * @param intro what follows it before the first heading
 * @param time how long the whole takes to read
 * @param groups the chapters, as the guide groups them
 * @param plans ways through the guide by the time one has
 * @param sections what else its own page says
 * @param anchors of headings that held nothing but lists of chapters
 * @param drawn whether there is a drawing
 */
record HomeView(
    SafeString heading,
    SafeString opening,
    SafeString intro,
    String time,
    List<Group> groups,
    List<Plan> plans,
    List<SectionView> sections,
    SafeString footnotes,
    List<String> anchors,
    boolean drawn) {

  /** Chapters below one heading; the title may be empty. */
  record Group(String id, String title, List<Entry> entries) {}

  /**
   * A chapter in the table of contents.
   *
   * @param line what it is about; may be empty
   * @param time how long it takes; empty for a folder without a page
   */
  record Entry(String title, String href, String line, String time, List<Entry> children) {}

  /** A way through the guide. */
  record Plan(String title, List<LinkView> steps) {}
}
