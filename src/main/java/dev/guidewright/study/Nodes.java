package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Reads and makes Markdown nodes; what was parsed is never changed. */
final class Nodes {
  private Nodes() {}

  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /** The items of a list; empty for any other node. */
  static List<Node> items(Node node) {
    return node instanceof ListBlock
        ? children(node).stream().filter(ListItem.class::isInstance).toList()
        : List.of();
  }

  /** A node's children as blocks. */
  static List<Block> blocks(Node parent, Span span) {
    return prose(children(parent), span);
  }

  /** Nodes as blocks. */
  static List<Block> prose(List<Node> nodes, Span span) {
    return nodes.stream().<Block>map(node -> new Block.Prose(node, span)).toList();
  }

  /** The label's own text, if any, as a block of its own. */
  static List<Block> body(Block.Labelled label) {
    return label.body().getFirstChild() == null
        ? List.of()
        : List.of(new Block.Prose(label.body(), label.span()));
  }

  static Paragraph paragraph(String text) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(text));
    return paragraph;
  }

  static Block proseOf(String text, Span span) {
    return new Block.Prose(paragraph(text), span);
  }

  /** A tight list of plain lines. */
  static Node list(boolean ordered, List<String> lines) {
    ListBlock list = ordered ? new OrderedList() : new BulletList();
    list.setTight(true);
    for (String line : lines) {
      Node item = new ListItem();
      item.appendChild(paragraph(line));
      list.appendChild(item);
    }
    return list;
  }

  /** The words of a block; empty for study blocks. */
  static String text(Block block) {
    if (block instanceof Block.Prose prose) {
      return PlainText.of(prose.node());
    }
    if (block instanceof Block.Labelled labelled) {
      return (labelled.label() + ": " + PlainText.of(labelled.body())).strip();
    }
    return "";
  }

  static String text(List<Block> blocks) {
    StringBuilder all = new StringBuilder();
    for (Block block : blocks) {
      String words = text(block);
      if (!words.isEmpty()) {
        all.append(all.length() == 0 ? "" : " ").append(words);
      }
    }
    return all.toString();
  }

  /** The node of a prose block of a type. */
  static <T extends Node> Optional<T> prose(Block block, Class<T> type) {
    return block instanceof Block.Prose prose && type.isInstance(prose.node())
        ? Optional.of(type.cast(prose.node()))
        : Optional.empty();
  }

  static boolean isBreak(Block block) {
    return prose(block, ThematicBreak.class).isPresent();
  }
}
