package dev.guidewright.search;

import dev.guidewright.search.SearchDocument.Field;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Reads words out of Markdown like {@code PlainText}, but keeps code apart and remembers where a
 * sentence must end: paragraphs, items and cells are two blanks apart. Lists of links into the
 * guide are kept apart, too.
 */
final class WordCollector extends AbstractVisitor {
  /** Stands between stretches that do not run on. */
  static final String BREAK = "  ";

  private final SearchDocument.Builder into;
  private final CharList text;

  private WordCollector(SearchDocument.Builder into) {
    this.into = into;
    this.text = into.next(Field.TEXT);
  }

  /** Adds a node's words to a document. */
  static void collect(Node node, SearchDocument.Builder into) {
    WordCollector collector = new WordCollector(into);
    node.accept(collector);
    collector.text.trim();
  }

  /** One blank for every run of white space and control characters, none at the ends. */
  static String squeeze(String words) {
    CharList out = new CharList();
    addSqueezed(words, out);
    out.trim();
    return out.toString();
  }

  @Override
  public void visit(Text node) {
    addSqueezed(node.getLiteral(), text);
  }

  @Override
  public void visit(Code node) {
    addSqueezed(node.getLiteral(), text);
  }

  @Override
  public void visit(SoftLineBreak node) {
    addSqueezed(" ", text);
  }

  @Override
  public void visit(HardLineBreak node) {
    addSqueezed(" ", text);
  }

  @Override
  public void visit(FencedCodeBlock node) {
    code(node.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    code(node.getLiteral());
  }

  @Override
  public void visit(Paragraph node) {
    visitChildren(node);
    end();
  }

  @Override
  public void visit(Heading node) {
    visitChildren(node);
    end();
  }

  @Override
  public void visit(ListItem node) {
    int start = text.size();
    visitChildren(node);
    end();
    if (leadsElsewhere(node)) {
      CharList elsewhere = into.next(Field.META);
      elsewhere.add(text, start);
      elsewhere.trim();
      text.cut(start);
    }
  }

  /** Whether an item is but a link into the guide: what it says, its target says itself. */
  private static boolean leadsElsewhere(ListItem item) {
    return item.getFirstChild() instanceof Paragraph line
        && line.getNext() == null
        && line.getFirstChild() instanceof Link link
        && link.getNext() == null
        && link.getDestination().indexOf(':') < 0;
  }

  @Override
  public void visit(BlockQuote node) {
    visitChildren(node);
    end();
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof TableCell) {
      end();
    }
  }

  private void end() {
    text.trim();
    if (text.size() > 0) {
      text.add(BREAK);
    }
  }

  private void code(String words) {
    CharList code = into.next(Field.CODE);
    addSqueezed(words, code);
    code.trim();
  }

  private static void addSqueezed(String words, CharList out) {
    int size = out.size();
    out.add(words);
    char[] characters = out.characters();
    int end = out.size();
    for (int i = size; i < end; i++) {
      char c = characters[i];
      if ((c > ' ' && c < 0x7F) || (c > 0x7F && !isSpace(c))) {
        characters[size++] = c;
      } else if (size > 0 && characters[size - 1] != ' ') {
        characters[size++] = ' ';
      }
    }
    out.cut(size);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c);
  }
}
