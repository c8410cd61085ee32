package dev.guidewright.read;

import dev.guidewright.model.Alert;
import dev.guidewright.model.ImageSize;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Turns quotes that open with {@code [!NOTE]} into alerts and {@code {width=…}} into image sizes.
 */
final class GitHubBlocks extends AbstractVisitor {
  private static final Pattern SIZE =
      Pattern.compile(
          "^\\{ ?(width|height)=\"?([0-9]{1,5})\"?(?: (width|height)=\"?([0-9]{1,5})\"?)? ?\\}");

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
    if (!(quote.getParent() instanceof org.commonmark.node.Document)
        || !(quote.getFirstChild() instanceof Paragraph opening)) {
      return;
    }
    for (Alert.Kind kind : Alert.Kind.values()) {
      if (opensWith(opening, kind)) {
        replace(quote, opening, new Alert(kind));
        return;
      }
    }
  }

  /** Whether the first line says nothing but the mark, and something follows it. */
  private static boolean opensWith(Paragraph paragraph, Alert.Kind kind) {
    StringBuilder line = new StringBuilder();
    Node node = paragraph.getFirstChild();
    while (node instanceof Text text && line.length() < 20) {
      line.append(text.getLiteral());
      node = node.getNext();
    }
    boolean lineEnds = node instanceof SoftLineBreak || node == null;
    boolean hasText = node != null || paragraph.getNext() != null;
    return lineEnds && hasText && line.toString().strip().equalsIgnoreCase("[!" + kind + "]");
  }

  private static void replace(BlockQuote quote, Paragraph opening, Alert alert) {
    Node node = opening.getFirstChild();
    while (node instanceof Text) {
      Node next = node.getNext();
      node.unlink();
      node = next;
    }
    if (node != null) {
      node.unlink();
    }
    if (opening.getFirstChild() == null) {
      opening.unlink();
    }
    while (quote.getFirstChild() != null) {
      alert.appendChild(quote.getFirstChild());
    }
    alert.setSourceSpans(quote.getSourceSpans());
    quote.insertBefore(alert);
    quote.unlink();
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    if (!(image.getNext() instanceof Text text) || !text.getLiteral().startsWith("{")) {
      return;
    }
    Matcher size = SIZE.matcher(text.getLiteral());
    if (!size.find()) {
      return;
    }
    image.appendChild(new ImageSize(size(size, "width"), size(size, "height")));
    text.setLiteral(text.getLiteral().substring(size.end()));
  }

  private static int size(Matcher matcher, String name) {
    for (int group = 1; group <= 3; group += 2) {
      if (name.equals(matcher.group(group))) {
        return Integer.parseInt(matcher.group(group + 1));
      }
    }
    return 0;
  }
}
