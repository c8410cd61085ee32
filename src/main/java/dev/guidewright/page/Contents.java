package dev.guidewright.page;

import dev.guidewright.model.Section;
import java.util.ArrayList;
import java.util.List;

/** The headings of a page as its own table of contents: two levels, one when they are many. */
final class Contents {
  private static final int MANY = 45;

  private Contents() {}

  /** Entries for the sections below the chapter's title. */
  static List<TocEntry> of(List<Section> sections) {
    long headings = sections.stream().filter(section -> isListed(section, 3)).count();
    int deepest = headings > MANY ? 2 : 3;
    List<TocEntry> entries = new ArrayList<>();
    for (Section section : sections) {
      if (!isListed(section, deepest)) {
        continue;
      }
      TocEntry entry =
          new TocEntry(section.title(), Address.anchor(section.id()), new ArrayList<>());
      if (section.level() == 2 || entries.isEmpty()) {
        entries.add(entry);
      } else {
        entries.get(entries.size() - 1).children().add(entry);
      }
    }
    return entries;
  }

  private static boolean isListed(Section section, int deepest) {
    return section.level() > 1 && section.level() <= deepest;
  }
}
