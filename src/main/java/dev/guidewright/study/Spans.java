package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Span;

/** Where blocks are written. */
final class Spans {
  private Spans() {}

  /** The span of a block as it was read. */
  static Span of(Block block) {
    if (block instanceof Block.Prose prose) {
      return prose.span();
    }
    return block instanceof Block.Labelled labelled ? labelled.span() : Span.file("");
  }
}
