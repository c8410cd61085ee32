package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Shapes.Bracket;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.NodeLabel.Format;
import java.util.List;
import java.util.Optional;

/** Reads what stands inside brackets, bars, quotes, braces and arrows. */
final class LabelScanner {

  private static final List<String> CLOSINGS = List.of("])", "]]", ")]", ")))", "|", ")", "]", "}");

  private final Source source;
  private final String text;
  private final StringBuilder label = new StringBuilder();
  private Format format = Format.TEXT;
  private int at;
  private int spaceUntil;

  LabelScanner(Source source, int at) {
    this.source = source;
    this.text = source.text();
    this.at = at;
  }

  /** The position behind what was read. */
  int at() {
    return at;
  }

  NodeLabel label() {
    return Labels.read(label.toString(), format);
  }

  /** The label's characters as they were written. */
  String raw() {
    return label.toString();
  }

  /** Reads up to and with the closing bracket, and says which shape it makes. */
  String bracketed(Bracket bracket) {
    int start = at;
    if (bracket.open().equals("((") && text.startsWith("-", at)) {
      throw Traps.bracketInLabel(source, bracket, start, at);
    }
    while (true) {
      if (at >= text.length()) {
        throw Traps.unclosed(source, bracket, start);
      }
      if (quote()) {
        continue;
      }
      Optional<Bracket.Ending> ending = ending(bracket);
      if (ending.isPresent()) {
        if (label.isEmpty()) {
          throw Traps.emptyLabel(source, bracket, start, at);
        }
        at += ending.get().close().length();
        return ending.get().shape();
      }
      int end = invisibleArrow() ? at : runEnd(bracket);
      if (end == at) {
        throw Traps.bracketInLabel(source, bracket, start, at);
      }
      label.append(text, at, end);
      at = end;
    }
  }

  private Optional<Bracket.Ending> ending(Bracket bracket) {
    if (!bracket.isSlanted() && !bracket.isEllipse() && !closesHere(bracket.closing())) {
      return Optional.empty();
    }
    return bracket.ends().stream().filter(end -> text.startsWith(end.close(), at)).findFirst();
  }

  /** Longer closings bind first: {@code ])} never closes a plain bracket. */
  private boolean closesHere(String close) {
    Optional<String> found =
        CLOSINGS.stream().filter(sign -> text.startsWith(sign, at)).findFirst();
    if (found.isEmpty()) {
      return false;
    }
    boolean twice = close.equals("))") || close.equals("}}");
    return found.get().equals(twice ? close.substring(1) : close);
  }

  /** Where the characters that are plain label here end. */
  private int runEnd(Bracket bracket) {
    if (bracket.isSlanted()) {
      char c = text.charAt(at);
      return c == '/' || c == '\\' ? at + 1 : until("\\[](){}/");
    }
    if (bracket.isEllipse()) {
      return "()[]{}".indexOf(text.charAt(at)) < 0 ? at + 1 : at;
    }
    return until("[](){}|\"");
  }

  private int until(String stops) {
    int end = at;
    while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Three tildes are an arrow even where a label begins. */
  private boolean invisibleArrow() {
    return label.isEmpty() && Arrow.Line.INVISIBLE.arrowEnd(text, Letters.skipSpace(text, at)) > 0;
  }

  /** Reads a quoted text where a label begins; elsewhere a quote is a mistake. */
  private boolean quote() {
    if (text.charAt(at) != '"') {
      return false;
    }
    if (text.startsWith("\"\"", at)) {
      at += 2;
      return true;
    }
    if (!label.isEmpty()) {
      throw Traps.quoteInLabel(source, at);
    }
    quoted();
    return true;
  }

  /** Reads a quoted text, which begins here. */
  void quoted() {
    boolean markdown = text.startsWith("\"`", at);
    int start = at + (markdown ? 2 : 1);
    at = start;
    int end = until(markdown ? "`\"" : "\"");
    String close = markdown ? "`\"" : "\"";
    if (end == text.length()) {
      throw Traps.unclosedQuote(source, start - close.length(), close);
    }
    if (!text.startsWith(close, end) || end == start) {
      throw Traps.markdownQuote(source, start, end);
    }
    label.append(text, start, end);
    format = markdown ? Format.MARKDOWN : Format.TEXT;
    at = end + close.length();
  }

  /** Reads the text between the halves of an arrow and the second half, which is returned. */
  String inArrow(Token firstHalf) {
    int start = at;
    Arrow.Line line = lineOf(firstHalf.text());
    while (at < text.length()) {
      if (quote()) {
        continue;
      }
      int body = line == Arrow.Line.INVISIBLE ? at : spaceEnd();
      int end = line.arrowEnd(text, body);
      if (end > 0) {
        if (label.isEmpty()) {
          throw Traps.emptyArrowText(source, firstHalf, at);
        }
        at = Letters.skipSpace(text, end);
        return text.substring(body, end);
      }
      if (!mayHold(line)) {
        throw Traps.bodyInArrowText(source, firstHalf, at);
      }
      label.append(text.charAt(at));
      at++;
    }
    throw Traps.unfinishedArrow(source, firstHalf, start);
  }

  private int spaceEnd() {
    if (at >= spaceUntil) {
      spaceUntil = Letters.skipSpace(text, at);
    }
    return Math.max(at, spaceUntil);
  }

  private boolean mayHold(Arrow.Line line) {
    char c = text.charAt(at);
    return switch (line) {
      case NORMAL -> c != '-' || !text.startsWith("-", at + 1);
      case THICK -> c != '=';
      default -> c != '.';
    };
  }

  private static Arrow.Line lineOf(String firstHalf) {
    if (firstHalf.indexOf('.') >= 0) {
      return Arrow.Line.DOTTED;
    }
    return firstHalf.indexOf('=') >= 0 ? Arrow.Line.THICK : Arrow.Line.NORMAL;
  }

  /** Reads node data up to and with the closing brace; line breaks in quotes become tags. */
  String data() {
    int start = at;
    boolean quoted = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '}') {
        return label.toString();
      } else if (!quoted && c == '^') {
        throw new Mistake(source.span(at - 1, at), "\"^\" needs quotes here", "label: \"a ^ b\"");
      }
      if (quoted && c == '\n') {
        label.append("<br/>");
        at = Letters.skipSpace(text, at);
      } else {
        label.append(c);
      }
    }
    throw new Mistake(
        source.span(start - 2, start), "this \"@{\" is never closed", "end the data with }");
  }

  /** Reads a function's name and its arguments in brackets, which are dropped. */
  void call() {
    int start = Letters.skipSpace(text, at);
    int open = text.indexOf('(', start);
    int close = open < 0 ? -1 : text.indexOf(')', open);
    if (close < 0 || open == start) {
      throw new Mistake(
          source.span(start, start), "expected a function's name and brackets", "call name()");
    }
    at = close + 1;
  }
}
