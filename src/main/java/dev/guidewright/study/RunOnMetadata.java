package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Inline;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.List;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;

/**
 * Finds metadata that runs on in the paragraph above it, for want of a blank line: a code host
 * shows it there, so that is what it means.
 */
final class RunOnMetadata {
  private final Study study;

  RunOnMetadata(Study study) {
    this.study = study;
  }

  /** Advises where a line of what is asked opens with a label of metadata. */
  void lookAt(List<Block> asked) {
    for (Block block : asked) {
      if (block instanceof Block.Prose prose) {
        lookBelow(prose.node(), block, prose.node());
      } else if (block instanceof Block.Labelled labelled) {
        Inline strong = labelled.strong();
        lookBelow(labelled.body(), block, strong.node());
      }
    }
  }

  private void lookBelow(Node parent, Block block, Node first) {
    for (Node node : Nodes.children(parent)) {
      if (node instanceof StrongEmphasis strong) {
        lookAt(strong, block, first);
      } else {
        lookBelow(node, block, first);
      }
    }
  }

  private void lookAt(StrongEmphasis strong, Block block, Node first) {
    Node before = strong.getPrevious();
    String label = Metadata.label(strong);
    boolean opensLine = before instanceof SoftLineBreak || before instanceof HardLineBreak;
    if (!opensLine
        || !Metadata.isLabel(strong)
        || study.labels().find(label, Label.METADATA).isEmpty()) {
      return;
    }
    study
        .findings()
        .problems
        .add(
            Problem.advice(
                "metadata-in-text",
                span(strong, Spans.of(block), first),
                "\"" + label + "\" is part of the paragraph above it and no metadata",
                "leave a blank line before **" + label + "**"));
  }

  /** The line is counted from the block's, since front matter may stand above. */
  private static Span span(Node node, Span block, Node first) {
    List<SourceSpan> here = node.getSourceSpans();
    List<SourceSpan> there = first.getSourceSpans();
    if (here.isEmpty() || there.isEmpty()) {
      return block;
    }
    SourceSpan at = here.get(0);
    int line = block.line() + at.getLineIndex() - there.get(0).getLineIndex();
    return Span.of(block.path(), line, at.getColumnIndex() + 1, at.getLength());
  }
}
