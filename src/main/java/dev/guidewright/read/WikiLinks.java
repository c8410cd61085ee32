package dev.guidewright.read;

import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code [[Page]]}, {@code [[Page#Heading]]} and {@code [[Page#Heading|text]]} as links whose
 * destination begins with {@code wiki:}; what CommonMark knows as a link stays one.
 */
final class WikiLinks implements LinkProcessor {
  private static final int MAX_LENGTH = 300;

  @Override
  public @Nullable LinkResult process(
      LinkInfo inner, Scanner scanner, InlineParserContext context) {
    String content = inner.text();
    if (inner.destination() != null
        || inner.label() != null
        || content == null
        || content.length() > MAX_LENGTH
        || !isInBrackets(inner.openingBracket())
        || !scanner.next(']')
        || !endsHere(scanner)
        || context.getDefinition(LinkReferenceDefinition.class, content) != null) {
      return LinkResult.none();
    }
    int bar = content.indexOf('|');
    String target = (bar < 0 ? content : content.substring(0, bar)).strip();
    String words =
        bar < 0
            ? target.substring(target.indexOf('#') + 1).strip()
            : content.substring(bar + 1).strip();
    if (target.isEmpty() || words.isEmpty() || target.startsWith("^")) {
      return LinkResult.none();
    }
    if (inner.openingBracket().getPrevious() instanceof Text outer) {
      outer.setLiteral("");
    }
    Link link = new Link("wiki:" + target, null);
    link.appendChild(new Text(words));
    return LinkResult.replaceWith(link, scanner.position());
  }

  /** Whether another bracket stands in front; one that is escaped takes two characters. */
  private static boolean isInBrackets(Text bracket) {
    return bracket.getPrevious() instanceof Text outer
        && outer.getLiteral().equals("[")
        && outer.getSourceSpans().stream().allMatch(span -> span.getLength() == 1);
  }

  /** What looks like {@code [[1]](url)} is an ordinary link whose text stands in brackets. */
  private static boolean endsHere(Scanner scanner) {
    char next = scanner.peek();
    return next != '(' && next != '[' && next != ':';
  }
}
