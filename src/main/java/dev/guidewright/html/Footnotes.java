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
  private final List<String> labels = new ArrayList<>();
  private final Map<String, List<String>> uses = new LinkedHashMap<>();

  Footnotes(Map<String, Node> definitions, String prefix) {
    this.definitions = definitions;
    this.prefix = prefix;
  }

  boolean isDefined(String label) {
    return definitions.containsKey(label);
  }

  /** Registers a reference and returns its anchor. */
  String refer(String label) {
    if (!labels.contains(label)) {
      labels.add(label);
    }
    int number = number(label);
    List<String> references = uses.computeIfAbsent(label, key -> new ArrayList<>());
    String id =
        prefix + "fnref-" + number + (references.isEmpty() ? "" : "-" + (references.size() + 1));
    references.add(id);
    return id;
  }

  int number(String label) {
    return labels.indexOf(label) + 1;
  }

  int count() {
    return labels.size();
  }

  String id(int number) {
    return prefix + "fn-" + number;
  }

  Node definition(int number) {
    Node definition = definitions.get(labels.get(number - 1));
    if (definition == null) {
      throw new IllegalStateException("only defined footnotes are numbered");
    }
    return definition;
  }

  List<String> uses(int number) {
    return List.copyOf(uses.getOrDefault(labels.get(number - 1), List.of()));
  }
}
