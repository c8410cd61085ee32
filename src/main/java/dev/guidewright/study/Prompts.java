package dev.guidewright.study;

import dev.guidewright.model.Block;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;

/** Finds the words of the interviewer in a prompt. */
final class Prompts {
  private Prompts() {}

  /** The quoted text without its quotation marks; all of it when nothing is quoted. */
  static String text(List<Block> prompt) {
    List<Block> quoted = new ArrayList<>();
    boolean open = false;
    for (Block block : prompt) {
      String text = Nodes.text(block);
      boolean isQuote = Nodes.prose(block, BlockQuote.class).isPresent();
      if (open || isQuote || Quotes.opens(text)) {
        quoted.add(block);
        open = !isQuote && (open || Quotes.opens(text)) && !Quotes.closes(text);
      }
    }
    return Quotes.strip(Nodes.text(quoted.isEmpty() ? prompt : quoted));
  }
}
