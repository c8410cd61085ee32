package dev.guidewright.link;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Place;
import dev.guidewright.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a chapter an address can lead to; most edits leave it as it is.
 *
 * @param source path of the Markdown file
 * @param output path of the page
 * @param title the chapter's title
 * @param headings its sections in order
 */
record Outline(String source, String output, String title, List<Heading> headings) {
  /**
   * A section.
   *
   * @param ids those that author HTML in it offers
   * @param stays whether it is still a section once study structure is recognised
   */
  record Heading(String id, int level, String title, List<String> ids, boolean stays) {}

  /**
   * The outline of a chapter.
   *
   * @param recognised the same chapter with its study structure
   */
  static Outline of(Chapter chapter, Chapter recognised) {
    Set<String> kept = new HashSet<>();
    recognised.sections().forEach(section -> kept.add(section.id()));
    List<Heading> headings =
        chapter.sections().stream()
            .map(section -> heading(section, kept.contains(section.id())))
            .toList();
    return new Outline(chapter.source(), chapter.output(), chapter.title(), headings);
  }

  private static Heading heading(Section section, boolean stays) {
    return new Heading(section.id(), section.level(), section.title(), section.ids(), stays);
  }

  /** The page as a whole. */
  Place page() {
    return new Place(output, "", title, title);
  }

  /** The place of a section; the chapter's own section is the page as a whole. */
  Place place(Heading heading) {
    return new Place(output, heading.level() == 1 ? "" : heading.id(), heading.title(), title);
  }
}
