package dev.guidewright.read;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code [[Page]]}, {@code [[Page#Heading]]} and {@code [[Page#Heading|text]]} as links whose
 * destination begins with {@code wiki:}.
 */
final class WikiLinkParser implements InlineContentParser {
  private static final int MAX_LENGTH = 300;

  /** Hands out parsers; they keep no state. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('[');
    }

    @Override
    public InlineContentParser create() {
      return new WikiLinkParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    if (!scanner.next('[')) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    int length = 0;
    while (scanner.hasNext() && length++ < MAX_LENGTH) {
      char c = scanner.peek();
      if (c == ']') {
        String content = scanner.getSource(start, scanner.position()).getContent();
        scanner.next();
        return scanner.next(']') && follows(scanner) ? link(content, scanner) : ParsedInline.none();
      }
      if (c == '[' || c == '\n' || c == '`' || c == '<') {
        return ParsedInline.none();
      }
      scanner.next();
    }
    return ParsedInline.none();
  }

  /** What looks like {@code [[1]](url)} is an ordinary link whose text stands in brackets. */
  private static boolean follows(Scanner scanner) {
    char next = scanner.peek();
    return next != '(' && next != '[' && next != ':';
  }

  private static ParsedInline link(String content, Scanner scanner) {
    int bar = content.indexOf('|');
    String target = (bar < 0 ? content : content.substring(0, bar)).strip();
    String text = bar < 0 ? target : content.substring(bar + 1).strip();
    if (target.isEmpty() || text.isEmpty() || target.startsWith("^")) {
      return ParsedInline.none();
    }
    Link link = new Link("wiki:" + target, null);
    link.appendChild(new Text(bar < 0 ? target.replaceFirst("^#", "") : text));
    return ParsedInline.of(link, scanner.position());
  }
}
