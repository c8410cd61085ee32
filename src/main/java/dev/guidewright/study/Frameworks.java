package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Framework;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Recognises steps: a list below a label that says so, or a numbered outline in a fence. */
final class Frameworks {
  private static final int MAX_TITLE = 80;

  private final Study study;
  private final Here here;

  Frameworks(Study study, Here here) {
    this.study = study;
    this.here = here;
  }

  /** Whether a label with its list begins at the first block. */
  boolean begins(List<Block> blocks) {
    return blocks.size() > 1
        && study.labels().find(blocks.get(0), Set.of(Label.FRAMEWORK)).isPresent()
        && isAlone(blocks.get(0))
        && Nodes.prose(blocks.get(1), ListBlock.class).isPresent();
  }

  /** Whether the section's own heading names the ordered list that follows it. */
  boolean isHeadingOf(List<Block> blocks) {
    return !blocks.isEmpty()
        && study.labels().is(here.section().title(), Label.FRAMEWORK)
        && Nodes.prose(blocks.get(0), OrderedList.class).isPresent();
  }

  /** Takes a framework at the cursor, if there is one. */
  Optional<Block> take(Cursor in) {
    List<Block> rest = in.rest();
    if (begins(rest)) {
      Block.Labelled label = (Block.Labelled) in.next();
      return Nodes.prose(rest.get(1), ListBlock.class)
          .map(list -> ofList(label.label(), list, in.next()));
    }
    if (isOutline(rest.get(0))) {
      return Optional.of(ofFence(here.title(), in.next()));
    }
    if (rest.size() > 1 && isAlone(rest.get(0)) && isOutline(rest.get(1))) {
      Block.Labelled label = (Block.Labelled) in.next();
      return Optional.of(ofFence(label.label(), in.next()));
    }
    return Optional.empty();
  }

  /** The list that the section's heading names. */
  Block takeList(Cursor in) {
    Block block = in.next();
    return Nodes.prose(block, ListBlock.class)
        .map(list -> ofList(here.title(), list, block))
        .orElse(block);
  }

  private static boolean isAlone(Block block) {
    return block instanceof Block.Labelled label && label.body().getFirstChild() == null;
  }

  private static boolean isOutline(Block block) {
    return outline(block).isPresent();
  }

  private static Optional<List<Outline.Item>> outline(Block block) {
    return Nodes.prose(block, FencedCodeBlock.class)
        .filter(fence -> fence.getInfo() == null || fence.getInfo().isBlank())
        .flatMap(fence -> Outline.of(fence.getLiteral()));
  }

  private Block ofFence(String title, Block block) {
    Span span = Spans.of(block);
    List<Framework.Step> steps = new ArrayList<>();
    for (Outline.Item item : outline(block).orElse(List.of())) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(Nodes.proseOf(item.title(), span));
      if (!item.points().isEmpty()) {
        blocks.add(new Block.Prose(Nodes.list(false, item.points()), span));
      }
      steps.add(new Framework.Step(item.title(), blocks, List.copyOf(item.points())));
    }
    return found(title, true, steps);
  }

  private Block ofList(String title, ListBlock list, Block block) {
    List<Framework.Step> steps = new ArrayList<>();
    for (Node item : Nodes.items(list)) {
      steps.add(
          new Framework.Step(stepTitle(item), Nodes.blocks(item, Spans.of(block)), points(item)));
    }
    return found(title, list instanceof OrderedList, steps);
  }

  private Block found(String title, boolean ordered, List<Framework.Step> steps) {
    String wanted = here.isPinned() ? here.section().id() : here.qualified(Ids.slug(title));
    String id = study.ids().unique("framework", wanted);
    Framework framework = new Framework(id, title, here.place(), ordered, List.copyOf(steps));
    study.findings().frameworks.add(framework);
    return new Block.FrameworkBlock(framework);
  }

  /** The bold words that open an item, else what stands before a colon, else its first line. */
  private static String stepTitle(Node item) {
    if (!(item.getFirstChild() instanceof Paragraph first)) {
      return PlainText.of(item);
    }
    if (first.getFirstChild() instanceof StrongEmphasis strong) {
      return withoutColon(PlainText.of(strong));
    }
    String text = PlainText.of(first);
    int colon = text.indexOf(": ");
    return colon > 0 && colon <= MAX_TITLE ? text.substring(0, colon) : withoutColon(text);
  }

  private static String withoutColon(String text) {
    return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
  }

  private static List<String> points(Node item) {
    return Nodes.children(item).stream()
        .flatMap(child -> Nodes.items(child).stream())
        .map(PlainText::of)
        .toList();
  }
}
