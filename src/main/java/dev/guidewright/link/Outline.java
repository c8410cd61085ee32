package dev.guidewright.link;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Place;
import dev.guidewright.model.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a chapter an address can lead to; most edits leave it as it is.
 *
 * @param source path of the Markdown file
 * @param output path of the page
 * @param title the chapter's title
 * @param headings its sections in order
 * @param anchors where each of its anchors leads, in order
 */
record Outline(
    String source,
    String output,
    String title,
    List<Heading> headings,
    Map<String, Place> anchors) {
  /** The prefix that ids in author HTML get, as on GitHub. */
  static final String AUTHOR_ID = "user-content-";

  /**
   * A section.
   *
   * @param ids those that author HTML in it offers
   * @param place where it leads
   */
  record Heading(String id, String title, List<String> ids, Place place) {}

  /**
   * The outline of a chapter.
   *
   * @param recognised the same chapter with its study structure
   */
  static Outline of(Chapter chapter, Chapter recognised) {
    Set<String> kept = new HashSet<>();
    recognised.sections().forEach(section -> kept.add(section.id()));
    List<Heading> headings = headings(chapter, kept);
    return new Outline(
        chapter.source(), chapter.output(), chapter.title(), headings, anchors(chapter, headings));
  }

  /**
   * A heading that became a part of a scenario leads to the section that the scenario stands in.
   */
  private static List<Heading> headings(Chapter chapter, Set<String> kept) {
    List<Heading> headings = new ArrayList<>();
    Place last = page(chapter.output(), chapter.title());
    for (Section section : chapter.sections()) {
      if (kept.contains(section.id())) {
        last = SiteIndex.place(chapter, section);
      }
      headings.add(new Heading(section.id(), section.title(), section.ids(), last));
    }
    return List.copyOf(headings);
  }

  private static Map<String, Place> anchors(Chapter chapter, List<Heading> headings) {
    Map<String, Place> anchors = new LinkedHashMap<>();
    for (Heading heading : headings) {
      anchors.putIfAbsent(heading.id(), heading.place());
      for (String id : heading.ids()) {
        Place place = new Place(chapter.output(), AUTHOR_ID + id, heading.title(), chapter.title());
        anchors.putIfAbsent(id, place);
        anchors.putIfAbsent(AUTHOR_ID + id, place);
      }
    }
    return Collections.unmodifiableMap(anchors);
  }

  private static Place page(String output, String title) {
    return new Place(output, "", title, title);
  }

  /** The page as a whole. */
  Place page() {
    return page(output, title);
  }
}
