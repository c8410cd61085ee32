package dev.guidewright.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A YAML value without types: text, a list or a mapping, each with the line it begins on. */
sealed interface YamlNode {
  /** Line in the YAML text, from 0. */
  int line();

  /** Column, from 0. */
  int column();

  /** Text, whatever a typed loader would make of it. */
  record Scalar(String text, boolean quoted, int line, int column) implements YamlNode {}

  /** The texts of a value that is one, or a list of them. */
  static Stream<Scalar> scalars(YamlNode node) {
    List<YamlNode> nodes = node instanceof Items list ? list.items() : List.of(node);
    return nodes.stream().filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }

  /** A list. */
  record Items(List<YamlNode> items, int line, int column) implements YamlNode {}

  /** A mapping, in the order written. */
  record Mapping(Map<Scalar, YamlNode> entries, int line, int column) implements YamlNode {
    static Mapping empty() {
      return new Mapping(new LinkedHashMap<>(), 0, 0);
    }
  }
}
