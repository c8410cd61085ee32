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

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder elsewhere = new StringBuilder();
  private final StringBuilder code = new StringBuilder();

  private WordCollector() {}

  /** Adds a node's words to a document. */
  static void collect(Node node, SearchDocument.Builder into) {
    WordCollector collector = new WordCollector();
    node.accept(collector);
    into.add(Field.TEXT, collector.text.toString().strip());
    into.add(Field.META, collector.elsewhere.toString().strip());
    into.add(Field.CODE, collector.code.toString().strip());
  }

  /** One blank for every run of white space and control characters, none at the ends. */
  static String squeeze(String words) {
    StringBuilder out = new StringBuilder(words.length());
    appendSqueezed(words, out);
    return out.toString().strip();
  }

  @Override
  public void visit(Text node) {
    appendSqueezed(node.getLiteral(), text);
  }

  @Override
  public void visit(Code node) {
    appendSqueezed(node.getLiteral(), text);
  }

  @Override
  public void visit(SoftLineBreak node) {
    appendSqueezed(" ", text);
  }

  @Override
  public void visit(HardLineBreak node) {
    appendSqueezed(" ", text);
  }

  @Override
  public void visit(FencedCodeBlock node) {
    appendSqueezed(node.getLiteral(), code);
    end(code);
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    appendSqueezed(node.getLiteral(), code);
    end(code);
  }

  @Override
  public void visit(Paragraph node) {
    visitChildren(node);
    end(text);
  }

  @Override
  public void visit(Heading node) {
    visitChildren(node);
    end(text);
  }

  @Override
  public void visit(ListItem node) {
    int start = text.length();
    visitChildren(node);
    end(text);
    if (leadsElsewhere(node)) {
      elsewhere.append(text, start, text.length());
      text.setLength(start);
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
    end(text);
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof TableCell) {
      end(text);
    }
  }

  private static void end(StringBuilder out) {
    while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    if (out.length() > 0) {
      out.append(BREAK);
    }
  }

  private static void appendSqueezed(String words, StringBuilder out) {
    char[] characters = words.toCharArray();
    int from = 0;
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      boolean plain = (c > ' ' && c < 0x7F) || (c == ' ' && i > from && characters[i - 1] != ' ');
      if (plain || !(Character.isWhitespace(c) || Character.isISOControl(c))) {
        continue;
      }
      out.append(characters, from, i - from);
      if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
      from = i + 1;
    }
    out.append(characters, from, characters.length - from);
  }
}
