package dev.guidewright.read;

import dev.guidewright.model.Block;
import dev.guidewright.model.Inline;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Span;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Splits a paragraph that bold text opens as a label: bold alone on its line, or bold with a colon
 * inside or behind it.
 */
final class LabelSplitter {
  private static final int MAX_LABEL = 120;

  private LabelSplitter() {}

  static Optional<Block.Labelled> split(Paragraph paragraph, Span span) {
    if (!(paragraph.getFirstChild() instanceof StrongEmphasis strong)) {
      return Optional.empty();
    }
    String words = PlainText.of(strong);
    boolean colonInside = words.endsWith(":") || words.endsWith("：");
    String label = colonInside ? words.substring(0, words.length() - 1).strip() : words;
    Optional<String> separator = separator(strong.getNext(), colonInside);
    if (label.isEmpty() || label.length() > MAX_LABEL || separator.isEmpty()) {
      return Optional.empty();
    }
    Node rest = strong.getNext();
    strong.unlink();
    String between = separator.get();
    if (rest instanceof Text text && !between.isEmpty()) {
      rest = withoutSeparator(text, between);
    }
    if (rest instanceof SoftLineBreak) {
      rest = rest.getNext();
      between = between.stripTrailing() + "\n";
    }
    return Optional.of(new Block.Labelled(label, new Inline(strong), between, body(rest), span));
  }

  /** What stands between the label and the rest; empty when the bold text is no label. */
  private static Optional<String> separator(@Nullable Node next, boolean colonInside) {
    if (next == null) {
      return Optional.of("");
    }
    if (next instanceof SoftLineBreak) {
      return Optional.of("\n");
    }
    if (next instanceof Text text) {
      String literal = text.getLiteral();
      int end = 0;
      while (end < literal.length() && literal.charAt(end) == ' ') {
        end++;
      }
      boolean colon =
          end < literal.length() && (literal.charAt(end) == ':' || literal.charAt(end) == '：');
      if (!colon) {
        return colonInside ? Optional.of(literal.substring(0, end)) : Optional.empty();
      }
      end++;
      while (end < literal.length() && literal.charAt(end) == ' ') {
        end++;
      }
      return Optional.of(literal.substring(0, end));
    }
    return colonInside ? Optional.of("") : Optional.empty();
  }

  /** The nodes behind the separator. */
  private static @Nullable Node withoutSeparator(Text text, String separator) {
    String rest = text.getLiteral().substring(separator.length());
    if (rest.isEmpty()) {
      return text.getNext();
    }
    text.setLiteral(rest);
    return text;
  }

  private static Paragraph body(@Nullable Node first) {
    Paragraph body = new Paragraph();
    Node node = first;
    while (node != null) {
      Node next = node.getNext();
      body.appendChild(node);
      node = next;
    }
    return body;
  }
}
