package dev.guidewright.html;

import dev.guidewright.model.TermUse;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.commonmark.node.Text;

/** The texts of a chapter in which glossary terms are explained: few among many. */
public final class Explained {
  private final IdentityHashMap<Text, List<TermUse>> uses = new IdentityHashMap<>();

  /** A bit for each length that one of the texts has, so that most others need not be looked up. */
  private long lengths;

  private Explained() {}

  /**
   * Texts with the first uses of terms in them.
   *
   * @param uses of one section after the other, in order
   */
  public static Explained of(List<List<TermUse>> uses) {
    Explained explained = new Explained();
    for (List<TermUse> section : uses) {
      if (!section.isEmpty()) {
        explained.add(section);
      }
    }
    return explained;
  }

  /** What was known of a text before is replaced. */
  private void add(List<TermUse> section) {
    IdentityHashMap<Text, List<TermUse>> fresh = new IdentityHashMap<>();
    for (TermUse use : section) {
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
