package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Shapes.Bracket;
import dev.guidewright.mermaid.Token.Kind;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads a flowchart, statement by statement, into a {@link FlowBuilder}. */
final class FlowParser {

  private final Source source;
  private final Tokens tokens;
  private final FlowBuilder builder;
  private final LookParser looks;

  private FlowParser(Source source, FlowBuilder builder) {
    this.source = source;
    this.tokens = new Tokens(source);
    this.builder = builder;
    this.looks = new LookParser(tokens, builder);
  }

  static void parse(Source body, FlowBuilder builder) {
    new FlowParser(Preparation.afterBraces(body), builder).document();
  }

  private void document() {
    builder.direction(Header.read(source, tokens.lexer()));
    while (!tokens.peek().is(Kind.END_OF_TEXT)) {
      statement();
    }
    builder.finish(source.whole());
  }

  private void statement() {
    Token token = tokens.peek();
    switch (token.kind()) {
      case SPACE, NEWLINE, SEMICOLON -> tokens.take();
      case SUBGRAPH -> subgraph();
      case END -> {
        tokens.take();
        builder.closeSubgraph(tokens.span(token));
      }
      case DIRECTION -> {
        tokens.take();
        builder.frameDirection(Header.direction(token.text()));
      }
      case TITLE -> builder.accTitle(Letters.trim(tokens.take().text()));
      case DESCRIPTION, LONG_DESCRIPTION -> builder.accDescription(paragraph(tokens.take().text()));
      case STYLE, CLASS_DEFINITION, CLASS, LINK_STYLE, CLICK -> looks.statement();
      default -> nodes();
    }
  }

  private static String paragraph(String text) {
    return String.join("\n", text.strip().lines().map(String::strip).toList());
  }

  // Nodes and edges

  /**
   * What stands on one side of an arrow.
   *
   * @param sealed whether it ends in data and a blank, behind which only {@code &} may follow
   */
  private record Group(List<String> ids, boolean sealed) {}

  private void nodes() {
    Group from = group();
    while (!from.sealed() && isArrow(tokens.peek())) {
      from = edge(from, tokens.peek());
    }
    if (from.sealed()) {
      throw Traps.expectedEnd(source, tokens.peek());
    }
    tokens.separator();
  }

  private static boolean isArrow(Token token) {
    return token.is(Kind.LINK) || token.is(Kind.LINK_START) || token.is(Kind.EDGE_ID);
  }

  private Group edge(Group from, Token first) {
    String id = first.is(Kind.EDGE_ID) ? tokens.take().text() : "";
    Token line = tokens.take();
    Arrow arrow;
    NodeLabel label = NodeLabel.NONE;
    if (line.is(Kind.LINK_START)) {
      var scanner = tokens.scanner();
      arrow = Arrow.of(line.text(), scanner.inArrow(line));
      label = scanner.label();
      tokens.goOnBehind(scanner);
    } else if (line.is(Kind.LINK)) {
      arrow = Arrow.of(line.text());
      if (tokens.takeIf(Kind.PIPE)) {
        label = tokens.bracketed(Bracket.BAR).label();
        tokens.takeIf(Kind.SPACE);
      }
    } else {
      throw Traps.expected(source, line, "an arrow behind the edge's id", "A e1@--> B");
    }
    Span span = tokens.since(first);
    Group to = group();
    String plainId = id.isEmpty() ? "" : id.substring(0, id.length() - 1);
    builder.edges(from.ids(), to.ids(), arrow, label, plainId, span);
    return to;
  }

  /** One node, or several with {@code &} between them. */
  private Group group() {
    var ids = new ArrayList<String>();
    boolean data = node(ids);
    boolean blank = tokens.takeIf(Kind.SPACE);
    while (blank && tokens.takeIf(Kind.AMPERSAND)) {
      tokens.expect(Kind.SPACE, "a blank behind \"&\"", "A & B --> C");
      data = node(ids);
      blank = tokens.takeIf(Kind.SPACE);
    }
    return new Group(ids, data && blank);
  }

  /** Reads a node; tells whether it ends in data. */
  private boolean node(List<String> ids) {
    Token first = tokens.peek();
    String id = tokens.id();
    NodeLabel label = NodeLabel.NONE;
    String shape = "";
    if (tokens.peek().is(Kind.OPEN)) {
      Bracket bracket = Bracket.of(tokens.take().text());
      var scanner = tokens.scanner();
      shape = scanner.bracketed(bracket);
      label = scanner.label();
      tokens.goOnBehind(scanner);
    } else if (tokens.peek().is(Kind.PROPERTY_OPEN)) {
      label = withProperty();
      shape = Shapes.DEFAULT;
    }
    builder.vertex(id, label, shape, tokens.since(first));
    if (tokens.takeIf(Kind.CLASS_MARK)) {
      builder.classes(id, tokens.id());
    }
    ids.add(id);
    if (!tokens.peek().is(Kind.DATA)) {
      return false;
    }
    Token data = tokens.take();
    var scanner = tokens.scanner();
    String content = scanner.data();
    tokens.goOnBehind(scanner);
    builder.data(id, content, tokens.since(data));
    return true;
  }

  /** <code>[|key:value|text]</code>: the property has no meaning in a drawing. */
  private NodeLabel withProperty() {
    String example = "A[|borders:lt|text]";
    tokens.take();
    tokens.expect(Kind.WORD, "a property's name", example);
    tokens.expect(Kind.COLON, "\":\"", example);
    tokens.expect(Kind.WORD, "a property's value", example);
    tokens.expect(Kind.PIPE, "\"|\"", example);
    return tokens.bracketed(Bracket.of("[")).label();
  }

  // Subgraphs

  private void subgraph() {
    Token first = tokens.take();
    String example = "subgraph id [title]";
    tokens.expect(Kind.SPACE, "a blank and the subgraph's id or title", example);
    boolean quoted = tokens.peek().is(Kind.QUOTE);
    var scanner = tokens.scanner();
    if (quoted) {
      scanner.quoted();
      tokens.goOnBehind(scanner);
    } else if (!tokens.peek().isTitlePart()) {
      throw Traps.expected(source, tokens.peek(), "the subgraph's id or title", example);
    }
    int wordsAt = tokens.peek().start();
    String rest = tokens.parts(Token::isTitlePart);
    tokens.refuseEntity(rest, wordsAt);
    String words = Letters.trim(quoted ? scanner.raw() + rest : rest);
    NodeLabel title = quoted && rest.isBlank() ? scanner.label() : Labels.plain(words);
    boolean titled = tokens.peek().is(Kind.OPEN) && tokens.peek().text().equals("[");
    if (titled) {
      tokens.take();
      title = tokens.bracketed(Bracket.of("[")).label();
      // Mermaid refuses a blank here, which nobody can see.
      tokens.takeIf(Kind.SPACE);
    }
    if (!tokens.peek().isSeparator()) {
      throw Traps.expected(
          source, tokens.peek(), "the end of the line", "subgraph id [\"title with signs\"]");
    }
    tokens.take();
    boolean wordsOnly = !titled && words.chars().anyMatch(c -> Letters.isSpace((char) c));
    builder.openSubgraph(wordsOnly ? "" : words, title, tokens.since(first));
  }
}
