package dev.guidewright.check;

import dev.guidewright.model.Block;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import dev.guidewright.model.Term;

/** Says where study structure is written. */
final class Spans {
  private Spans() {}

  /** A term's definition, else the heading above it. */
  static Span of(Term term, Section section) {
    for (Block block : term.blocks()) {
      if (block instanceof Block.Prose prose && prose.span().line() > 0) {
        return prose.span();
      }
    }
    return section.span();
  }
}
