package dev.guidewright.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Parses inline content whose marks can mean but one thing: code between single backticks, emphasis
 * by stars and links with their address, neither nested nor over a line's end. That is nearly all
 * that is written, and the parser which knows every rule takes several times as long for it.
 *
 * <p>Whatever else it meets, it leaves the whole content to that parser.
 */
final class SimpleInlines {
  private static final int NONE = -1;

  /** Characters that may be marks. */
  private static final boolean[] MARKS = marks("\\`&<*_~[]!");

  /** What an address may not hold here, besides blanks and controls. */
  private static final boolean[] HARD = marks("(\\&<");

  private final InlineParserContext context;
  private final Node parent;
  private final boolean keepsSpans;

  private String line = "";
  private byte[] letters = new byte[0];
  private SourceSpan span = SourceSpan.of(0, 0, 0, 0);

  /** What the next nodes belong to: the parent, emphasis or a link. */
  private Node open;

  private int emphasized;
  private int linked;
  private int marks;

  private SimpleInlines(InlineParserContext context, Node parent, boolean keepsSpans) {
    this.context = context;
    this.parent = parent;
    this.keepsSpans = keepsSpans;
    this.open = parent;
  }

  /**
   * Adds what the lines hold to a node that is empty; adds nothing and says no when that is not
   * simple.
   *
   * @param context knows the references of the document
   * @param keepsSpans whether what comes later has to know where each text stands
   */
  static boolean parse(
      SourceLines lines, Node parent, InlineParserContext context, boolean keepsSpans) {
    if (parent.getFirstChild() != null) {
      return false;
    }
    boolean isSimple = new SimpleInlines(context, parent, keepsSpans).parse(lines.getLines());
    while (!isSimple && parent.getFirstChild() != null) {
      parent.getFirstChild().unlink();
    }
    return isSimple;
  }

  private static boolean[] marks(String characters) {
    boolean[] marks = new boolean[256];
    characters.chars().forEach(c -> marks[c] = true);
    return marks;
  }

  private boolean parse(List<SourceLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        parent.appendChild(new SoftLineBreak());
      }
      if (!begin(lines.get(i), lines.size() == 1) || !parseLine()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line may be simple: what its end means is left to others if it has blanks. */
  private boolean begin(SourceLine source, boolean alone) {
    line = source.getContent().toString();
    // All marks are Latin; an array of bytes is looked through faster than a text.
    letters = line.getBytes(StandardCharsets.ISO_8859_1);
    if (letters.length == 0 || letters.length != line.length()) {
      return alone && line.isEmpty();
    }
    SourceSpan at = source.getSourceSpan();
    if (at == null || at.getLength() != letters.length) {
      return false;
    }
    span = at;
    byte last = letters[letters.length - 1];
    return last != ' ' && last != '\t';
  }

  private boolean parseLine() {
    int start = 0;
    int i = 0;
    while (i < letters.length) {
      if (!MARKS[letters[i] & 0xFF]) {
        i++;
        continue;
      }
      marks++;
      if (isText(i)) {
        i++;
        continue;
      }
      addText(start, i);
      i = mark(i);
      if (i == NONE) {
        return false;
      }
      start = i;
    }
    addText(start, i);
    return open == parent && marks <= BoundedInlines.FREE_MARKS;
  }

  /** Whether a mark is but a character: an exclamation, a line between letters, or of a box. */
  private boolean isText(int i) {
    if (letters[i] == '[' || letters[i] == ']') {
      return (i == 0 || i == 2) && isBox();
    }
    if (letters[i] == '!') {
      return i + 1 == letters.length || letters[i + 1] != '[';
    }
    return letters[i] == '_'
        && i > 0
        && i + 1 < letters.length
        && isAlphanumeric(line.charAt(i - 1))
        && isAlphanumeric(line.charAt(i + 1));
  }

  /** Whether the content opens with the box of a task, and no reference has its name. */
  private boolean isBox() {
    boolean opens =
        letters.length > 3 && letters[0] == '[' && letters[2] == ']' && letters[3] == ' ';
    if (!opens || parent.getFirstChild() != null) {
      return false;
    }
    boolean isChecked = letters[1] == 'x' || letters[1] == 'X';
    return isChecked
        ? context.getDefinition(LinkReferenceDefinition.class, "x") == null
        : letters[1] == ' ';
  }

  private void addText(int from, int to) {
    if (from < to) {
      Text text = new Text(line.substring(from, to));
      if (keepsSpans) {
        text.setSourceSpans(List.of(span.subSpan(from, to)));
      }
      open.appendChild(text);
    }
  }

  /** What a mark opens or closes; says where that ends. */
  private int mark(int i) {
    return switch (letters[i]) {
      case '`' -> code(i);
      case '*' -> stars(i);
      case '[' -> link(i);
      case ']' -> address(i);
      default -> NONE;
    };
  }

  private int code(int from) {
    int end = from + 1;
    while (end < letters.length && letters[end] != '`') {
      marks += MARKS[letters[end] & 0xFF] ? 1 : 0;
      end++;
    }
    boolean single = end > from + 1 && end < letters.length;
    if (!single || (end + 1 < letters.length && letters[end + 1] == '`')) {
      return NONE;
    }
    if (letters[from + 1] == ' ' && letters[end - 1] == ' ') {
      return NONE;
    }
    Code code = new Code(line.substring(from + 1, end));
    open.appendChild(code);
    marks++;
    return end + 1;
  }

  private int stars(int from) {
    int end = from + 1;
    while (end < letters.length && letters[end] == '*') {
      end++;
    }
    int length = end - from;
    char before = from == 0 ? ' ' : line.charAt(from - 1);
    char after = end == letters.length ? ' ' : line.charAt(end);
    if (length > 2 || !isPlain(before) || !isPlain(after)) {
      return NONE;
    }
    boolean opens = isBound(after, before);
    if (opens == isBound(before, after)) {
      return NONE;
    }
    if (opens) {
      return open(length == 1 ? new Emphasis("*") : new StrongEmphasis("**"), from, end);
    }
    boolean fits = length == 1 ? open instanceof Emphasis : open instanceof StrongEmphasis;
    return fits ? close(end) : NONE;
  }

  /** Whether stars belong to the character on one side of them, as CommonMark's flanking says. */
  private static boolean isBound(char one, char other) {
    return !isBlank(one) && (isAlphanumeric(one) || !isAlphanumeric(other));
  }

  private int open(Node node, int from, int end) {
    if (open != parent) {
      return NONE;
    }
    open.appendChild(node);
    open = node;
    emphasized = from;
    return end;
  }

  private int close(int end) {
    open.setSourceSpans(List.of(span.subSpan(emphasized, end)));
    open = open.getParent();
    return end;
  }

  private int link(int from) {
    boolean isNote = from + 1 < letters.length && letters[from + 1] == '^';
    if (isNote || open instanceof Link) {
      return NONE;
    }
    Link link = new Link("", null);
    open.appendChild(link);
    open = link;
    linked = from;
    return from + 1;
  }

  private int address(int from) {
    int start = from + 2;
    if (!(open instanceof Link link) || start >= letters.length || letters[from + 1] != '(') {
      return NONE;
    }
    int end = start;
    while (end < letters.length && letters[end] != ')') {
      int c = letters[end] & 0xFF;
      if (c <= ' ' || (c >= 0x7F && c < 0xA0) || HARD[c]) {
        return NONE;
      }
      marks += MARKS[c] ? 1 : 0;
      end++;
    }
    if (end == start || end == letters.length) {
      return NONE;
    }
    link.setDestination(line.substring(start, end));
    link.setSourceSpans(List.of(span.subSpan(linked, end + 1)));
    open = link.getParent();
    return end + 1;
  }

  private static boolean isPlain(char c) {
    return c < 0x7F && (c >= ' ' || c == '\t');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isAlphanumeric(char c) {
    int lower = c | 32;
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
  }
}
