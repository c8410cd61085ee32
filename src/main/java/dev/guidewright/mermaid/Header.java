package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Token.Kind;
import dev.guidewright.model.Direction;
import org.jspecify.annotations.Nullable;

/** The first line of a flowchart. */
final class Header {

  private static final String EXAMPLE = "flowchart TD";

  private Header() {}

  /** Reads the header and leaves the lexer behind it. */
  static Direction read(Source source, Lexer lexer) {
    String text = source.text();
    lexer.moveTo(Letters.skipSpace(text, 0));
    Token graph = lexer.next();
    if (!graph.is(Kind.GRAPH)) {
      throw Traps.expected(source, graph, "\"flowchart\" or \"graph\"", EXAMPLE);
    }
    int next = Letters.skipSpace(text, graph.end());
    if (next == text.length() || text.lastIndexOf('\n', next - 1) >= graph.end()) {
      lexer.moveTo(next);
      return Direction.TB;
    }
    int end = Letters.wordEnd(text, next);
    String name = text.substring(next, Math.max(end, next + 1));
    Direction direction = named(name);
    if (direction == null) {
      throw new Mistake(
          source.span(next, next + name.length()),
          "expected a direction, found \"" + name + "\"",
          "TB, TD, BT, LR or RL: " + EXAMPLE);
    }
    int behind = next + name.length();
    int line = Letters.skipSpace(text, behind);
    boolean ends =
        text.startsWith(";", behind)
            || line == text.length()
            || text.lastIndexOf('\n', line - 1) >= behind;
    if (!ends) {
      throw new Mistake(
          source.span(line, line + 1),
          "expected the end of the line behind the direction",
          "begin the first statement on a line of its own");
    }
    lexer.moveTo(behind);
    return direction;
  }

  /** A direction by its name in a statement. */
  static Direction direction(String name) {
    Direction direction = named(name);
    return direction == null ? Direction.TB : direction;
  }

  private static @Nullable Direction named(String name) {
    return switch (name) {
      case "TB", "TD", "BR", "v" -> Direction.TB;
      case "BT", "^" -> Direction.BT;
      case "LR", ">" -> Direction.LR;
      case "RL", "<" -> Direction.RL;
      default -> null;
    };
  }
}
