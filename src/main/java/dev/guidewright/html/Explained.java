package dev.guidewright.html;

import dev.guidewright.model.TermUse;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.commonmark.node.Text;

/** The texts of a page in which glossary terms are explained: few among many. */
final class Explained {
  private final IdentityHashMap<Text, List<TermUse>> uses = new IdentityHashMap<>();

  /** A bit for each length that one of the texts has, so that most others need not be looked up. */
  private long lengths;

  /**
   * Adds first uses of terms.
   *
   * @param added in order; they replace what was known of the same text before
   */
  void add(List<TermUse> added) {
    IdentityHashMap<Text, List<TermUse>> fresh = new IdentityHashMap<>();
    for (TermUse use : added) {
      fresh.computeIfAbsent(use.text(), text -> new ArrayList<>()).add(use);
      lengths |= 1L << use.text().getLiteral().length();
    }
    uses.putAll(fresh);
  }

  /** The uses in a text, in order; empty for most. */
  List<TermUse> in(Text text) {
    boolean mayBe = (lengths >>> text.getLiteral().length() & 1) != 0;
    return mayBe ? uses.getOrDefault(text, List.of()) : List.of();
  }
}
