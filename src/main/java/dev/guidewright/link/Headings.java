package dev.guidewright.link;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Place;
import java.util.List;
import java.util.Locale;

/**
 * A chapter's sections as others see them.
 *
 * @param places of the sections, in order
 * @param names their titles, case and space around them aside
 */
record Headings(List<Place> places, List<String> names) {
  static Headings of(Chapter chapter) {
    return new Headings(
        chapter.sections().stream().map(section -> SiteIndex.place(chapter, section)).toList(),
        chapter.sections().stream().map(section -> name(section.title())).toList());
  }

  /** A title by which others may find a section. */
  static String name(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }
}
