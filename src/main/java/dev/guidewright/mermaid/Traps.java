package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Shapes.Bracket;
import dev.guidewright.model.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Says what is wrong and, for the usual traps, what to write instead. */
final class Traps {

  private Traps() {}

  /** A character that means nothing outside brackets and quotes. */
  static Mistake unexpectedCharacter(Source source, int at) {
    int code = source.text().codePointAt(at);
    String shown = Character.toString(code);
    Span span = source.span(at, at + shown.length());
    String text = source.text();
    String hint =
        switch (shown) {
          case "“", "”", "„", "«", "»", "‘", "’" -> "use the straight quote \" inside a bracket";
          case "–", "—", "−" -> "an arrow is made of hyphens: -->";
          case "→", "⟶", "➔" -> "write the arrow as -->";
          case "=" -> text.startsWith("=>", at) ? "write the arrow as ==>" : idHint();
          case "~" -> "an invisible arrow has three tildes: ~~~";
          case ")", "]", "}" -> "put a label with brackets in quotes: A[\"f(x)\"]";
          default -> idHint();
        };
    return new Mistake(span, "\"" + shown + "\" cannot stand here", hint);
  }

  private static String idHint() {
    return "ids are letters, digits, - and _; put everything else in a label: a1[\"…\"]";
  }

  static Mistake unclosed(Source source, Bracket bracket, int start) {
    String open = bracket.open();
    return new Mistake(
        source.span(start - open.length(), start),
        "this \"" + open + "\" is never closed, expected \"" + bracket.closing() + "\"",
        open.equals(">") ? "an arrow needs two hyphens: A --> B" : quoteHint(bracket));
  }

  private static String quoteHint(Bracket bracket) {
    String before = bracket.open().equals("|") ? "-->" : "A";
    return "a label with brackets needs quotes: "
        + before
        + bracket.open()
        + "\"f(x)\""
        + bracket.closing();
  }

  static Mistake emptyLabel(Source source, Bracket bracket, int start, int at) {
    String open = bracket.open();
    Span span = source.span(start - open.length(), at + bracket.closing().length());
    if (open.equals("|")) {
      return new Mistake(span, "the arrow's label is empty", "write --> without the bars");
    }
    return new Mistake(
        span, "the label is empty", "for no text write A[\" \"], for the id as text write A");
  }

  /** Something inside a label that only quotes would make text. */
  static Mistake bracketInLabel(Source source, Bracket bracket, int start, int at) {
    String shown = source.text().substring(at, at + 1);
    if (bracket.isSlanted()) {
      return new Mistake(
          source.span(start - 2, at + 1),
          "expected \"/]\" or \"\\]\" to close this slanted shape",
          "for a rectangle put the path in quotes: A[\"/path\"]");
    }
    if (bracket.open().equals(">")) {
      return new Mistake(
          source.span(start - 1, at + 1),
          "this \">\" opens a flag shape, expected \"]\"",
          "an arrow needs two hyphens: A --> B");
    }
    String close = bracket.closing();
    return new Mistake(
        source.span(at, at + 1),
        "\"" + shown + "\" in a label, expected \"" + close + "\"",
        quoteHint(bracket));
  }

  static Mistake quoteInLabel(Source source, int at) {
    return new Mistake(
        source.span(at, at + 1),
        "a quote in the middle of a label",
        "put the whole label in quotes and write quotes within it as #quot;");
  }

  static Mistake unclosedQuote(Source source, int start, String close) {
    return new Mistake(
        source.span(start, start + 1), "this quote is never closed", "end the label with " + close);
  }

  static Mistake markdownQuote(Source source, int start, int end) {
    return new Mistake(
        source.span(start, Math.max(end, start + 1)),
        "a markdown string holds neither a quote nor a backtick and is not empty",
        "write \"`text`\", and #quot; or #96; for the signs themselves");
  }

  static Mistake emptyArrowText(Source source, Token half, int at) {
    return new Mistake(
        source.span(half.start(), Math.max(at, half.end())),
        "the arrow's text is empty",
        "write " + half.text() + "> without a gap, or a text: " + half.text() + " yes -->");
  }

  static Mistake bodyInArrowText(Source source, Token half, int at) {
    return new Mistake(
        source.span(at, at + 1),
        "\"" + source.text().charAt(at) + "\" in the text of the arrow \"" + half.text() + "\"",
        "put the text between bars: -->|text|, or in quotes: -- \"text\" -->");
  }

  static Mistake unfinishedArrow(Source source, Token half, int start) {
    return new Mistake(
        source.span(half.start(), start),
        "this arrow has no second half",
        switch (half.text().charAt(half.text().length() - 1)) {
          case '=' -> "write A ==> B, or A == text ==> B";
          case '.' -> "write A -.-> B, or A -. text .-> B";
          default -> "write A --> B, or A -- text --> B";
        });
  }

  /** A statement goes on where it should end. */
  static Mistake expectedEnd(Source source, Token token) {
    Span span = source.span(token.start(), token.end());
    String rest = source.text().substring(token.start());
    String found = "expected an arrow or the end of the line, found " + token.kind().name;
    if (rest.startsWith("->") || rest.startsWith("- >")) {
      return new Mistake(span, found, "an arrow needs two hyphens: A --> B");
    }
    if (rest.startsWith("%%")) {
      return new Mistake(span, found, "a comment needs a line of its own");
    }
    if (token.is(Token.Kind.OPEN) && rest.startsWith(">")) {
      return new Mistake(span, found, "an arrow has one head: -->");
    }
    if (token.is(Token.Kind.OPEN)) {
      return new Mistake(span, found, "no blank between the id and its bracket: A[text]");
    }
    if (token.is(Token.Kind.CLASS_MARK)) {
      return new Mistake(span, found, "no blank before \":::\"");
    }
    if (token.is(Token.Kind.AMPERSAND)) {
      return new Mistake(span, found, "\"&\" needs a blank on both sides: A & B");
    }
    return new Mistake(span, found, "put each statement on a line of its own");
  }

  /** Something else than a node stands where a node must. */
  static Mistake expectedNode(Source source, Token token) {
    Span span = source.span(token.start(), token.end());
    if (token.is(Token.Kind.END_OF_TEXT)) {
      int end = Letters.trimEnd(source.text()).length();
      span = source.span(end, end);
    }
    String found = "expected a node, found " + token.kind().name;
    String hint =
        switch (token.kind()) {
          case END -> "\"end\" is reserved: write End, or stop[\"end\"]";
          case GRAPH,
              SUBGRAPH,
              STYLE,
              LINK_STYLE,
              CLASS_DEFINITION,
              CLASS,
              INTERPOLATE,
              TARGET,
              CLICK,
              CALL,
              HREF ->
              "this word is reserved: use another id with a label, a1[\"" + token.text() + "\"]";
          case LINK, LINK_START -> "an arrow stands between two nodes: A --> B";
          case OPEN ->
              token.text().equals(">")
                  ? "an arrow has one head: -->"
                  : "a label needs an id before it: a1[\"text\"]";
          case QUOTE -> "a label needs an id before it: a1[\"text\"]";
          case EDGE_ID -> "an edge's id stands behind the node before it: A e1@--> B";
          case PIPE -> "an arrow's label follows the arrow: A -->|text| B";
          case NEWLINE, END_OF_TEXT -> "finish the arrow with a node";
          default -> "";
        };
    return new Mistake(span, found, hint);
  }

  static Mistake expected(Source source, Token token, String what, String example) {
    return new Mistake(
        source.span(token.start(), token.end()),
        "expected " + what + ", found " + token.kind().name,
        example);
  }

  /** The name that differs in the fewest letters, when it differs in few. */
  static Optional<String> nearest(String name, Collection<String> known) {
    int limit = Math.max(1, Math.min(name.length(), 30) / 3);
    return known.stream()
        .filter(other -> Math.abs(other.length() - name.length()) <= limit)
        .min(Comparator.comparingInt(other -> distance(name, other)))
        .filter(other -> distance(name, other) <= limit);
  }

  private static int distance(String one, String two) {
    int[] row = new int[two.length() + 1];
    for (int j = 0; j <= two.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[two.length()];
  }
}
