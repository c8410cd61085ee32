package dev.guidewright.page;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets templates ask records that know their parts by name, before Pebble looks for methods. */
final class RecordParts extends AbstractExtension implements AttributeResolver {
  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(this);
  }

  @Override
  public List<NodeVisitorFactory> getNodeVisitors() {
    return List.of(template -> new PrintedParts((PebbleTemplateImpl) template));
  }

  @Override
  public @Nullable ResolvedAttribute resolve(
      Object record,
      Object name,
      Object @Nullable [] arguments,
      ArgumentsNode written,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (arguments != null || !(name instanceof String asked)) {
      return null;
    }
    @Nullable Object part = part(record, asked);
    return part == null ? null : new ResolvedAttribute(part);
  }

  /** Also what is asked of Java's own, for which reflection would write classes in each run. */
  private static @Nullable Object part(Object record, String name) {
    if (record instanceof NamedParts parts) {
      return parts.part(name);
    }
    if (record instanceof List<?> list && name.equals("size")) {
      return list.size();
    }
    if (record instanceof Optional<?> value) {
      return name.equals("present") ? (Object) value.isPresent() : gotten(value, name);
    }
    return record instanceof ForNode.LoopVariables loop ? part(loop, name) : null;
  }

  private static @Nullable Object part(ForNode.LoopVariables loop, String name) {
    return switch (name) {
      case "first" -> loop.isFirst();
      case "last" -> loop.isLast();
      case "index" -> loop.getIndex();
      case "length" -> loop.getLength();
      default -> null;
    };
  }

  private static @Nullable Object gotten(Optional<?> value, String name) {
    return name.equals("get") ? value.orElse(null) : null;
  }
}
