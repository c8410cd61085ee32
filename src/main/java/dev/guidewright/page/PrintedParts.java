package dev.guidewright.page;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes what templates print most, escaped words and parts of records, cost less: Pebble makes a
 * table of arguments for each value that it escapes, and asks a list of others for each part.
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

  private static boolean isEmpty(ArgumentsNode arguments) {
    return (arguments.getPositionalArgs() == null || arguments.getPositionalArgs().isEmpty())
        && (arguments.getNamedArgs() == null || arguments.getNamedArgs().isEmpty());
  }

  private static Expression<?> direct(Expression<?> expression) {
    return expression instanceof GetAttributeExpression attribute
            && attribute.getArgumentsNode() == null
            && attribute.getAttributeNameExpression() instanceof LiteralStringExpression name
        ? new Part(direct(attribute.getNode()), name.getValue(), attribute)
        : expression;
  }

  /** A value as it is printed. */
  private record Escaped(Expression<?> value) implements Expression<Object> {
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
   * A part of a record.
   *
   * @param otherwise what Pebble asks when it is another value
   */
  private record Part(Expression<?> record, String name, Expression<?> otherwise)
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
