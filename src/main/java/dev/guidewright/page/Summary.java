package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.PlainText;
import org.commonmark.node.Paragraph;

/** The line that stands for a chapter in overviews and link previews. */
final class Summary {
  private static final int LONGEST = 180;

  private Summary() {}

  /** What the author says, else the first sentence, cut at a word; may be empty. */
  static String of(Chapter chapter) {
    if (!chapter.meta().description().isEmpty()) {
      return chapter.meta().description();
    }
    if (chapter.sections().isEmpty()) {
      return "";
    }
    for (Block block : chapter.sections().get(0).blocks()) {
      String text = paragraph(block);
      if (!text.isEmpty()) {
        return firstSentence(text);
      }
    }
    return "";
  }

  private static String paragraph(Block block) {
    if (block instanceof Block.Prose prose && prose.node() instanceof Paragraph) {
      return PlainText.of(prose.node());
    }
    return "";
  }

  private static String firstSentence(String text) {
    for (int i = 0; i + 1 < Math.min(text.length(), LONGEST); i++) {
      boolean ends = ".!?".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
      if (ends && i > 20) {
        return text.substring(0, i + 1);
      }
    }
    if (text.length() <= LONGEST) {
      return text;
    }
    int cut = text.lastIndexOf(' ', LONGEST);
    int end = cut < 40 ? LONGEST : cut;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
