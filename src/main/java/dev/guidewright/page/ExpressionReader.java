package dev.guidewright.page;

import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.NamedArgumentNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.AddExpression;
import io.pebbletemplates.pebble.node.expression.AndExpression;
import io.pebbletemplates.pebble.node.expression.ArrayExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ConcatenateExpression;
import io.pebbletemplates.pebble.node.expression.ContainsExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.EqualsExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.GreaterThanEqualsExpression;
import io.pebbletemplates.pebble.node.expression.GreaterThanExpression;
import io.pebbletemplates.pebble.node.expression.LessThanEqualsExpression;
import io.pebbletemplates.pebble.node.expression.LessThanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import io.pebbletemplates.pebble.node.expression.NegativeTestExpression;
import io.pebbletemplates.pebble.node.expression.NotEqualsExpression;
import io.pebbletemplates.pebble.node.expression.OrExpression;
import io.pebbletemplates.pebble.node.expression.ParentFunctionExpression;
import io.pebbletemplates.pebble.node.expression.PositiveTestExpression;
import io.pebbletemplates.pebble.node.expression.SubtractExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryNotExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the expressions of a template from what {@link ExpressionText} wrote of them. */
final class ExpressionReader {
  private final TreeCursor text;
  private final String name;

  /**
   * A reader of expressions.
   *
   * @param name of the template
   */
  ExpressionReader(TreeCursor text, String name) {
    this.text = text;
    this.name = name;
  }

  Expression<?> read() {
    char kind = text.kind();
    int line = text.number();
    return switch (kind) {
      case 's' -> new LiteralStringExpression(text.words(), line);
      case 'l' -> new LiteralLongExpression(Long.valueOf(text.words()), line);
      case 'v' -> new ContextVariableExpression(text.words(), line);
      case 'a' -> new GetAttributeExpression(read(), read(), arguments(), name, line);
      case 'd' -> PrintedParts.direct(read());
      case 'e' -> new PrintedParts.Escaped(read());
      case 'y', 'z' -> new PrintedParts.Emptiness(read(), kind == 'y');
      case 'f' -> new FilterInvocationExpression(text.words(), arguments(), line);
      case 'i' -> new TestInvocationExpression(line, text.words(), arguments());
      case 'c' -> new FunctionOrMacroInvocationExpression(text.words(), arguments(), line);
      case 'p' -> new ParentFunctionExpression(text.words(), line);
      default -> operation(kind, line);
    };
  }

  private Expression<?> operation(char kind, int line) {
    return switch (kind) {
      case 'o' -> binary(operator(text.words()), line);
      case 'n' -> not(line);
      case 't' -> ternary(line);
      case 'r' -> new ArrayExpression(text.each(this::read), line);
      case 'm' -> new MapExpression(entries(), line);
      default -> throw new IllegalArgumentException("an expression of kind " + kind);
    };
  }

  private Expression<?> not(int line) {
    UnaryNotExpression not = new UnaryNotExpression();
    not.setChildExpression(read());
    not.setLineNumber(line);
    return not;
  }

  private Expression<?> binary(BinaryExpression<?> both, int line) {
    both.setLeft(read());
    both.setRight(read());
    both.setLineNumber(line);
    return both;
  }

  /** Its first part is what Pebble's parser also only believes to be a yes or no. */
  @SuppressWarnings("unchecked")
  private Expression<?> ternary(int line) {
    return new TernaryExpression((Expression<Boolean>) read(), read(), read(), line, name);
  }

  private Map<Expression<?>, Expression<?>> entries() {
    Map<Expression<?>, Expression<?>> entries = new HashMap<>();
    text.each(() -> entries.put(read(), read()));
    return entries;
  }

  /** An operator between two values by its name in {@link ExpressionText}. */
  static BinaryExpression<?> operator(String name) {
    return switch (name) {
      case "Filter" -> new FilterExpression();
      case "PositiveTest" -> new PositiveTestExpression();
      case "NegativeTest" -> new NegativeTestExpression();
      case "And" -> new AndExpression();
      case "Or" -> new OrExpression();
      case "Equals" -> new EqualsExpression();
      case "NotEquals" -> new NotEqualsExpression();
      case "GreaterThan" -> new GreaterThanExpression();
      case "Concatenate" -> new ConcatenateExpression();
      case "GreaterThanEquals" -> new GreaterThanEqualsExpression();
      case "LessThan" -> new LessThanExpression();
      case "LessThanEquals" -> new LessThanEqualsExpression();
      case "Contains" -> new ContainsExpression();
      case "Add" -> new AddExpression();
      case "Subtract" -> new SubtractExpression();
      default -> throw new UnsupportedOperationException(name);
    };
  }

  @Nullable ArgumentsNode arguments() {
    if (text.isNone()) {
      return null;
    }
    text.kind();
    int line = text.number();
    @Nullable List<PositionalArgumentNode> positional =
        text.optional(() -> text.each(() -> new PositionalArgumentNode(read())));
    @Nullable List<NamedArgumentNode> named = text.optional(() -> text.each(this::argument));
    return new ArgumentsNode(positional, named, line);
  }

  private NamedArgumentNode argument() {
    return new NamedArgumentNode(text.words(), text.optional(this::read));
  }
}
