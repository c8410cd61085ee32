package dev.guidewright.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/** Numbers the footnotes of a page in the order in which they are first referred to. */
final class Footnotes {
  private final Map<String, Node> definitions;
  private final String prefix;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Used> used = new ArrayList<>();

  /** A footnote that is referred to, and the anchors of the places that do so. */
  private record Used(Node definition, List<String> references) {}

  Footnotes(Map<String, Node> definitions, String prefix) {
    this.definitions = definitions;
    this.prefix = prefix;
  }

  boolean isDefined(String label) {
    return definitions.containsKey(label);
  }

  /** Registers a reference to a defined footnote and returns its anchor. */
  String refer(String label) {
    Node definition = definitions.get(label);
    if (definition == null) {
      throw new IllegalArgumentException("not defined: " + label);
    }
    int number =
        numbers.computeIfAbsent(
            label,
            key -> {
              used.add(new Used(definition, new ArrayList<>()));
              return used.size();
            });
    List<String> references = used.get(number - 1).references();
    String id =
        prefix + "fnref-" + number + (references.isEmpty() ? "" : "-" + (references.size() + 1));
    references.add(id);
    return id;
  }

  int number(String label) {
    return numbers.getOrDefault(label, 0);
  }

  int count() {
    return used.size();
  }

  String id(int number) {
    return prefix + "fn-" + number;
  }

  Node definition(int number) {
    return used.get(number - 1).definition();
  }

  List<String> uses(int number) {
    return List.copyOf(used.get(number - 1).references());
  }
}
