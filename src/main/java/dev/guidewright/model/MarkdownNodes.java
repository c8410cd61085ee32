package dev.guidewright.model;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** Lists the Markdown below blocks of any kind, in reading order. */
public final class MarkdownNodes implements Block.Visitor<Void> {
  private final List<Node> nodes = new ArrayList<>();

  private MarkdownNodes() {}

  /** The nodes of some blocks; a node's children are not listed again. */
  public static List<Node> in(List<? extends Block> blocks) {
    MarkdownNodes found = new MarkdownNodes();
    found.all(blocks);
    return found.nodes;
  }

  private void all(List<? extends Block> blocks) {
    for (Block block : blocks) {
      block.accept(this);
    }
  }

  private void parts(List<Part> parts) {
    parts.forEach(part -> all(part.blocks()));
  }

  @Override
  public Void prose(Block.Prose block) {
    nodes.add(block.node());
    return null;
  }

  @Override
  public Void labelled(Block.Labelled block) {
    nodes.add(block.strong().node());
    nodes.add(block.body());
    return null;
  }

  @Override
  public Void diagram(Block.DiagramBlock block) {
    return null;
  }

  @Override
  public Void question(Block.QuestionBlock block) {
    parts(block.question().parts());
    block.question().stories().forEach(story -> all(story.blocks()));
    return null;
  }

  @Override
  public Void part(Block.PartBlock block) {
    all(block.part().blocks());
    return null;
  }

  @Override
  public Void framework(Block.FrameworkBlock block) {
    block.framework().steps().forEach(step -> all(step.blocks()));
    return null;
  }

  @Override
  public Void story(Block.StoryBlock block) {
    all(block.story().blocks());
    return null;
  }

  @Override
  public Void contrast(Block.ContrastBlock block) {
    block.contrast().sides().forEach(side -> all(side.blocks()));
    return null;
  }

  @Override
  public Void redFlags(Block.RedFlagsBlock block) {
    for (RedFlag flag : block.flags()) {
      all(flag.dont());
      flag.instead().ifPresent(this::all);
    }
    return null;
  }

  @Override
  public Void takeaway(Block.TakeawayBlock block) {
    all(block.takeaway().blocks());
    return null;
  }

  @Override
  public Void scenario(Block.ScenarioBlock block) {
    all(block.scenario().prompt());
    parts(block.scenario().parts());
    return null;
  }

  @Override
  public Void term(Block.TermBlock block) {
    all(block.term().blocks());
    return null;
  }

  @Override
  public Void meta(Block.MetaBlock block) {
    return null;
  }

  @Override
  public Void card(Block.CardBlock block) {
    all(block.card().front());
    all(block.card().back());
    return null;
  }
}
