package dev.guidewright.read;

import dev.guidewright.model.Block;
import dev.guidewright.model.Inline;
import dev.guidewright.model.Section;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Text;

/**
 * Counts words for reading times: runs of non-blanks, or half of the characters of Chinese and
 * Japanese.
 */
final class WordCounter extends AbstractVisitor {
  private int words;
  private int ideographs;

  private WordCounter() {}

  static int count(List<Section> sections) {
    return sections.stream().mapToInt(Section::words).sum();
  }

  static int words(Inline heading, List<Block> blocks) {
    WordCounter counter = new WordCounter();
    heading.node().accept(counter);
    blocks.forEach(counter::add);
    return counter.words + counter.ideographs / 2;
  }

  private void add(Block block) {
    if (block instanceof Block.Prose prose) {
      prose.node().accept(this);
    } else if (block instanceof Block.Labelled labelled) {
      labelled.strong().node().accept(this);
      labelled.body().accept(this);
    }
  }

  @Override
  public void visit(Text text) {
    count(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    count(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock block) {
    count(block.getLiteral());
  }

  private void count(String text) {
    boolean inWord = false;
    // Faster than a call for each letter where only the quick compiler works.
    char[] letters = text.toCharArray();
    for (char c : letters) {
      if (c >= '\u3040' && c <= '\u9fff') {
        ideographs++;
        inWord = false;
      } else if (c <= ' ') {
        inWord = false;
      } else if (!inWord) {
        words++;
        inWord = true;
      }
    }
  }
}
