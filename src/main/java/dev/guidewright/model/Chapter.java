package dev.guidewright.model;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/**
 * One page of the guide's own text; a file is one chapter, or is cut into several.
 *
 * @param source path of the Markdown file
 * @param output path of the page in the site, such as {@code build-vs-buy.html}
 * @param title the title in plain words
 * @param above titles of the headings above this one in a file that was cut, the outermost first
 * @param meta what the file says about itself
 * @param sections the chapter's own section first (level 1), then the others in order
 * @param footnotes definitions by label, for the footnotes that the chapter may refer to
 * @param words number of words
 */
public record Chapter(
    String source,
    String output,
    String title,
    List<String> above,
    FrontMatter meta,
    List<Section> sections,
    Map<String, Node> footnotes,
    int words) {

  /** The same chapter with other sections. */
  public Chapter withSections(List<Section> other) {
    return new Chapter(source, output, title, above, meta, other, footnotes, words);
  }

  /** Minutes to read it at 220 words a minute, at least one. */
  public int minutes() {
    return Math.max(1, minutes(words));
  }

  /** Minutes to read as many words, rounded. */
  public static int minutes(int words) {
    return Math.round(words / 220f);
  }
}
