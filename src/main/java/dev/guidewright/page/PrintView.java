package dev.guidewright.page;

import dev.guidewright.model.Chapter;

/**
 * A chapter on the page that holds the whole guide.
 *
 * @param prefix stands before the ids of its sections, since chapters may share them
 * @param output its own page
 * @param title its title in plain words
 */
record PrintView(String prefix, String output, String title, ChapterView chapter) {
  private static final String HTML = ".html";

  /** What tells the ids of a chapter from those of the others. */
  static String prefix(Chapter chapter) {
    String output = chapter.output();
    boolean ends = output.endsWith(HTML);
    return GuideViews.idFrom(ends ? output.substring(0, output.length() - HTML.length()) : output)
        + "--";
  }

  static PrintView of(Chapter chapter, ChapterView view) {
    return new PrintView(prefix(chapter), Address.encode(chapter.output()), chapter.title(), view);
  }
}
