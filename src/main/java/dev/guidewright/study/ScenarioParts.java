package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Meta;
import dev.guidewright.model.Part;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the parts of one scenario while its sections are read. */
final class ScenarioParts {
  /** What ends a scenario's part: another part, or what belongs to the page. */
  private static final Set<Label> ENDS = ends();

  private final Study study;
  private final boolean wholeFile;
  private final List<Open> collected = new ArrayList<>();
  private boolean closed;

  ScenarioParts(Study study, boolean wholeFile) {
    this.study = study;
    this.wholeFile = wholeFile;
  }

  private static Set<Label> ends() {
    Set<Label> ends = EnumSet.copyOf(Label.OF_SCENARIO);
    ends.add(Label.TAKEAWAY);
    ends.add(Label.QUESTION);
    return ends;
  }

  /** Whether a part ends before a block. */
  boolean ends(Block block) {
    return (!wholeFile && Nodes.isBreak(block)) || study.labels().find(block, ENDS).isPresent();
  }

  /**
   * Reads labelled parts up to the end of the section.
   *
   * @return the blocks that stand for them, and what follows the scenario's end
   */
  List<Block> readLabelled(Cursor in, Here here) {
    Content content = new Content(study, here);
    List<Block> out = new ArrayList<>();
    while (in.hasNext() && !closed) {
      Optional<Label> label = study.labels().find(in.peek(), Label.OF_SCENARIO);
      if (label.isEmpty()) {
        closed = ends(in.peek());
        if (!closed) {
          out.add(keep(content.one(in)));
        }
      } else {
        Block.Labelled opening = (Block.Labelled) in.next();
        List<Block> blocks = new ArrayList<>(Nodes.body(opening));
        blocks.addAll(content.until(in, rest -> ends(rest.get(0))));
        open(PartKinds.of(label.get()), opening.label(), opening.span(), here.section().level() + 1)
            .addAll(blocks);
        out.add(
            new Block.PartBlock(
                new Part(
                    PartKinds.of(label.get()),
                    opening.label(),
                    List.copyOf(blocks),
                    opening.span())));
      }
    }
    if (in.hasNext()) {
      out.addAll(new SectionStudy(study, here, Meta.none()).read(in));
    }
    return out;
  }

  /** Reads a sub-section: a part of its own, or the continuation of the one above. */
  Section readSection(Section section, Here root) {
    List<String> above = new ArrayList<>(root.above());
    above.add(root.section().title());
    Here here = new Here(root.chapter(), section, above);
    Cursor in = new Cursor(section.blocks());
    if (closed) {
      return section.withBlocks(new SectionStudy(study, here, Meta.none()).read(in));
    }
    Optional<Label> label = study.labels().find(section.title(), Label.OF_SCENARIO);
    if (label.isPresent()) {
      return section.withBlocks(readHeaded(label.get(), here, in));
    }
    if (isBelowOpenPart(section)) {
      keep(new Block.Prose(section.heading().node(), section.span()));
    } else {
      open(Part.Kind.OTHER, section.title(), section.span(), section.level());
    }
    return section.withBlocks(readLabelled(in, here));
  }

  /** A part that a heading opens takes all its text; labels inside it are the author's own. */
  private List<Block> readHeaded(Label label, Here here, Cursor in) {
    Content content = new Content(study, here);
    Section section = here.section();
    List<Block> blocks = content.until(in, rest -> !wholeFile && Nodes.isBreak(rest.get(0)));
    Part.Kind kind = PartKinds.of(label);
    open(kind, section.title(), section.span(), section.level()).addAll(blocks);
    List<Block> out = new ArrayList<>();
    out.add(new Block.PartBlock(new Part(kind, section.title(), blocks, section.span())));
    if (in.hasNext()) {
      closed = true;
      out.addAll(new SectionStudy(study, here, Meta.none()).read(in));
    }
    return List.copyOf(out);
  }

  private boolean isBelowOpenPart(Section section) {
    return !collected.isEmpty() && section.level() > collected.get(collected.size() - 1).level;
  }

  private Block keep(Block block) {
    if (!collected.isEmpty()) {
      collected.get(collected.size() - 1).blocks.add(block);
    }
    return block;
  }

  private List<Block> open(Part.Kind kind, String label, Span span, int level) {
    Open part = new Open(kind, label, span, level, new ArrayList<>());
    collected.add(part);
    return part.blocks;
  }

  /** The parts with text, in the order written. */
  List<Part> all() {
    return collected.stream()
        .filter(part -> !part.blocks.isEmpty())
        .map(part -> new Part(part.kind, part.label, List.copyOf(part.blocks), part.span))
        .toList();
  }

  private record Open(Part.Kind kind, String label, Span span, int level, List<Block> blocks) {}
}
