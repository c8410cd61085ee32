package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Part;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Reads the parts of a scenario that are lists. */
final class Lists {
  private Lists() {}

  /** Every item of the lists in the parts of a kind; a part without a list is one item. */
  static List<List<Block>> items(List<Part> parts, Part.Kind kind) {
    List<List<Block>> items = new ArrayList<>();
    for (Part part : parts) {
      if (part.kind() != kind) {
        continue;
      }
      List<Item> found = items(part).toList();
      if (found.isEmpty()) {
        items.add(part.blocks());
      }
      found.forEach(item -> items.add(Nodes.blocks(item.node, item.span)));
    }
    return List.copyOf(items);
  }

  /** Questions with what is nested below them as their answers. */
  static List<Scenario.Exchange> exchanges(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() == Part.Kind.CLARIFYING)
        .flatMap(Lists::items)
        .map(Lists::exchange)
        .toList();
  }

  private static Stream<Item> items(Part part) {
    return part.blocks().stream()
        .flatMap(
            block ->
                Nodes.prose(block, ListBlock.class).stream()
                    .flatMap(list -> Nodes.items(list).stream())
                    .map(node -> new Item(node, Spans.of(block))));
  }

  private static Scenario.Exchange exchange(Item item) {
    List<Block> question = new ArrayList<>();
    List<Block> answer = new ArrayList<>();
    for (Node child : Nodes.children(item.node)) {
      if (!(child instanceof ListBlock) && answer.isEmpty()) {
        question.add(new Block.Prose(child, item.span));
      } else {
        answer.addAll(answer(child, item.span));
      }
    }
    return new Scenario.Exchange(List.copyOf(question), List.copyOf(answer));
  }

  /** A list of one is its item; a longer one stays a list. */
  private static List<Block> answer(Node node, Span span) {
    List<Node> items = Nodes.items(node);
    return items.size() == 1
        ? Nodes.blocks(items.get(0), span)
        : List.of(new Block.Prose(node, span));
  }

  private record Item(Node node, Span span) {}
}
