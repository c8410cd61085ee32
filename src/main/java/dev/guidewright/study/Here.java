package dev.guidewright.study;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Place;
import dev.guidewright.model.Section;
import java.util.List;

/**
 * Where recognition stands.
 *
 * @param above titles of the headings above the section's own, the outermost first
 */
record Here(Chapter chapter, Section section, List<String> above) {

  Place place() {
    return new Place(chapter.output(), section.id(), section.title(), chapter.title());
  }

  /** Whether this heading or one above it is of a kind. */
  boolean isBelow(Label label, Labels labels) {
    if (labels.is(section.title(), label)) {
      return true;
    }
    for (String title : above) {
      if (labels.is(title, label)) {
        return true;
      }
    }
    return false;
  }

  /** The section's title without a number before it. */
  String title() {
    return withoutNumber(section.title());
  }

  /** Whether the author pinned the section's id with {@code {#id}}. */
  boolean isPinned() {
    String derived = String.join("", Phrase.of(section.title()).words());
    String id = String.join("", Phrase.of(section.id()).words());
    return !id.startsWith(derived)
        || !id.substring(derived.length()).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** An id for what belongs to this chapter: the chapter's name, then the words. */
  String qualified(String slug) {
    String stem = stem();
    return slug.equals(stem) || slug.startsWith(stem + "-") ? slug : stem + "-" + slug;
  }

  /** An id for what its section names: the pinned one, else of chapter and heading. */
  String sectionId() {
    if (isPinned()) {
      return section.id();
    }
    return section.level() <= 1 ? stem() : qualified(Ids.slug(title()));
  }

  /** The page's name without folder, number and ending; the folder's name for an index. */
  private String stem() {
    String path = chapter.output();
    String name = path.endsWith(".html") ? path.substring(0, path.length() - 5) : path;
    if (name.equals("index")) {
      return "home";
    }
    if (name.endsWith("/index")) {
      name = name.substring(0, name.length() - "/index".length());
    }
    String words = Ids.slug(name.substring(name.lastIndexOf('/') + 1));
    int digits = 0;
    while (digits < words.length() && isDigit(words.charAt(digits))) {
      digits++;
    }
    boolean numbered = digits > 0 && words.startsWith("-", digits);
    return numbered ? words.substring(digits + 1) : words;
  }

  private static String withoutNumber(String title) {
    int at = 0;
    while (at < title.length() && isDigit(title.charAt(at))) {
      at++;
    }
    boolean numbered = at > 0 && at < title.length() && ".)".indexOf(title.charAt(at)) >= 0;
    return numbered && title.startsWith(" ", at + 1) ? title.substring(at + 1).strip() : title;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
