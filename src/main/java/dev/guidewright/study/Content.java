package dev.guidewright.study;

import dev.guidewright.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonmark.node.Paragraph;

/** Recognises what can stand in any text: frameworks, contrasts, diagrams and red flags. */
final class Content {
  private final Frameworks frameworks;
  private final Contrasts contrasts;
  private final Diagrams diagrams;
  private final RedFlags redFlags;

  Content(Study study, Here here) {
    frameworks = new Frameworks(study, here);
    contrasts = new Contrasts(study, here);
    diagrams = new Diagrams(study, here);
    redFlags = new RedFlags(study, here);
  }

  /** All blocks, with what was recognised in their places. */
  List<Block> all(List<Block> blocks) {
    return until(new Cursor(blocks), rest -> false);
  }

  /** The blocks up to the first place that fits. */
  List<Block> until(Cursor in, Predicate<List<Block>> stop) {
    List<Block> out = new ArrayList<>();
    while (in.hasNext() && !stop.test(in.rest())) {
      out.add(one(in));
    }
    return List.copyOf(out);
  }

  /** What stands at the cursor. */
  Block one(Cursor in) {
    if (isPlain(in.peek())) {
      return in.next();
    }
    return contrasts
        .take(in, this)
        .or(() -> frameworks.take(in))
        .orElseGet(() -> single(in.next()));
  }

  /** Whether a block opens nothing, whatever follows: most are paragraphs without a label. */
  private static boolean isPlain(Block block) {
    return block instanceof Block.Prose prose && prose.node() instanceof Paragraph;
  }

  private Block single(Block block) {
    Optional<Block> found = diagrams.of(block).or(() -> redFlags.of(block));
    return found.orElse(block);
  }

  /** Whether a framework or contrast begins with a label at the first block. */
  boolean labelled(List<Block> blocks) {
    return frameworks.begins(blocks) || contrasts.begins(blocks);
  }

  /** The framework that the section's heading names, if its text begins with the list. */
  Optional<Block> headed(Cursor in) {
    return frameworks.isHeadingOf(in.rest())
        ? Optional.of(frameworks.takeList(in))
        : Optional.empty();
  }
}
