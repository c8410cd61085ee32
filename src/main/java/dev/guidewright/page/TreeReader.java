package dev.guidewright.page;

import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ExtendsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.ImportNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.Pair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a template from what {@link TreeText} wrote of it. */
final class TreeReader {
  private final TreeCursor text;
  private final ExpressionReader expressions;
  private final List<BlockNode> blocks = new ArrayList<>();
  private final List<MacroNode> macros = new ArrayList<>();

  /**
   * A reader of one tree.
   *
   * @param name of the template
   */
  TreeReader(String text, String name) {
    this.text = new TreeCursor(text);
    expressions = new ExpressionReader(this.text, name);
  }

  /** A body of nodes: at first the whole template. */
  BodyNode body() {
    text.kind();
    int line = text.number();
    return new BodyNode(line, text.each(this::node));
  }

  /** Tells a template which blocks and macros were read. */
  void register(PebbleTemplateImpl template) {
    blocks.forEach(block -> template.registerBlock(block.getBlock()));
    macros.forEach(macro -> template.registerMacro(macro.getMacro()));
  }

  private RenderableNode node() {
    char kind = text.kind();
    int line = text.number();
    return switch (kind) {
      case 'T' -> new TextNode(text.words(), line);
      case 'P' -> new PrintNode(value(), line);
      case 'I' -> new IfNode(line, text.each(this::branch), otherwise());
      case 'F' -> new ForNode(line, text.words(), value(), body(), otherwise());
      case 'S' -> new SetNode(line, text.words(), value());
      case 'B' -> block(line);
      case 'M' -> macro();
      case 'E' -> new ExtendsNode(line, value());
      case 'N' -> new IncludeNode(line, value(), (MapExpression) text.optional(this::value));
      case 'U' -> new ImportNode(line, value(), null);
      default -> throw new IllegalArgumentException("a node of kind " + kind);
    };
  }

  private BlockNode block(int line) {
    BlockNode block = new BlockNode(line, text.words(), body());
    blocks.add(block);
    return block;
  }

  private MacroNode macro() {
    MacroNode macro = new MacroNode(text.words(), expressions.arguments(), body());
    macros.add(macro);
    return macro;
  }

  private Pair<Expression<?>, BodyNode> branch() {
    return new Pair<>(value(), body());
  }

  private @Nullable BodyNode otherwise() {
    return text.optional(this::body);
  }

  private Expression<?> value() {
    return expressions.read();
  }
}
