package dev.guidewright.page;

import dev.guidewright.model.Chapter;
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
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (!isListed(section, deepest)) {
        continue;
      }
      int minutes = Chapter.minutes(words(sections.subList(i, sections.size())));
      TocEntry entry =
          new TocEntry(section.title(), Address.anchor(section.id()), minutes, new ArrayList<>());
      if (section.level() == 2 || entries.isEmpty()) {
        entries.add(entry);
      } else {
        entries.get(entries.size() - 1).children().add(entry);
      }
    }
    return entries;
  }

  /** The words of the first section and of those that stand below it. */
  private static int words(List<Section> sections) {
    int level = sections.get(0).level();
    int words = sections.get(0).words();
    for (Section section : sections.subList(1, sections.size())) {
      if (section.level() <= level) {
        break;
      }
      words += section.words();
    }
    return words;
  }

  private static boolean isListed(Section section, int deepest) {
    return section.level() > 1 && section.level() <= deepest;
  }
}
