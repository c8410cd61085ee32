package dev.guidewright.mermaid;

import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.NodeLabel.Format;
import dev.guidewright.model.NodeLabel.Line;
import dev.guidewright.model.NodeLabel.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Turns a label's source into what a reader sees: entities decoded, tags read as looks or dropped,
 * lines and blanks as a browser would set them.
 */
final class Labels {

  private static final Pattern ICON = Pattern.compile("fa[bsrlk]?:fa-[a-zA-Z0-9-]+");
  private static final Pattern ENTITY = Pattern.compile("&#?[a-zA-Z0-9]+;?");
  private static final String MATHS = "$$";

  private final String source;
  private final Format format;
  private final StringBuilder shown = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder characters = new StringBuilder();
  private final List<String> openMarks = new ArrayList<>();
  private boolean blankShown;
  private boolean blankRun;
  private int bold;
  private int italic;
  private int code;
  private int at;

  private Labels(String source, Format format) {
    this.source = source;
    this.format = format;
  }

  static NodeLabel plain(String source) {
    return read(source, Format.TEXT);
  }

  static NodeLabel markdown(String source) {
    return read(source, Format.MARKDOWN);
  }

  static NodeLabel read(String source, Format format) {
    String text = Letters.trim(source);
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    var labels = new Labels(quoted ? text.substring(1, text.length() - 1) : text, format);
    while (labels.at < labels.source.length()) {
      labels.next();
    }
    return labels.finish();
  }

  private NodeLabel finish() {
    newLine();
    while (!lines.isEmpty() && lines.get(lines.size() - 1).runs().isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    int first = 0;
    while (first < lines.size() && lines.get(first).runs().isEmpty()) {
      first++;
    }
    List<Line> full = lines.subList(first, lines.size());
    return new NodeLabel(Letters.trim(shown.toString()), format, full);
  }

  private void next() {
    char c = source.charAt(at);
    boolean taken =
        switch (c) {
          case '\n' -> lineBreak(1);
          case '\\' -> backslash();
          case '<' -> tag();
          case '#' -> code();
          case '&' -> entity();
          case '$' -> maths();
          case 'f' -> icon();
          case '*', '_' -> format == Format.MARKDOWN && mark(c);
          default -> false;
        };
    if (!taken) {
      append(c);
      at++;
    }
  }

  private boolean lineBreak(int length) {
    newLine();
    at += length;
    return true;
  }

  private void newLine() {
    endRun();
    lines.add(new Line(runs));
    runs.clear();
    shown.append('\n');
    blankShown = false;
    blankRun = false;
  }

  private void append(char c) {
    if (Letters.isSpace(c) && c != '\u00A0') {
      blankShown = true;
      blankRun = true;
      return;
    }
    show(c);
    separate();
    characters.append(c);
  }

  private void show(char c) {
    if (blankShown && !shown.isEmpty() && shown.charAt(shown.length() - 1) != '\n') {
      shown.append(' ');
    }
    blankShown = false;
    shown.append(c);
  }

  private void appendAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
  }

  private void endRun() {
    if (!characters.isEmpty()) {
      addRun(characters.toString(), code > 0 ? Run.Kind.CODE : Run.Kind.TEXT);
      characters.setLength(0);
    }
  }

  private void addRun(String text, Run.Kind kind) {
    runs.add(new Run(text, kind, bold > 0, italic > 0));
  }

  /** A literal {@code \n} breaks the line, but not in a markdown string. */
  private boolean backslash() {
    return format == Format.TEXT && source.startsWith("n", at + 1) && lineBreak(2);
  }

  private boolean tag() {
    char next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
    if (next == '!' || next == '?') {
      at = after(source.startsWith("<!--", at) ? "-->" : ">", at);
      return true;
    }
    boolean closes = next == '/';
    int name = closes ? at + 2 : at + 1;
    int end = Letters.wordEnd(source, name);
    if (end == name || Letters.isDigit(source.charAt(name))) {
      return closes && skipTo(after(">", at));
    }
    String tag = source.substring(name, end).toLowerCase(Locale.ROOT);
    at = after(">", end);
    if (!closes && (tag.equals("script") || tag.equals("style"))) {
      at = after(">", after("</" + tag, at));
    } else if (tag.equals("br")) {
      newLine();
    } else {
      look(tag, closes);
    }
    return true;
  }

  private boolean skipTo(int position) {
    at = position;
    return true;
  }

  private int after(String end, int from) {
    int found = source.indexOf(end, from);
    return found < 0 ? source.length() : found + end.length();
  }

  private void look(String tag, boolean closes) {
    int change = closes ? -1 : 1;
    switch (tag) {
      case "b", "strong" -> turn(true, change);
      case "i", "em" -> turn(false, change);
      case "code", "kbd", "tt" -> {
        endRun();
        code = Math.max(0, code + change);
      }
      default -> {
        // Every other tag only wraps text.
      }
    }
  }

  /** Mermaid's own entity codes: {@code #quot;} and {@code #35;}. */
  private boolean code() {
    int end = Letters.entityEnd(source, at);
    if (end < 0) {
      return false;
    }
    String name = source.substring(at + 1, end - 1);
    boolean number = name.chars().allMatch(c -> Letters.isDigit((char) c));
    appendAll(decoded((number ? "&#" : "&") + name + ";"));
    at = end;
    return true;
  }

  private boolean entity() {
    Matcher matcher = ENTITY.matcher(source).region(at, Math.min(source.length(), at + 40));
    if (!matcher.lookingAt()) {
      return false;
    }
    appendAll(decoded(matcher.group()));
    at = matcher.end();
    return true;
  }

  /** Decoded, without the lone surrogates and control characters that no file may hold. */
  private static String decoded(String entity) {
    String text = Parser.unescapeEntities(entity, false);
    boolean sound = text.codePoints().noneMatch(c -> isUnfit(c));
    return sound ? text : "\uFFFD";
  }

  private static boolean isUnfit(int c) {
    return Character.getType(c) == Character.SURROGATE || (c < ' ' && c != '\n' && c != '\t');
  }

  private boolean maths() {
    if (!source.startsWith(MATHS, at)) {
      return false;
    }
    int end = source.indexOf(MATHS, at + 2);
    if (end <= at + 2) {
      return false;
    }
    special(source.substring(at + 2, end), source.substring(at, end + 2), Run.Kind.MATHS);
    at = end + 2;
    return true;
  }

  private boolean icon() {
    if (at > 0 && Letters.isWord(source.charAt(at - 1))) {
      return false;
    }
    Matcher matcher = ICON.matcher(source).region(at, source.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    special(matcher.group(), matcher.group(), Run.Kind.ICON);
    at = matcher.end();
    return true;
  }

  private void special(String run, String seen, Run.Kind kind) {
    separate();
    endRun();
    addRun(run, kind);
    seen.chars().forEach(c -> show((char) c));
  }

  /** Stars and underscores of a markdown string, when they open or close something. */
  private boolean mark(char c) {
    String mark = source.startsWith(String.valueOf(c).repeat(2), at) ? "" + c + c : "" + c;
    boolean closes = openMarks.remove(mark);
    if (!closes && !opens(mark)) {
      return false;
    }
    if (!closes) {
      openMarks.add(mark);
      separate();
    }
    turn(mark.length() == 2, closes ? -1 : 1);
    mark.chars().forEach(sign -> show((char) sign));
    at += mark.length();
    return true;
  }

  /** Ends the run before with the blank that stands between. */
  private void separate() {
    if (blankRun && !(runs.isEmpty() && characters.isEmpty())) {
      characters.append(' ');
    }
    blankRun = false;
  }

  private void turn(boolean strong, int change) {
    endRun();
    if (strong) {
      bold = Math.max(0, bold + change);
    } else {
      italic = Math.max(0, italic + change);
    }
  }

  private boolean opens(String mark) {
    int next = at + mark.length();
    if (next >= source.length() || Letters.isSpace(source.charAt(next))) {
      return false;
    }
    boolean inWord = mark.startsWith("_") && at > 0 && Letters.isWord(source.charAt(at - 1));
    return !inWord && source.lastIndexOf(mark) > next;
  }
}
