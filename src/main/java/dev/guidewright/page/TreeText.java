package dev.guidewright.page;

import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ExtendsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.ImportNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.NamedArgumentNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a compiled template as text, from which {@link TreeReader} makes it again.
 *
 * <p>A node is a letter for its kind, a character for its line, and its parts in order. Words end
 * with a zero, lists begin with a character for their length, and {@link #NONE} stands for a part
 * that is not there.
 */
final class TreeText {
  static final char END = '\0';
  static final char NONE = '-';

  /** What is added to numbers, so that they are no control characters. */
  static final char ZERO = ' ';

  private final StringBuilder out = new StringBuilder();
  private final ExpressionText expressions = new ExpressionText(this);

  private TreeText() {}

  /**
   * The text of a tree.
   *
   * @throws UnsupportedOperationException when the tree has a node of another kind
   */
  static String of(BodyNode root) {
    TreeText text = new TreeText();
    text.body(root);
    return text.out.toString();
  }

  TreeText kind(char kind, int line) {
    out.append(kind);
    return number(line);
  }

  TreeText number(int number) {
    out.append((char) (ZERO + number));
    return this;
  }

  TreeText words(String words) {
    if (words.indexOf(END) >= 0) {
      throw new UnsupportedOperationException("a zero in words");
    }
    out.append(words).append(END);
    return this;
  }

  TreeText value(Expression<?> value) {
    expressions.write(value);
    return this;
  }

  <T> TreeText each(@Nullable List<? extends T> parts, Consumer<T> one) {
    if (parts == null) {
      out.append(NONE);
      return this;
    }
    kind('*', parts.size());
    parts.forEach(one);
    return this;
  }

  TreeText arguments(@Nullable ArgumentsNode arguments) {
    if (arguments == null) {
      out.append(NONE);
      return this;
    }
    return kind('(', (Integer) hidden(arguments, "lineNumber"))
        .<PositionalArgumentNode>each(
            arguments.getPositionalArgs(), argument -> value(argument.getValueExpression()))
        .<NamedArgumentNode>each(arguments.getNamedArgs(), this::named);
  }

  /** Nothing is written for what is not there but {@link #NONE}. */
  <T> TreeText optional(@Nullable T part, Consumer<T> one) {
    if (part == null) {
      out.append(NONE);
    } else {
      one.accept(part);
    }
    return this;
  }

  private void named(NamedArgumentNode argument) {
    words(argument.getName()).optional(argument.getValueExpression(), this::value);
  }

  private TreeText body(BodyNode body) {
    return kind('{', body.getLineNumber()).each(body.getChildren(), this::write);
  }

  private void write(RenderableNode node) {
    if (node instanceof TextNode text) {
      kind('T', text.getLineNumber()).words(new String(text.getData()));
    } else if (node instanceof PrintNode print) {
      kind('P', print.getLineNumber()).value(print.getExpression());
    } else if (node instanceof IfNode choice) {
      kind('I', choice.getLineNumber())
          .each(
              choice.getConditionsWithBodies(),
              branch -> value(branch.getLeft()).body(branch.getRight()))
          .optional(choice.getElseBody(), this::body);
    } else if (node instanceof ForNode loop) {
      kind('F', loop.getLineNumber())
          .words(loop.getIterationVariable())
          .value(loop.getIterable())
          .body(loop.getBody())
          .optional(loop.getElseBody(), this::body);
    } else if (node instanceof SetNode set) {
      kind('S', set.getLineNumber()).words(set.getName()).value(set.getValue());
    } else {
      writeShared(node);
    }
  }

  private void writeShared(RenderableNode node) {
    if (node instanceof BlockNode block) {
      kind('B', block.getLineNumber()).words(block.getName()).body(block.getBody());
    } else if (node instanceof MacroNode macro) {
      kind('M', macro.getLineNumber())
          .words(macro.getName())
          .arguments(macro.getArgs())
          .body(macro.getBody());
    } else if (node instanceof ExtendsNode child) {
      kind('E', child.getLineNumber()).value(child.getParentExpression());
    } else if (node instanceof IncludeNode include) {
      kind('N', include.getLineNumber())
          .value(include.getIncludeExpression())
          .optional((Expression<?>) hidden(include, "mapExpression"), this::value);
    } else if (node instanceof ImportNode macros && hidden(macros, "alias") == null) {
      kind('U', macros.getLineNumber()).value(macros.getImportExpression());
    } else {
      throw new UnsupportedOperationException(node.getClass().getName());
    }
  }

  /** What Pebble does not tell of a node. */
  private static Object hidden(Node node, String name) {
    try {
      var field = node.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(node);
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException(e);
    }
  }
}
