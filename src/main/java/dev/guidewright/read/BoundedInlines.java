package dev.guidewright.read;

import java.nio.charset.StandardCharsets;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * The parser of inline content for one document. Simple content costs next to nothing ({@link
 * SimpleInlines}); for other the cost grows with the square of the marks in one paragraph: a
 * paragraph with too many of them, and all with many once a document has had its share, becomes
 * {@link UnparsedText}.
 */
final class BoundedInlines implements InlineParser {
  /** A paragraph of 700 links has as many. */
  static final int MAX_MARKS = 3000;

  /** Squares of marks; about a second of work. */
  private static final long SHARE = 50_000_000;

  /** So few cost nothing, whatever the document has had. */
  static final int FREE_MARKS = 60;

  private final InlineParserContext context;
  private final boolean keepsSpans;
  private @Nullable InlineParser parser;
  private long spent;

  /**
   * A parser for one document.
   *
   * @param keepsSpans whether what comes later has to know where each text stands
   */
  BoundedInlines(InlineParserContext context, boolean keepsSpans) {
    this.context = context;
    this.keepsSpans = keepsSpans;
  }

  @Override
  public void parse(SourceLines lines, Node parent) {
    if (SimpleInlines.parse(lines, parent, context, keepsSpans)) {
      return;
    }
    long marks = marks(lines);
    spent += marks > FREE_MARKS ? marks * marks : 0;
    boolean fits = marks <= FREE_MARKS || (marks <= MAX_MARKS && spent <= SHARE);
    if (fits) {
      parser().parse(lines, parent);
    } else {
      parent.appendChild(new UnparsedText(lines.getContent()));
    }
  }

  /** Made when it is needed, which in most documents it is not. */
  private InlineParser parser() {
    InlineParser made = parser == null ? new InlineParserImpl(context) : parser;
    parser = made;
    return made;
  }

  /** Signs that may open or close something; a run of the same counts once. */
  private static long marks(SourceLines lines) {
    long marks = 0;
    for (SourceLine line : lines.getLines()) {
      // All marks are Latin; an array of bytes is looked through faster than a text.
      byte[] letters = line.getContent().toString().getBytes(StandardCharsets.ISO_8859_1);
      byte before = 0;
      for (byte c : letters) {
        boolean letter = (c >= 'a' && c <= 'z') || c == ' ';
        if (!letter && isMark(c, before)) {
          marks++;
        }
        before = c;
      }
    }
    return marks;
  }

  private static boolean isMark(byte c, byte before) {
    boolean bracket = c == '[' || c == ']';
    boolean run = c == '*' || c == '_' || c == '~' || c == '`' || c == '<';
    return bracket || (run && c != before);
  }
}
