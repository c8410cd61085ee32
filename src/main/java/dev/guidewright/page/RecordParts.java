package dev.guidewright.page;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.List;
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
    if (arguments == null && record instanceof NamedParts parts && name instanceof String asked) {
      @Nullable Object part = parts.part(asked);
      return part == null ? null : new ResolvedAttribute(part);
    }
    return null;
  }
}
