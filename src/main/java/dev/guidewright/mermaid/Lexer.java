package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Token.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a flowchart's statements into pieces, one at a time. What stands inside brackets, bars and
 * quotes is not its business: the parser hands over to {@link LabelScanner} there.
 */
final class Lexer {

  private static final Map<String, Kind> KEYWORDS =
      Map.ofEntries(
          Map.entry("style", Kind.STYLE),
          Map.entry("default", Kind.DEFAULT),
          Map.entry("linkStyle", Kind.LINK_STYLE),
          Map.entry("interpolate", Kind.INTERPOLATE),
          Map.entry("classDef", Kind.CLASS_DEFINITION),
          Map.entry("class", Kind.CLASS),
          Map.entry("graph", Kind.GRAPH),
          Map.entry("flowchart", Kind.GRAPH),
          Map.entry("subgraph", Kind.SUBGRAPH),
          Map.entry("end", Kind.END),
          Map.entry("_self", Kind.TARGET),
          Map.entry("_blank", Kind.TARGET),
          Map.entry("_parent", Kind.TARGET),
          Map.entry("_top", Kind.TARGET));

  /** Words that are reserved only when white space follows. */
  private static final Map<String, Kind> SPACED =
      Map.of("href", Kind.HREF, "click", Kind.CLICK, "call", Kind.CALL);

  /** The openings of shapes, longer ones first. */
  private static final String[] OPENINGS = {
    "(-", "([", "[[", "[|", ">", "[(", "(((", "[/", "[\\", "((", "(", "[", "{{", "{"
  };

  private static final String NAME_SIGNS = "!\"#$%&'*+.`?\\/";
  private static final String NO_EDGE_ID = "\"[](){}|";

  private final Source source;
  private final String text;
  private int at;
  private int spaceFrom;
  private int spaceEnd;
  private int wordEnd;
  private int lastEdgeId;

  Lexer(Source source) {
    this.source = source;
    this.text = source.text();
  }

  Source source() {
    return source;
  }

  int at() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  /** The next piece. */
  Token next() {
    if (at >= text.length()) {
      return new Token(Kind.END_OF_TEXT, "", at, at);
    }
    Token token = scan();
    at = token.end();
    return token;
  }

  private Token scan() {
    char c = text.charAt(at);
    if (c == '@' && text.startsWith("{", at + 1)) {
      return token(Kind.DATA, 2);
    }
    if (c == '"') {
      return token(Kind.QUOTE, 1);
    }
    Token token = word();
    if (token == null) {
      token = edgeId();
    }
    if (token == null) {
      token = arrow();
    }
    if (token == null) {
      token = opening();
    }
    return token == null ? sign(c) : token;
  }

  private @Nullable Token word() {
    int end = Letters.wordEnd(text, at);
    if (end == at || Letters.isDigit(text.charAt(at))) {
      return null;
    }
    String word = text.substring(at, end);
    Token special =
        switch (word) {
          case "accTitle", "accDescr" -> accessibility(word, end);
          case "direction" -> direction(end);
          case "flowchart" -> hyphenated("flowchart-elk");
          case "swimlane" -> hyphenated("swimlane-beta");
          default -> null;
        };
    if (special != null) {
      return special;
    }
    if (SPACED.containsKey(word) && end < text.length() && Letters.isSpace(text.charAt(end))) {
      return new Token(SPACED.get(word), word, at, end);
    }
    Kind keyword = KEYWORDS.get(word);
    if (keyword == null) {
      return null;
    }
    int last = keyword == Kind.END ? Letters.skipSpace(text, end) : end;
    return token(keyword, last - at);
  }

  private Token token(Kind kind, int length) {
    return new Token(kind, text.substring(at, at + length), at, at + length);
  }

  private @Nullable Token hyphenated(String keyword) {
    int end = at + keyword.length();
    boolean whole = text.startsWith(keyword, at) && Letters.wordEnd(text, end) == end;
    return whole ? token(Kind.GRAPH, keyword.length()) : null;
  }

  private @Nullable Token accessibility(String word, int end) {
    int sign = Letters.skipSpace(text, end);
    if (text.startsWith(":", sign)) {
      int value = Letters.skipSpace(text, sign + 1);
      Kind kind = word.equals("accTitle") ? Kind.TITLE : Kind.DESCRIPTION;
      return new Token(kind, text.substring(value, lineEnd(value)), at, lineEnd(value));
    }
    if (word.equals("accTitle") || !text.startsWith("{", sign)) {
      return null;
    }
    int close = text.indexOf('}', sign);
    if (close < 0) {
      throw new Mistake(
          source.span(at, sign + 1), "this accDescr is never closed", "end it with }");
    }
    return new Token(Kind.LONG_DESCRIPTION, text.substring(sign + 1, close), at, close + 1);
  }

  /** A direction takes the rest of its line with it. */
  private @Nullable Token direction(int end) {
    int value = Letters.skipSpace(text, end);
    if (value == end || value + 2 > text.length()) {
      return null;
    }
    String name = text.substring(value, value + 2);
    return switch (name) {
      case "TB", "TD", "BT", "LR", "RL" -> new Token(Kind.DIRECTION, name, at, lineEnd(value));
      default -> null;
    };
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** {@code e1@}: everything up to the last such sign of the word. */
  private @Nullable Token edgeId() {
    if (at >= wordEnd) {
      lastEdgeId = -1;
      wordEnd = at;
      while (wordEnd < text.length() && isEdgeIdPart(text.charAt(wordEnd))) {
        boolean ends = text.charAt(wordEnd) == '@' && wordEnd + 1 < text.length();
        if (ends && text.charAt(wordEnd + 1) != '{' && text.charAt(wordEnd + 1) != '"') {
          lastEdgeId = wordEnd;
        }
        wordEnd++;
      }
    }
    return lastEdgeId > at ? token(Kind.EDGE_ID, lastEdgeId + 1 - at) : null;
  }

  private static boolean isEdgeIdPart(char c) {
    return !Letters.isSpace(c) && NO_EDGE_ID.indexOf(c) < 0;
  }

  /** An arrow, or its first half, with the white space on both sides. */
  private @Nullable Token arrow() {
    int body = skipSpace(at);
    for (Arrow.Line line : Arrow.Line.values()) {
      int end = line.arrowEnd(text, body);
      if (end > 0) {
        return new Token(Kind.LINK, text.substring(body, end), body, Letters.skipSpace(text, end));
      }
      int half = line.halfEnd(text, body);
      if (half > 0) {
        String first = text.substring(body, half);
        return new Token(Kind.LINK_START, first, body, Letters.skipSpace(text, half));
      }
    }
    return null;
  }

  private int skipSpace(int from) {
    if (from < spaceFrom || from >= spaceEnd) {
      spaceFrom = from;
      spaceEnd = Letters.skipSpace(text, from);
    }
    return spaceEnd;
  }

  private @Nullable Token opening() {
    for (String opening : OPENINGS) {
      if (text.startsWith(opening, at)) {
        return token(opening.equals("[|") ? Kind.PROPERTY_OPEN : Kind.OPEN, opening.length());
      }
    }
    return null;
  }

  private Token sign(char c) {
    return switch (c) {
      case '#' -> token(Kind.HASH, 1);
      case ':' -> text.startsWith(":::", at) ? token(Kind.CLASS_MARK, 3) : token(Kind.COLON, 1);
      case '&' -> token(Kind.AMPERSAND, 1);
      case ';' -> token(Kind.SEMICOLON, 1);
      case ',' -> token(Kind.COMMA, 1);
      case '*' -> token(Kind.STAR, 1);
      case '<' -> token(Kind.LESS, 1);
      case '^' -> token(Kind.UP, 1);
      case '|' -> token(Kind.PIPE, 1);
      case '\n' -> run(Kind.NEWLINE);
      default -> name(c);
    };
  }

  private Token name(char c) {
    if (Letters.isBlank(c)) {
      return run(Kind.SPACE);
    }
    if (Letters.isDigit(c)) {
      return run(Kind.NUMBER);
    }
    if (c == 'v' && Letters.wordEnd(text, at) == at + 1) {
      return token(Kind.DOWN, 1);
    }
    int end = at;
    while (end < text.length() && isNamePart(end)) {
      end++;
    }
    if (end > at) {
      return token(Kind.WORD, end - at);
    }
    if (c == '-') {
      return token(Kind.MINUS, 1);
    }
    if (Letters.isForeignLetter(c)) {
      return token(Kind.LETTER, 1);
    }
    throw Traps.unexpectedCharacter(source, at);
  }

  private Token run(Kind kind) {
    int end = at;
    while (end < text.length() && isPartOf(kind, text.charAt(end))) {
      end++;
    }
    return token(kind, end - at);
  }

  private static boolean isPartOf(Kind kind, char c) {
    return switch (kind) {
      case NEWLINE -> c == '\n';
      case SPACE -> Letters.isBlank(c);
      default -> Letters.isDigit(c);
    };
  }

  private boolean isNamePart(int position) {
    char c = text.charAt(position);
    if (c != '-') {
      return Letters.isWord(c) || NAME_SIGNS.indexOf(c) >= 0;
    }
    return position + 1 < text.length() && ">-.".indexOf(text.charAt(position + 1)) < 0;
  }
}
