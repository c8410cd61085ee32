package dev.guidewright.read;

import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lays what {@code guide.yml} says in several layers over each other: the nearer layer wins key by
 * key, also below {@code theme} and the like; a list is taken whole, unless an item {@code ...}
 * says where that of the layer below goes.
 */
final class ConfigMerge {
  /** What belongs to one published guide, or to one folder, and not to what is laid over it. */
  private static final Set<String> OWN =
      Set.of("extends", "omit", "id", "base-url", "version", "edit-link");

  /** Stands in a list for the list of the layer below. */
  private static final String BELOW = "...";

  private ConfigMerge() {}

  /** The mapping of all layers, nearest first. */
  static YamlNode.Mapping of(List<FoundLayer> layers) {
    YamlNode.Mapping merged = layers.get(0).yaml();
    for (FoundLayer layer : layers.subList(1, layers.size())) {
      merged = over(merged, layer.yaml(), OWN);
    }
    return merged;
  }

  private static YamlNode.Mapping over(
      YamlNode.Mapping near, YamlNode.Mapping far, Set<String> except) {
    Map<String, YamlNode.Scalar> keys = new LinkedHashMap<>();
    Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>(near.entries());
    near.entries().keySet().forEach(key -> keys.put(key.text(), key));
    far.entries()
        .forEach(
            (key, value) -> {
              YamlNode.Scalar mine = keys.get(key.text());
              if (mine == null && !except.contains(key.text())) {
                entries.put(key, value);
              } else if (mine != null
                  && entries.get(mine) instanceof YamlNode.Mapping ours
                  && value instanceof YamlNode.Mapping theirs) {
                entries.put(mine, over(ours, theirs, Set.of()));
              } else if (mine != null
                  && entries.get(mine) instanceof YamlNode.Items ours
                  && value instanceof YamlNode.Items theirs) {
                entries.put(mine, spliced(ours, theirs));
              }
            });
    return new YamlNode.Mapping(entries, near.line(), near.column());
  }

  private static YamlNode.Items spliced(YamlNode.Items near, YamlNode.Items far) {
    Set<String> ours = new HashSet<>();
    near.items().forEach(item -> ours.add(text(item)));
    List<YamlNode> items = new ArrayList<>();
    for (YamlNode item : near.items()) {
      if (text(item).equals(BELOW)) {
        far.items().stream().filter(theirs -> !ours.contains(text(theirs))).forEach(items::add);
      } else {
        items.add(item);
      }
    }
    return new YamlNode.Items(items, near.line(), near.column());
  }

  private static String text(YamlNode item) {
    return item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  /** Where the nearest layer that has such an item in a list has it. */
  static Span item(List<FoundLayer> layers, String key, Predicate<String> isMeant) {
    List<Span> spans = layers.stream().map(layer -> layer.item(key, isMeant)).toList();
    return spans.stream().filter(span -> span.line() > 0).findFirst().orElse(spans.get(0));
  }
}
