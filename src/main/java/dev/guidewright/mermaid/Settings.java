package dev.guidewright.mermaid;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML and JSON into a flat map of dotted keys. Lists become texts with commas; a key without
 * a value is left out. Works on events, so that deep nesting cannot exhaust the stack.
 */
final class Settings {

  private static final int DEEPEST = 100;
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  /** One mapping or list that is being read. */
  private static final class Level {
    final String prefix;
    final boolean mapping;
    @Nullable String key;

    Level(String prefix, boolean mapping) {
      this.prefix = prefix;
      this.mapping = mapping;
    }
  }

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Deque<Level> levels = new ArrayDeque<>();

  private Settings() {}

  /** What was read, or what is wrong with it. */
  record Outcome(Map<String, String> values, Optional<String> fault) {}

  static Outcome yaml(String text) {
    var settings = new Settings();
    try {
      for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
        Optional<String> fault = settings.accept(event);
        if (fault.isPresent()) {
          return new Outcome(Map.of(), fault);
        }
      }
      return new Outcome(settings.values, Optional.empty());
    } catch (YamlEngineException wrong) {
      String message = String.valueOf(wrong.getMessage());
      String first = message.lines().findFirst().orElse(message);
      return new Outcome(Map.of(), Optional.of(first));
    }
  }

  private Optional<String> accept(Event event) {
    switch (event.getEventId()) {
      case MappingStart -> {
        return open(true);
      }
      case SequenceStart -> {
        return open(false);
      }
      case MappingEnd, SequenceEnd -> close();
      case Alias -> value(Optional.empty());
      case Scalar -> {
        var scalar = (ScalarEvent) event;
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        boolean none = plain && NULLS.contains(scalar.getValue());
        Level level = levels.peek();
        if (level == null || !level.mapping || level.key != null) {
          value(none ? Optional.empty() : Optional.of(scalar.getValue()));
          return Optional.empty();
        }
        level.key = level.prefix + scalar.getValue();
        if (!keys.add(level.key)) {
          return Optional.of("the key \"" + scalar.getValue() + "\" stands here twice");
        }
      }
      default -> {
        // Document and stream marks carry nothing.
      }
    }
    return Optional.empty();
  }

  private Optional<String> open(boolean mapping) {
    if (levels.size() >= DEEPEST) {
      return Optional.of("nested deeper than " + DEEPEST + " levels");
    }
    Level level = levels.peek();
    if (level == null) {
      levels.push(new Level("", mapping));
      return Optional.empty();
    }
    if (level.mapping && level.key == null) {
      return Optional.of("a key must be a plain word");
    }
    String path = level.key == null ? level.prefix : level.key + (mapping ? "." : "");
    levels.push(new Level(path, mapping));
    return Optional.empty();
  }

  private void close() {
    levels.pop();
    Level level = levels.peek();
    if (level != null && level.mapping) {
      level.key = null;
    }
  }

  private void value(Optional<String> value) {
    Level level = levels.peek();
    if (level == null) {
      return;
    }
    if (!level.mapping) {
      value.ifPresent(item -> values.merge(level.prefix, item, (one, two) -> one + "," + two));
      return;
    }
    String key = level.key;
    level.key = null;
    if (key != null) {
      value.ifPresent(text -> values.put(key, text));
    }
  }

  /** Strict JSON, except that {@code '} counts as {@code "}. */
  static Outcome json(String text) {
    var settings = new Settings();
    try (var reader = new JsonReader(new StringReader(text.replace('\'', '"')))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(DEEPEST);
      while (reader.peek() != JsonToken.END_DOCUMENT) {
        settings.accept(reader);
      }
      return new Outcome(settings.values, Optional.empty());
    } catch (IOException | IllegalStateException wrong) {
      return new Outcome(Map.of(), Optional.of("not JSON"));
    }
  }

  private void accept(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        reader.beginObject();
        open(true);
      }
      case BEGIN_ARRAY -> {
        reader.beginArray();
        open(false);
      }
      case END_OBJECT -> {
        reader.endObject();
        close();
      }
      case END_ARRAY -> {
        reader.endArray();
        close();
      }
      case NAME -> {
        Level level = levels.element();
        level.key = level.prefix + reader.nextName();
      }
      case NULL -> {
        reader.nextNull();
        value(Optional.empty());
      }
      case BOOLEAN -> value(Optional.of(Boolean.toString(reader.nextBoolean())));
      default -> value(Optional.of(reader.nextString()));
    }
  }
}
