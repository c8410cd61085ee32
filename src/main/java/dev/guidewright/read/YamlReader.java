package dev.guidewright.read;

import dev.guidewright.model.Nearest;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes known keys out of a YAML mapping; a key nobody asked for and a value of the wrong kind
 * become problems.
 */
final class YamlReader {
  private final String path;
  private final int lineOffset;
  private final String where;
  private final Map<String, YamlNode> values = new LinkedHashMap<>();
  private final Map<String, YamlNode.Scalar> keys = new LinkedHashMap<>();
  private final TreeSet<String> known = new TreeSet<>();
  private final List<Problem> problems;

  YamlReader(
      YamlNode.Mapping mapping, String path, int lineOffset, String where, List<Problem> problems) {
    this.path = path;
    this.lineOffset = lineOffset;
    this.where = where;
    this.problems = problems;
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              keys.put(key.text(), key);
              values.put(key.text(), value);
            });
  }

  Optional<String> text(String key) {
    known.add(key);
    YamlNode value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof YamlNode.Scalar scalar) {
      return isNull(scalar) ? Optional.empty() : Optional.of(scalar.text());
    }
    wrong(key, value, "one line of text");
    return Optional.empty();
  }

  String text(String key, String fallback) {
    return text(key).orElse(fallback);
  }

  /** One of the words given, the first when the key is missing or its value is another word. */
  String oneOf(String key, String... words) {
    String found = text(key, words[0]);
    if (List.of(words).contains(found)) {
      return found;
    }
    String valid = Stream.of(words).filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
    wrong(key, words.length == 2 && words[0].isEmpty() ? valid : "one of " + valid);
    return words[0];
  }

  boolean flag(String key) {
    Optional<String> found = text(key);
    if (found.isEmpty() || found.get().equals("false")) {
      return false;
    }
    if (!found.get().equals("true")) {
      wrong(key, "true or false");
    }
    return found.get().equals("true");
  }

  Optional<Double> number(String key) {
    Optional<String> found = text(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      return Optional.of(Double.valueOf(found.get()));
    }
    wrong(key, "a number");
    return Optional.empty();
  }

  int count(String key, int fallback) {
    Optional<Double> found = number(key);
    if (found.isPresent() && found.get() < 0) {
      wrong(key, "a number that is not negative");
      return fallback;
    }
    return found.map(Double::intValue).orElse(fallback);
  }

  /** A list of texts; a single text counts as a list of one. */
  List<String> texts(String key) {
    known.add(key);
    YamlNode value = values.get(key);
    return value == null ? List.of() : texts(key, value);
  }

  private List<String> texts(String key, YamlNode value) {
    if (value instanceof YamlNode.Scalar scalar) {
      return isNull(scalar) ? List.of() : List.of(scalar.text());
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof YamlNode.Items items) {
      for (YamlNode item : items.items()) {
        if (item instanceof YamlNode.Scalar scalar) {
          texts.add(scalar.text());
        } else {
          wrong(key, item, "a list of texts");
        }
      }
      return List.copyOf(texts);
    }
    wrong(key, value, "a list of texts");
    return List.of();
  }

  /** A mapping from text to a list of texts. */
  Map<String, List<String>> lists(String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Map.Entry<YamlNode.Scalar, YamlNode> entry : mapping(key).entries().entrySet()) {
      lists.put(entry.getKey().text(), texts(key, entry.getValue()));
    }
    return lists;
  }

  /** A mapping from text to text. */
  Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Map.Entry<YamlNode.Scalar, YamlNode> entry : mapping(key).entries().entrySet()) {
      if (entry.getValue() instanceof YamlNode.Scalar scalar) {
        pairs.put(entry.getKey().text(), scalar.text());
      } else {
        wrong(key, entry.getValue(), "`name: value` lines");
      }
    }
    return pairs;
  }

  /** Whether the value is this word alone. */
  boolean says(String key, String word) {
    return values.get(key) instanceof YamlNode.Scalar scalar && scalar.text().equals(word);
  }

  /** As if the key had no value, which has been read otherwise. */
  YamlReader nothingBelow(String key) {
    known.add(key);
    return new YamlReader(YamlNode.Mapping.empty(), path, lineOffset, key, problems);
  }

  /** The reader of a mapping below a key; an empty one when it is missing. */
  YamlReader below(String key) {
    return new YamlReader(mapping(key), path, lineOffset, key, problems);
  }

  private YamlNode.Mapping mapping(String key) {
    known.add(key);
    YamlNode value = values.get(key);
    if (value == null || (value instanceof YamlNode.Scalar scalar && isNull(scalar))) {
      return YamlNode.Mapping.empty();
    }
    if (value instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    wrong(key, value, "`name: value` lines");
    return YamlNode.Mapping.empty();
  }

  /** The texts of every key that is not among those asked for so far, such as study labels. */
  Map<String, String> others() {
    Map<String, String> others = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (!known.contains(key) && value instanceof YamlNode.Scalar scalar) {
            others.put(key, scalar.text());
          }
        });
    return others;
  }

  void know(Iterable<String> names) {
    names.forEach(known::add);
  }

  /** Warns of each key that nobody asked for. */
  void warnOfUnknownKeys() {
    keys.forEach(
        (name, key) -> {
          if (!known.contains(name)) {
            String fallback = "known here: " + String.join(", ", known);
            problems.add(
                Problem.warning(
                    "unknown-key",
                    span(key, name.length()),
                    "unknown key \"" + Yaml.shown(name) + "\" in " + where,
                    Nearest.hint(name, known, fallback)));
          }
        });
  }

  /**
   * Warns of keys that are nearly one that counts; of others, which may be meant for another tool,
   * only says that they change nothing.
   */
  void adviseOfUnknownKeys() {
    keys.forEach(
        (name, key) -> {
          if (known.contains(name)) {
            return;
          }
          Optional<String> meant = Nearest.to(name, known).filter(found -> isSlip(name, found));
          Span span = span(key, name.length());
          if (meant.isPresent()) {
            problems.add(
                Problem.warning(
                    "unknown-key",
                    span,
                    "unknown key \"" + Yaml.shown(name) + "\" in " + where,
                    "did you mean \"" + meant.get() + "\"?"));
          } else {
            problems.add(
                Problem.advice(
                    "unused-front-matter",
                    span,
                    "\"" + Yaml.shown(name) + "\" has no effect here: no such key is known",
                    "remove it, or turn the rule unused-front-matter off in guide.yml"));
          }
        });
  }

  /** Hardly a letter differs; words of other tools may look a little like ours: labels, level. */
  private static boolean isSlip(String name, String meant) {
    StringBuilder missing = new StringBuilder(meant.toLowerCase(Locale.ROOT));
    int surplus = 0;
    for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
      int at = missing.indexOf(String.valueOf(letter));
      if (at < 0) {
        surplus++;
      } else {
        missing.deleteCharAt(at);
      }
    }
    return name.length() > 2 && surplus + missing.length() <= Math.min(2, meant.length() / 3);
  }

  Span spanOf(String key) {
    YamlNode value = values.get(key);
    return value == null ? Span.file(path) : span(value, 1);
  }

  private void wrong(String key, String expected) {
    problems.add(
        Problem.error("wrong-value", spanOf(key), "\"" + key + "\" must be " + expected, ""));
  }

  private void wrong(String key, YamlNode value, String expected) {
    problems.add(
        Problem.error("wrong-value", span(value, 1), "\"" + key + "\" must be " + expected, ""));
  }

  private Span span(YamlNode node, int length) {
    return Span.of(path, node.line() + 1 + lineOffset, node.column() + 1, length);
  }

  private static boolean isNull(YamlNode.Scalar scalar) {
    return !scalar.quoted() && (scalar.text().isEmpty() || scalar.text().equals("null"));
  }
}
