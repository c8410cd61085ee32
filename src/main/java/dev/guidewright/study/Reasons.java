package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/**
 * What an author writes about the ends of a graph: list items that open with their name in bold.
 */
final class Reasons {
  private final Map<Phrase, List<Block>> items = new HashMap<>();

  private Reasons() {}

  /** The reasons in a section; none without a section. */
  static Reasons of(Optional<Section> section) {
    Reasons reasons = new Reasons();
    section.ifPresent(found -> found.blocks().forEach(reasons::collect));
    return reasons;
  }

  private void collect(Block block) {
    Optional<Node> node = Nodes.prose(block, Node.class);
    for (Node item : node.map(Nodes::items).orElse(List.of())) {
      if (item.getFirstChild() instanceof Paragraph first
          && first.getFirstChild() instanceof StrongEmphasis strong) {
        items.putIfAbsent(Phrase.of(PlainText.of(strong)), Nodes.blocks(item, Spans.of(block)));
      }
    }
  }

  /** The outcome with its reason, or alone when the author gives none. */
  List<Block> of(String outcome, Span span) {
    return items.getOrDefault(Phrase.of(outcome), List.of(Nodes.proseOf(outcome, span)));
  }
}
