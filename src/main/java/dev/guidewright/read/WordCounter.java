package dev.guidewright.read;

import dev.guidewright.model.Block;
import dev.guidewright.model.Inline;
import dev.guidewright.model.Section;
import java.nio.charset.StandardCharsets;
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
    int words = 0;
    for (Section section : sections) {
      words += section.words();
    }
    return words;
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
    // Faster than a call for each letter where only the quick compiler works.
    byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
    int found = 0;
    boolean inWord = false;
    for (int i = 0; i < letters.length; i++) {
      int letter = letters[i] & 0xFF;
      // What Latin letters do not show becomes a question mark.
      if (letter == '?' && text.charAt(i) != '?') {
        countAny(text);
        return;
      }
      boolean isPart = letter > ' ';
      found += isPart && !inWord ? 1 : 0;
      inWord = isPart;
    }
    words += found;
  }

  private void countAny(String text) {
    boolean inWord = false;
    char[] characters = text.toCharArray();
    for (char c : characters) {
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
