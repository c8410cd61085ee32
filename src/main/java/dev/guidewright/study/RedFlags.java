package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.RedFlag;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Recognises list items that open with a red or green sign below a heading of red flags. */
final class RedFlags {
  private final Study study;
  private final Here here;

  RedFlags(Study study, Here here) {
    this.study = study;
    this.here = here;
  }

  /** What an item says to do, or not. */
  private enum Sign {
    DONT("\u274C"),
    DO("\u2705");

    private final String mark;

    Sign(String mark) {
      this.mark = mark;
    }
  }

  /** The red flags of a list; empty when a block is none, or holds other items too. */
  Optional<Block> of(Block block) {
    Optional<ListBlock> list = Nodes.prose(block, ListBlock.class);
    if (list.isEmpty() || !here.isBelow(Label.RED_FLAGS, study.labels())) {
      return Optional.empty();
    }
    Span span = Spans.of(block);
    List<Item> items = new ArrayList<>();
    for (Node node : Nodes.items(list.get())) {
      Optional<Item> item = item(node, span);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return Optional.of(new Block.RedFlagsBlock(paired(items)));
  }

  private static Optional<Item> item(Node node, Span span) {
    for (Sign sign : Sign.values()) {
      Optional<List<Block>> blocks = without(sign, node, span);
      if (blocks.isPresent()) {
        return blocks.map(found -> nested(sign, node, found, span));
      }
    }
    return Optional.empty();
  }

  /** An item whose only nested item opens with the other sign holds the whole pair. */
  private static Item nested(Sign sign, Node node, List<Block> blocks, Span span) {
    List<Node> inner = node.getLastChild() == null ? List.of() : Nodes.items(node.getLastChild());
    if (sign == Sign.DONT && inner.size() == 1) {
      Optional<List<Block>> instead = without(Sign.DO, inner.get(0), span);
      if (instead.isPresent()) {
        return new Item(sign, blocks.subList(0, blocks.size() - 1), instead);
      }
    }
    return new Item(sign, blocks, Optional.empty());
  }

  /** The item's blocks without its sign; empty when it does not open with it. */
  private static Optional<List<Block>> without(Sign sign, Node item, Span span) {
    if (!(item.getFirstChild() instanceof Paragraph first)
        || !(first.getFirstChild() instanceof Text text)
        || !text.getLiteral().startsWith(sign.mark)) {
      return Optional.empty();
    }
    String prefix =
        text.getLiteral().startsWith(sign.mark + "\uFE0F") ? sign.mark + "\uFE0F" : sign.mark;
    Paragraph rest = NodeCopy.without(prefix, first).orElse(first);
    if (rest.getFirstChild() == null) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>(Nodes.blocks(item, span));
    blocks.set(0, new Block.Prose(rest, span));
    return Optional.of(List.copyOf(blocks));
  }

  private List<RedFlag> paired(List<Item> items) {
    boolean grouped = isGrouped(items);
    List<RedFlag> flags = new ArrayList<>();
    int at = 0;
    while (at < items.size()) {
      Item item = items.get(at++);
      if (item.sign == Sign.DO) {
        flags.add(flag(List.of(), Optional.of(item.blocks)));
      } else if (item.instead.isEmpty()
          && !grouped
          && at < items.size()
          && items.get(at).sign == Sign.DO) {
        flags.add(flag(item.blocks, Optional.of(items.get(at++).blocks)));
      } else {
        flags.add(flag(item.blocks, item.instead));
      }
    }
    return List.copyOf(flags);
  }

  /** Whether several of one sign are followed by several of the other: two lists, and no pairs. */
  private static boolean isGrouped(List<Item> items) {
    int turns = 0;
    int turn = 0;
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i).sign != items.get(i - 1).sign) {
        turns++;
        turn = i;
      }
    }
    return turns == 1 && turn > 1 && items.size() - turn > 1;
  }

  private RedFlag flag(List<Block> dont, Optional<List<Block>> instead) {
    String words = Nodes.text(dont.isEmpty() ? instead.orElse(List.of()) : dont);
    String id = study.ids().unique("red-flag", Ids.slug(words));
    RedFlag flag = new RedFlag(id, here.section().title(), here.place(), dont, instead);
    study.findings().redFlags.add(flag);
    return flag;
  }

  private record Item(Sign sign, List<Block> blocks, Optional<List<Block>> instead) {}
}
