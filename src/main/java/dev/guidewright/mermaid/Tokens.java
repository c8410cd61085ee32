package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Shapes.Bracket;
import dev.guidewright.mermaid.Token.Kind;
import dev.guidewright.model.Span;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pieces of a flowchart with one piece of lookahead, and the words made of several pieces. */
final class Tokens {

  private final Source source;
  private final Lexer lexer;
  private @Nullable Token ahead;

  Tokens(Source source) {
    this.source = source;
    this.lexer = new Lexer(source);
  }

  Source source() {
    return source;
  }

  Lexer lexer() {
    return lexer;
  }

  Token peek() {
    if (ahead == null) {
      ahead = lexer.next();
    }
    return ahead;
  }

  Token take() {
    Token token = peek();
    ahead = null;
    return token;
  }

  boolean takeIf(Kind kind) {
    boolean found = peek().is(kind);
    if (found) {
      take();
    }
    return found;
  }

  Token expect(Kind kind, String what, String example) {
    if (!peek().is(kind)) {
      throw Traps.expected(source, peek(), what, example);
    }
    return take();
  }

  Span span(Token token) {
    return source.span(token.start(), token.end());
  }

  Span since(Token first) {
    return source.span(first.start(), lexer.at());
  }

  /** Ends a statement. */
  void separator() {
    if (!peek().isSeparator()) {
      throw Traps.expectedEnd(source, peek());
    }
    take();
  }

  /** A node's id, which must be next. */
  String id() {
    if (!peek().isIdPart()) {
      throw Traps.expectedNode(source, peek());
    }
    Token first = peek();
    String id = parts(Token::isIdPart);
    refuseEntity(id, first.start());
    return id;
  }

  /** An entity code is text; outside labels its semicolon would end the statement. */
  void refuseEntity(String words, int start) {
    int code = words.lastIndexOf('#');
    if (code >= 0 && Letters.entityEnd(source.text(), start + code) >= 0) {
      throw new Mistake(
          source.span(start + code, lexer.at()),
          "an entity code outside a label",
          "put it in a label: a1[\"" + words.substring(code) + ";\"]");
    }
  }

  /** The characters of as many pieces as are wanted. */
  String parts(Predicate<Token> wanted) {
    int start = peek().start();
    int end = start;
    while (wanted.test(peek())) {
      end = take().end();
    }
    return source.text().substring(start, end);
  }

  /** The label in brackets that were just opened. */
  LabelScanner bracketed(Bracket bracket) {
    LabelScanner scanner = scanner();
    scanner.bracketed(bracket);
    goOnBehind(scanner);
    return scanner;
  }

  /** A scanner for what begins here; afterwards reading goes on behind it. */
  LabelScanner scanner() {
    return new LabelScanner(source, ahead == null ? lexer.at() : ahead.start());
  }

  void goOnBehind(LabelScanner scanner) {
    goOnAt(scanner.at());
  }

  void goOnAt(int position) {
    lexer.moveTo(position);
    ahead = null;
  }
}
