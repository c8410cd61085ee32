package dev.guidewright.search;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The headings of a chapter that are open while its sections are gone through in order. */
final class Headings {
  /** Longest title; what follows is neither shown nor found. */
  private static final int LONGEST_TITLE = 1000;

  /** A heading with all titles from the guide's down to its own. */
  private record Open(int level, List<String> titles) {}

  private final List<String> aboveChapter;
  private final Open chapter;
  private final Deque<Open> open = new ArrayDeque<>();

  Headings(Chapter chapter) {
    this.aboveChapter = chapter.above().stream().map(Headings::title).toList();
    this.chapter = new Open(1, with(aboveChapter, title(chapter.title())));
  }

  /** A title as it is shown and found. */
  static String title(String title) {
    return TextChunks.cut(WordCollector.squeeze(title), LONGEST_TITLE);
  }

  /** Closes the headings that end where a section begins, and opens its own. */
  void open(Section section) {
    while (!open.isEmpty() && open.peek().level >= section.level()) {
      open.pop();
    }
    open.push(
        section.level() > 1
            ? new Open(section.level(), with(titles(), title(section.title())))
            : chapter);
  }

  /** The titles down to the open section's own; before there is one, to the chapter's. */
  List<String> titles() {
    return open.isEmpty() ? chapter.titles : open.peek().titles;
  }

  /** The titles above the open section. */
  List<String> above() {
    return titles().subList(0, titles().size() - 1);
  }

  /** The open section's title. */
  String title() {
    return titles().get(titles().size() - 1);
  }

  /** The chapter's title. */
  String chapter() {
    return chapter.titles.get(aboveChapter.size());
  }

  private static List<String> with(List<String> titles, String title) {
    List<String> all = new ArrayList<>(titles);
    all.add(title);
    return all;
  }
}
