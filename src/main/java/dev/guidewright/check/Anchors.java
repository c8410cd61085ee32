package dev.guidewright.check;

import dev.guidewright.model.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the heading that an anchor without one was made from, before the heading was renamed. */
final class Anchors {
  private Anchors() {}

  /** The one anchor that can be meant; empty when there is none, or more than one. */
  static Optional<String> meant(String anchor, Collection<String> known) {
    if (known.contains(anchor)) {
      return Optional.of(anchor);
    }
    List<String> same = known.stream().filter(id -> letters(id).equals(letters(anchor))).toList();
    if (!same.isEmpty()) {
      return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
    List<String> grown = known.stream().filter(id -> grew(words(anchor), words(id))).toList();
    if (!grown.isEmpty()) {
      return grown.size() == 1 ? Optional.of(grown.get(0)) : Optional.empty();
    }
    Optional<String> nearest = Nearest.to(anchor, known);
    return nearest.filter(found -> isAlone(anchor, found, known));
  }

  private static String letters(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Set<String> words(String id) {
    return new HashSet<>(Arrays.asList(id.toLowerCase(Locale.ROOT).split("[-_]+", -1)));
  }

  /** Whether words were added, or taken away, and two or more are still the same. */
  private static boolean grew(Set<String> before, Set<String> after) {
    Set<String> common = new HashSet<>(before);
    common.retainAll(after);
    common.remove("");
    boolean within = before.containsAll(after) || after.containsAll(before);
    return within && common.size() > 1;
  }

  /** Whether without the nearest no other would be near. */
  private static boolean isAlone(String anchor, String found, Collection<String> known) {
    List<String> others = known.stream().filter(id -> !id.equals(found)).toList();
    return Nearest.to(anchor, others).isEmpty();
  }
}
