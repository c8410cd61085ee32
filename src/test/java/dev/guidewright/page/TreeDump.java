package dev.guidewright.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that a compiled template holds, as text: two that read the same do the same. */
final class TreeDump {
  private TreeDump() {}

  static String of(PebbleTemplate template) {
    return dump(template);
  }

  private static String dump(@Nullable Object value) {
    if (value instanceof PebbleEngine || value == null) {
      return "-";
    }
    if (value instanceof char[] text) {
      return '"' + new String(text) + '"';
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> dump(entry.getKey()) + "=" + dump(entry.getValue()))
          .sorted()
          .collect(Collectors.joining(",\n", "{", "}"));
    }
    if (value instanceof Collection<?> all) {
      return all.stream().map(TreeDump::dump).collect(Collectors.joining(",\n", "[", "]"));
    }
    return value.getClass().getName().startsWith("java.") ? value.toString() : fields(value);
  }

  private static String fields(Object value) {
    List<String> parts = new ArrayList<>();
    for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          parts.add(field.getName() + ": " + dump(content(field, value)));
        }
      }
    }
    return value.getClass().getSimpleName() + parts;
  }

  private static @Nullable Object content(Field field, Object value) {
    try {
      field.setAccessible(true);
      return field.get(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
