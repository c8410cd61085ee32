package dev.guidewright.page;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.core.EmptyTest;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.AndExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.EqualsExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.NegativeTestExpression;
import io.pebbletemplates.pebble.node.expression.OrExpression;
import io.pebbletemplates.pebble.node.expression.PositiveTestExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.Pair;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes what templates print and ask most, escaped words and parts of records, cost less: Pebble
 * makes a table of arguments for each value that it escapes or calls empty, and asks a list of
 * others for each part.
 */
final class PrintedParts extends AbstractNodeVisitor {
  PrintedParts(PebbleTemplateImpl template) {
    super(template);
  }

  @Override
  public void visit(PrintNode node) {
    if (node.getExpression() instanceof FilterExpression filter
        && filter.getRightExpression() instanceof FilterInvocationExpression call
        && call.getFilterName().equals("escape")
        && isEmpty(call.getArgs())) {
      node.setExpression(new Escaped(direct(filter.getLeftExpression())));
    }
  }

  @Override
  public void visit(IfNode node) {
    node.getConditionsWithBodies()
        .replaceAll(branch -> new Pair<>(condition(branch.getLeft()), branch.getRight()));
    super.visit(node);
  }

  private static Expression<?> condition(Expression<?> asked) {
    if (asked instanceof PositiveTestExpression test) {
      return test.getRightExpression() instanceof TestInvocationExpression call
              && call.getTestName().equals("empty")
              && isEmpty(call.getArgs())
          ? new Emptiness(
              direct(test.getLeftExpression()), !(test instanceof NegativeTestExpression))
          : asked;
    }
    if (asked instanceof AndExpression || asked instanceof OrExpression) {
      BinaryExpression<?> both = (BinaryExpression<?>) asked;
      both.setLeft(condition(both.getLeftExpression()));
      both.setRight(condition(both.getRightExpression()));
      return asked;
    }
    if (asked instanceof EqualsExpression equal) {
      equal.setLeft(direct(equal.getLeftExpression()));
    }
    return direct(asked);
  }

  private static boolean isEmpty(ArgumentsNode arguments) {
    return (arguments.getPositionalArgs() == null || arguments.getPositionalArgs().isEmpty())
        && (arguments.getNamedArgs() == null || arguments.getNamedArgs().isEmpty());
  }

  /** A value that is asked directly, where it is a part of a record. */
  static Expression<?> direct(Expression<?> expression) {
    return expression instanceof GetAttributeExpression attribute
            && attribute.getArgumentsNode() == null
            && attribute.getAttributeNameExpression() instanceof LiteralStringExpression name
        ? new Part(direct(attribute.getNode()), name.getValue(), attribute)
        : expression;
  }

  /** A value as it is printed. */
  record Escaped(Expression<?> value) implements Expression<Object> {
    @Override
    public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      @Nullable Object printed = value.evaluate(self, context);
      if (printed instanceof String words) {
        return Escape.printed(words);
      }
      return printed == null || printed instanceof SafeString
          ? printed
          : Escape.printed(StringUtils.toString(printed));
    }

    @Override
    public void accept(NodeVisitor visitor) {
      value.accept(visitor);
    }

    @Override
    public int getLineNumber() {
      return value.getLineNumber();
    }
  }

  /**
   * Whether a value is empty.
   *
   * @param asked whether that is the condition, or its opposite
   */
  record Emptiness(Expression<?> value, boolean asked) implements Expression<Object> {
    private static final EmptyTest TEST = new EmptyTest();

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      @Nullable Object found = value.evaluate(self, context);
      return asked == TEST.apply(found, Map.of(), self, context, getLineNumber());
    }

    @Override
    public void accept(NodeVisitor visitor) {
      value.accept(visitor);
    }

    @Override
    public int getLineNumber() {
      return value.getLineNumber();
    }
  }

  /**
   * A part of a record.
   *
   * @param otherwise what Pebble asks when it is another value
   */
  record Part(Expression<?> record, String name, Expression<?> otherwise)
      implements Expression<Object> {
    @Override
    public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      @Nullable Object part = part(record.evaluate(self, context));
      return part == null ? otherwise.evaluate(self, context) : part;
    }

    private @Nullable Object part(@Nullable Object whole) {
      if (whole instanceof NamedParts parts) {
        return parts.part(name);
      }
      return whole instanceof Map<?, ?> map ? map.get(name) : null;
    }

    @Override
    public void accept(NodeVisitor visitor) {
      otherwise.accept(visitor);
    }

    @Override
    public int getLineNumber() {
      return otherwise.getLineNumber();
    }
  }
}
