package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the statements of a flowchart that add looks and links to what is there. */
final class LookParser {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}$");

  private final Source source;
  private final Tokens tokens;
  private final FlowBuilder builder;

  LookParser(Tokens tokens, FlowBuilder builder) {
    this.source = tokens.source();
    this.tokens = tokens;
    this.builder = builder;
  }

  /** Reads the statement whose first word is next. */
  void statement() {
    switch (tokens.peek().kind()) {
      case STYLE -> style();
      case CLASS_DEFINITION -> classDefinition();
      case CLASS -> classes();
      case LINK_STYLE -> linkStyle();
      default -> click();
    }
  }

  private void blank(String example) {
    tokens.expect(Kind.SPACE, "a blank", example);
  }

  private void style() {
    String example = "style A fill:#eee";
    Token first = tokens.take();
    blank(example);
    String id = tokens.id();
    blank(example);
    builder.style(id, declarations(example), tokens.since(first));
    tokens.separator();
  }

  private void classDefinition() {
    String example = "classDef name fill:#eee";
    tokens.take();
    blank(example);
    String names = tokens.id();
    blank(example);
    builder.classDefinition(names, declarations(example));
    tokens.separator();
  }

  private void classes() {
    String example = "class A,B name";
    tokens.take();
    blank(example);
    String ids = tokens.id();
    blank(example);
    builder.classes(ids, tokens.id());
    tokens.separator();
  }

  private List<String> declarations(String example) {
    var declarations = new ArrayList<String>();
    do {
      if (!tokens.peek().isStylePart()) {
        throw Traps.expected(
            source, tokens.peek(), "a style, key:value, without brackets and quotes", example);
      }
      int start = tokens.peek().start();
      String declaration = tokens.parts(Token::isStylePart);
      if (!COLOUR.matcher(declaration).find()) {
        tokens.refuseEntity(declaration, start);
      }
      declarations.add(declaration);
    } while (tokens.takeIf(Kind.COMMA));
    if (!tokens.peek().isSeparator()) {
      throw Traps.expected(
          source, tokens.peek(), "a comma or the end of the line, no brackets and quotes", example);
    }
    return declarations;
  }

  private void linkStyle() {
    String example = "linkStyle 0,1 stroke:#333";
    tokens.take();
    blank(example);
    List<Token> numbers = numbers(example);
    blank(example);
    if (tokens.takeIf(Kind.INTERPOLATE)) {
      blank(example);
      builder.curve(numbers, tokens.parts(Token::isIdPart), source);
      if (!tokens.takeIf(Kind.SPACE)) {
        tokens.separator();
        return;
      }
    }
    builder.edgeStyle(numbers, declarations(example), source);
    tokens.separator();
  }

  /** Numbers of edges; none for {@code default}. */
  private List<Token> numbers(String example) {
    var numbers = new ArrayList<Token>();
    if (tokens.takeIf(Kind.DEFAULT)) {
      return numbers;
    }
    do {
      numbers.add(tokens.expect(Kind.NUMBER, "an edge's number or \"default\"", example));
    } while (tokens.takeIf(Kind.COMMA));
    return numbers;
  }

  private void click() {
    String example = "click A \"page.md\" \"tip\"";
    Token first = tokens.take();
    String text = source.text();
    int start = Letters.skipSpace(text, first.end());
    int end = start;
    while (end < text.length() && !Letters.isSpace(text.charAt(end))) {
      end++;
    }
    String ids = text.substring(start, end);
    tokens.goOnAt(Math.min(end + 1, text.length()));
    Click click = new Click();
    switch (tokens.peek().kind()) {
      case QUOTE -> link(click);
      case HREF -> {
        tokens.take();
        tokens.goOnAt(tokens.lexer().at() + 1);
        link(click);
      }
      case CALL -> call(click);
      default -> {
        if (tokens.parts(Token::isIdPart).isEmpty()) {
          throw Traps.expected(source, tokens.peek(), "a link in quotes or a function", example);
        }
        tip(click);
      }
    }
    builder.click(ids, click.url, click.tip, click.target, tokens.since(first));
    tokens.separator();
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
    } else if (tokens.takeIf(Kind.SPACE)) {
      takeTarget(click);
    }
  }

  private void takeTarget(Click click) {
    if (tokens.peek().is(Kind.TARGET)) {
      click.target = tokens.take().text();
    }
  }

  /** Reads a blank and a tip; tells whether there was a tip. */
  private boolean tip(Click click) {
    if (!tokens.takeIf(Kind.SPACE) || !tokens.peek().is(Kind.QUOTE)) {
      return false;
    }
    click.tip = quoted();
    return true;
  }

  private void call(Click click) {
    tokens.take();
    var scanner = tokens.scanner();
    scanner.call();
    tokens.goOnBehind(scanner);
    tip(click);
  }

  private String quoted() {
    if (!tokens.peek().is(Kind.QUOTE)) {
      throw Traps.expected(
          source, tokens.peek(), "a text in quotes", "click A \"page.md\" \"tip\"");
    }
    var scanner = tokens.scanner();
    scanner.quoted();
    tokens.goOnBehind(scanner);
    return scanner.raw();
  }
}
