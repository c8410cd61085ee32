package dev.guidewright.check;

import dev.guidewright.check.MarkdownFile.Found;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that allows what rules find: {@code <!-- guidewright: allow RULE — reason -->}. Within
 * a line it holds for that line; alone on its line, for the block that follows; above everything
 * else in a file, for the file as a whole too.
 *
 * @param rules names of rules
 * @param hasReason whether it says why
 * @param from first line it holds for
 * @param to last line it holds for
 * @param span where it is written
 */
record Allowance(List<String> rules, boolean hasReason, int from, int to, Span span) {
  /** A file without it holds none. */
  static final String MARK = "guidewright:";

  private static final Pattern OPENING = Pattern.compile("<!--\\s*guidewright:\\s*allow\\b");
  private static final String CLOSING = "-->";
  private static final Pattern SAID =
      Pattern.compile(
          "([a-z][a-z-]*(?:\\s*,\\s*[a-z][a-z-]*){0,99})(?:\\s+(?:[—–:]|-+)\\s+|\\s*:\\s+|\\s+|$)(.*)",
          Pattern.DOTALL);
  private static final Pattern FENCE = Pattern.compile("[\\s>]*(`{3,}|~{3,}).*");
  private static final Pattern MARKS = Pattern.compile("[\\s>]*");
  private static final Pattern FRONT = Pattern.compile("-{3}\\s*");

  /**
   * The comments of a chapter.
   *
   * @param texts the lines of each file, since parts of a chapter may be written in another
   */
  static List<Allowance> in(MarkdownFile file, Function<String, List<String>> texts) {
    List<Allowance> found = new ArrayList<>();
    for (Found<String> html : file.html()) {
      String text = html.thing();
      Matcher opening = OPENING.matcher(text);
      for (int from = 0; opening.find(from); ) {
        // An expression that looks for the end, too, would take long where there is none.
        int closing = text.indexOf(CLOSING, opening.end());
        if (closing < 0) {
          break;
        }
        from = closing + CLOSING.length();
        Span span = Places.within(html, opening.start(), from - opening.start());
        int lines = (int) text.substring(opening.start(), from).lines().count();
        int last = span.line() + lines - 1;
        Matcher said = SAID.matcher(text.substring(opening.end(), closing).strip());
        boolean clear = said.matches();
        List<String> rules = clear ? List.of(said.group(1).split("\\s*,\\s*", -1)) : List.of();
        boolean hasReason = clear && !said.group(2).isBlank();
        found.add(of(rules, hasReason, span, last, texts.apply(span.path())));
      }
    }
    return found;
  }

  private static Allowance of(
      List<String> rules, boolean hasReason, Span span, int last, List<String> lines) {
    if (!isAlone(span, last, lines)) {
      return new Allowance(rules, hasReason, span.line(), last, span);
    }
    int from = isOnTop(span.line(), lines) ? 0 : span.line();
    return new Allowance(rules, hasReason, from, endOfBlock(last, lines), span);
  }

  private static boolean isAlone(Span span, int last, List<String> lines) {
    String before = line(lines, span.line()).substring(0, Math.max(0, span.column() - 1));
    String closing = line(lines, last);
    String after = closing.substring(Math.max(0, closing.lastIndexOf("-->") + 3));
    return MARKS.matcher(before).matches() && after.isBlank();
  }

  private static String line(List<String> lines, int number) {
    return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
  }

  /** Nothing but front matter and other comments stands above. */
  private static boolean isOnTop(int number, List<String> lines) {
    int at = 0;
    if (!lines.isEmpty() && FRONT.matcher(lines.get(0)).matches()) {
      at = 1;
      while (at < number - 1 && !FRONT.matcher(lines.get(at)).matches()) {
        at++;
      }
      at++;
    }
    for (; at < number - 1; at++) {
      if (!isBlankOrComment(lines.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlankOrComment(String line) {
    return MARKS.matcher(line).matches() || line.stripLeading().startsWith("<!--");
  }

  /** The last line of the first block behind a line: up to a blank line, or to a fence's end. */
  private static int endOfBlock(int behind, List<String> lines) {
    int at = behind;
    while (at < lines.size() && isBlankOrComment(lines.get(at))) {
      at++;
    }
    if (at >= lines.size()) {
      return behind;
    }
    Optional<String> fence = fence(lines.get(at));
    for (at++; at < lines.size(); at++) {
      String line = lines.get(at);
      if (fence.isPresent() && line.strip().startsWith(fence.get())) {
        return at + 1;
      }
      if (fence.isEmpty() && MARKS.matcher(line).matches()) {
        return at;
      }
    }
    return lines.size();
  }

  private static Optional<String> fence(String line) {
    Matcher fence = FENCE.matcher(line);
    return fence.matches() ? Optional.of(fence.group(1)) : Optional.empty();
  }
}
