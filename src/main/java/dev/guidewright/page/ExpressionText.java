package dev.guidewright.page;

import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.ArrayExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import io.pebbletemplates.pebble.node.expression.ParentFunctionExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryNotExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The expressions of a template as text, for {@link TreeText}. */
final class ExpressionText {
  private final TreeText out;

  ExpressionText(TreeText out) {
    this.out = out;
  }

  void write(Expression<?> value) {
    int line = value.getLineNumber();
    if (value instanceof LiteralStringExpression literal) {
      out.kind('s', line).words(literal.getValue());
    } else if (value instanceof LiteralLongExpression literal) {
      out.kind('l', line).words(literal.getValue().toString());
    } else if (value instanceof ContextVariableExpression variable) {
      out.kind('v', line).words(variable.getName());
    } else if (value instanceof GetAttributeExpression attribute) {
      out.kind('a', line)
          .value(attribute.getNode())
          .value(attribute.getAttributeNameExpression())
          .arguments(attribute.getArgumentsNode());
    } else if (value instanceof PrintedParts.Part part) {
      out.kind('d', line).value(part.otherwise());
    } else if (value instanceof PrintedParts.Escaped escaped) {
      out.kind('e', line).value(escaped.value());
    } else if (value instanceof PrintedParts.Emptiness empty) {
      out.kind(empty.asked() ? 'y' : 'z', line).value(empty.value());
    } else {
      writeOperation(value, line);
    }
  }

  private void writeOperation(Expression<?> value, int line) {
    if (value instanceof BinaryExpression<?> both) {
      out.kind('o', line)
          .words(operator(both))
          .value(both.getLeftExpression())
          .value(both.getRightExpression());
    } else if (value instanceof UnaryNotExpression not) {
      out.kind('n', line).value(not.getChildExpression());
    } else if (value instanceof TernaryExpression choice) {
      out.kind('t', line)
          .value(choice.getExpression1())
          .value(choice.getExpression2())
          .value(choice.getExpression3());
    } else if (value instanceof ArrayExpression array) {
      out.kind('r', line).each(array.getValues(), out::value);
    } else if (value instanceof MapExpression map) {
      out.kind('m', line)
          .each(sorted(map), entry -> out.value(entry.getKey()).value(entry.getValue()));
    } else {
      writeCall(value, line);
    }
  }

  private void writeCall(Expression<?> value, int line) {
    if (value instanceof FilterInvocationExpression call) {
      out.kind('f', line).words(call.getFilterName()).arguments(call.getArgs());
    } else if (value instanceof TestInvocationExpression call) {
      out.kind('i', line).words(call.getTestName()).arguments(call.getArgs());
    } else if (value instanceof FunctionOrMacroInvocationExpression call) {
      out.kind('c', line).words(call.getFunctionName()).arguments(call.getArguments());
    } else if (value instanceof ParentFunctionExpression parent) {
      out.kind('p', line).words(parent.getBlockName());
    } else {
      throw new UnsupportedOperationException(value.getClass().getName());
    }
  }

  /** By name, since Pebble keeps entries as they come. */
  private static List<Map.Entry<Expression<?>, Expression<?>>> sorted(MapExpression map) {
    List<Map.Entry<Expression<?>, Expression<?>>> entries =
        new ArrayList<>(map.getEntries().entrySet());
    entries.sort(Comparator.comparing(entry -> name(entry.getKey())));
    return entries;
  }

  private static String name(Expression<?> key) {
    if (key instanceof LiteralStringExpression literal) {
      return literal.getValue();
    }
    throw new UnsupportedOperationException("an entry whose name is not written");
  }

  private static String operator(BinaryExpression<?> both) {
    String name = both.getClass().getSimpleName().replace("Expression", "");
    ExpressionReader.operator(name);
    return name;
  }
}
