package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Shapes.Bracket;
import dev.guidewright.mermaid.Token.Kind;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a flowchart, statement by statement, into a {@link FlowBuilder}. */
final class FlowParser {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}$");

  private final Source source;
  private final Lexer lexer;
  private final FlowBuilder builder;
  private @Nullable Token ahead;

  private FlowParser(Source source, FlowBuilder builder) {
    this.source = source;
    this.lexer = new Lexer(source);
    this.builder = builder;
  }

  static void parse(Source body, FlowBuilder builder) {
    new FlowParser(Preparation.afterBraces(body), builder).document();
  }

  private Token peek() {
    if (ahead == null) {
      ahead = lexer.next();
    }
    return ahead;
  }

  private Token take() {
    Token token = peek();
    ahead = null;
    return token;
  }

  private boolean takeIf(Kind kind) {
    boolean found = peek().is(kind);
    if (found) {
      take();
    }
    return found;
  }

  private Token expect(Kind kind, String what, String example) {
    if (!peek().is(kind)) {
      throw Traps.expected(source, peek(), what, example);
    }
    return take();
  }

  private Span span(Token token) {
    return source.span(token.start(), token.end());
  }

  private Span since(Token first) {
    return source.span(first.start(), lexer.at());
  }

  private void document() {
    builder.direction(Header.read(source, lexer));
    while (!peek().is(Kind.END_OF_TEXT)) {
      statement();
    }
    builder.finish(source.whole());
  }

  private void statement() {
    Token token = peek();
    switch (token.kind()) {
      case SPACE, NEWLINE, SEMICOLON -> take();
      case SUBGRAPH -> subgraph();
      case END -> {
        take();
        builder.closeSubgraph(span(token));
      }
      case DIRECTION -> {
        take();
        builder.frameDirection(Header.direction(token.text()));
      }
      case TITLE -> builder.accTitle(Letters.trim(take().text()));
      case DESCRIPTION, LONG_DESCRIPTION -> builder.accDescription(paragraph(take().text()));
      case STYLE -> style();
      case CLASS_DEFINITION -> classDefinition();
      case CLASS -> classes();
      case LINK_STYLE -> linkStyle();
      case CLICK -> click();
      default -> nodes();
    }
  }

  private static String paragraph(String text) {
    return String.join("\n", text.strip().lines().map(String::strip).toList());
  }

  private void separator() {
    if (!peek().isSeparator()) {
      throw Traps.expectedEnd(source, peek());
    }
    take();
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
    while (!from.sealed() && isArrow(peek())) {
      from = edge(from, peek());
    }
    if (from.sealed()) {
      throw Traps.expectedEnd(source, peek());
    }
    separator();
  }

  private static boolean isArrow(Token token) {
    return token.is(Kind.LINK) || token.is(Kind.LINK_START) || token.is(Kind.EDGE_ID);
  }

  private Group edge(Group from, Token first) {
    String id = first.is(Kind.EDGE_ID) ? take().text() : "";
    Token line = take();
    Arrow arrow;
    NodeLabel label = NodeLabel.NONE;
    if (line.is(Kind.LINK_START)) {
      var scanner = new LabelScanner(source, lexer.at());
      arrow = Arrow.of(line.text(), scanner.inArrow(line));
      label = scanner.label();
      lexer.moveTo(scanner.at());
    } else if (line.is(Kind.LINK)) {
      arrow = Arrow.of(line.text());
      if (takeIf(Kind.PIPE)) {
        label = bracketed(Bracket.BAR).label();
        takeIf(Kind.SPACE);
      }
    } else {
      throw Traps.expected(source, line, "an arrow behind the edge's id", "A e1@--> B");
    }
    Span span = since(first);
    Group to = group();
    String plainId = id.isEmpty() ? "" : id.substring(0, id.length() - 1);
    builder.edges(from.ids(), to.ids(), arrow, label, plainId, span);
    return to;
  }

  /** One node, or several with {@code &} between them. */
  private Group group() {
    var ids = new ArrayList<String>();
    boolean data = node(ids);
    boolean blank = takeIf(Kind.SPACE);
    while (blank && takeIf(Kind.AMPERSAND)) {
      expect(Kind.SPACE, "a blank behind \"&\"", "A & B --> C");
      data = node(ids);
      blank = takeIf(Kind.SPACE);
    }
    return new Group(ids, data && blank);
  }

  /** Reads a node; tells whether it ends in data. */
  private boolean node(List<String> ids) {
    Token first = peek();
    String id = id();
    NodeLabel label = NodeLabel.NONE;
    String shape = "";
    if (peek().is(Kind.OPEN)) {
      Bracket bracket = Bracket.of(take().text());
      var scanner = new LabelScanner(source, lexer.at());
      shape = scanner.bracketed(bracket);
      label = scanner.label();
      lexer.moveTo(scanner.at());
    } else if (peek().is(Kind.PROPERTY_OPEN)) {
      label = withProperty();
      shape = Shapes.DEFAULT;
    }
    builder.vertex(id, label, shape, since(first));
    if (takeIf(Kind.CLASS_MARK)) {
      builder.classes(id, id());
    }
    ids.add(id);
    if (!peek().is(Kind.DATA)) {
      return false;
    }
    Token data = take();
    LabelScanner scanner = new LabelScanner(source, lexer.at());
    String content = scanner.data();
    lexer.moveTo(scanner.at());
    builder.data(id, content, since(data));
    return true;
  }

  private LabelScanner bracketed(Bracket bracket) {
    LabelScanner scanner = new LabelScanner(source, lexer.at());
    scanner.bracketed(bracket);
    lexer.moveTo(scanner.at());
    return scanner;
  }

  /** <code>[|key:value|text]</code>: the property has no meaning in a drawing. */
  private NodeLabel withProperty() {
    String example = "A[|borders:lt|text]";
    take();
    expect(Kind.WORD, "a property's name", example);
    expect(Kind.COLON, "\":\"", example);
    expect(Kind.WORD, "a property's value", example);
    expect(Kind.PIPE, "\"|\"", example);
    return bracketed(Bracket.of("[")).label();
  }

  private String id() {
    if (!peek().isIdPart()) {
      throw Traps.expectedNode(source, peek());
    }
    Token first = peek();
    String id = parts(Token::isIdPart);
    refuseEntity(id, first.start());
    return id;
  }

  /** An entity code is text; outside labels its semicolon would end the statement. */
  private void refuseEntity(String words, int start) {
    int code = words.lastIndexOf('#');
    if (code >= 0 && Letters.entityEnd(source.text(), start + code) >= 0) {
      throw new Mistake(
          source.span(start + code, lexer.at()),
          "an entity code outside a label",
          "put it in a label: a1[\"" + words.substring(code) + ";\"]");
    }
  }

  private String parts(Predicate<Token> wanted) {
    int start = peek().start();
    int end = start;
    while (wanted.test(peek())) {
      end = take().end();
    }
    return source.text().substring(start, end);
  }

  // Subgraphs

  private void subgraph() {
    Token first = take();
    String example = "subgraph id [title]";
    expect(Kind.SPACE, "a blank and the subgraph's id or title", example);
    boolean quoted = peek().is(Kind.QUOTE);
    LabelScanner scanner = new LabelScanner(source, peek().start());
    if (quoted) {
      scanner.quoted();
      lexer.moveTo(scanner.at());
      ahead = null;
    } else if (!peek().isTitlePart()) {
      throw Traps.expected(source, peek(), "the subgraph's id or title", example);
    }
    int wordsAt = peek().start();
    String rest = parts(Token::isTitlePart);
    refuseEntity(rest, wordsAt);
    String words = Letters.trim(quoted ? scanner.raw() + rest : rest);
    NodeLabel title = quoted && rest.isBlank() ? scanner.label() : Labels.plain(words);
    boolean titled = peek().is(Kind.OPEN) && peek().text().equals("[");
    if (titled) {
      take();
      title = bracketed(Bracket.of("[")).label();
      // Mermaid refuses a blank here, which nobody can see.
      takeIf(Kind.SPACE);
    }
    if (!peek().isSeparator()) {
      throw Traps.expected(
          source, peek(), "the end of the line", "subgraph id [\"title with signs\"]");
    }
    take();
    boolean wordsOnly = !titled && words.chars().anyMatch(c -> Letters.isSpace((char) c));
    builder.openSubgraph(wordsOnly ? "" : words, title, since(first));
  }

  // Styles and links

  private void blank(String example) {
    expect(Kind.SPACE, "a blank", example);
  }

  private void style() {
    String example = "style A fill:#eee";
    Token first = take();
    blank(example);
    String id = id();
    blank(example);
    builder.style(id, declarations(example), since(first));
    separator();
  }

  private void classDefinition() {
    String example = "classDef name fill:#eee";
    take();
    blank(example);
    String names = id();
    blank(example);
    builder.classDefinition(names, declarations(example));
    separator();
  }

  private void classes() {
    String example = "class A,B name";
    take();
    blank(example);
    String ids = id();
    blank(example);
    builder.classes(ids, id());
    separator();
  }

  private List<String> declarations(String example) {
    var declarations = new ArrayList<String>();
    do {
      if (!peek().isStylePart()) {
        throw Traps.expected(
            source, peek(), "a style, key:value, without brackets and quotes", example);
      }
      int start = peek().start();
      String declaration = parts(Token::isStylePart);
      if (!COLOUR.matcher(declaration).find()) {
        refuseEntity(declaration, start);
      }
      declarations.add(declaration);
    } while (takeIf(Kind.COMMA));
    if (!peek().isSeparator()) {
      throw Traps.expected(
          source, peek(), "a comma or the end of the line, no brackets and quotes", example);
    }
    return declarations;
  }

  private void linkStyle() {
    String example = "linkStyle 0,1 stroke:#333";
    take();
    blank(example);
    List<Token> numbers = numbers(example);
    blank(example);
    if (takeIf(Kind.INTERPOLATE)) {
      blank(example);
      builder.curve(numbers, parts(Token::isIdPart), source);
      if (!takeIf(Kind.SPACE)) {
        separator();
        return;
      }
    }
    builder.edgeStyle(numbers, declarations(example), source);
    separator();
  }

  /** Numbers of edges; none for {@code default}. */
  private List<Token> numbers(String example) {
    var numbers = new ArrayList<Token>();
    if (takeIf(Kind.DEFAULT)) {
      return numbers;
    }
    do {
      numbers.add(expect(Kind.NUMBER, "an edge's number or \"default\"", example));
    } while (takeIf(Kind.COMMA));
    return numbers;
  }

  private void click() {
    String example = "click A \"page.md\" \"tip\"";
    Token first = take();
    int start = Letters.skipSpace(source.text(), first.end());
    int end = start;
    while (end < source.text().length() && !Letters.isSpace(source.text().charAt(end))) {
      end++;
    }
    String ids = source.text().substring(start, end);
    lexer.moveTo(Math.min(end + 1, source.text().length()));
    Click click = new Click();
    switch (peek().kind()) {
      case QUOTE -> link(click);
      case HREF -> {
        take();
        lexer.moveTo(lexer.at() + 1);
        link(click);
      }
      case CALL -> call(click);
      default -> {
        if (parts(Token::isIdPart).isEmpty()) {
          throw Traps.expected(source, peek(), "a link in quotes or a function", example);
        }
        tip(click);
      }
    }
    builder.click(ids, click.url, click.tip, click.target, since(first));
    separator();
  }

  /** What one {@code click} says. */
  private static final class Click {
    String url = "";
    String tip = "";
    String target = "";
  }

  private void link(Click click) {
    click.url = quoted();
    if (!tip(click)) {
      takeTarget(click);
    } else if (takeIf(Kind.SPACE)) {
      takeTarget(click);
    }
  }

  private void takeTarget(Click click) {
    if (peek().is(Kind.TARGET)) {
      click.target = take().text();
    }
  }

  /** Reads a blank and a tip; tells whether there was a tip. */
  private boolean tip(Click click) {
    if (!takeIf(Kind.SPACE) || !peek().is(Kind.QUOTE)) {
      return false;
    }
    click.tip = quoted();
    return true;
  }

  private void call(Click click) {
    take();
    LabelScanner scanner = new LabelScanner(source, lexer.at());
    scanner.call();
    lexer.moveTo(scanner.at());
    tip(click);
  }

  private String quoted() {
    Token quote = expect(Kind.QUOTE, "a text in quotes", "click A \"page.md\" \"tip\"");
    LabelScanner scanner = new LabelScanner(source, quote.start());
    scanner.quoted();
    lexer.moveTo(scanner.at());
    ahead = null;
    return scanner.raw();
  }
}
