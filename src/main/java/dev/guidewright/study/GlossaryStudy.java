package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Place;
import dev.guidewright.model.Section;
import dev.guidewright.model.Term;
import java.util.ArrayList;
import java.util.List;

/** Reads a glossary: bold terms, or headings, each with its text. */
final class GlossaryStudy {
  private static final int MAX_DEFINITION = 240;

  private final Study study;
  private final boolean byHeadings;

  private GlossaryStudy(Study study, boolean byHeadings) {
    this.study = study;
    this.byHeadings = byHeadings;
  }

  /** A reader for these sections, the first of which holds the glossary's own heading. */
  static GlossaryStudy of(Study study, List<Section> sections) {
    long bold = 0;
    long headed = 0;
    for (int i = 0; i < sections.size(); i++) {
      List<Block> blocks = sections.get(i).blocks();
      long terms = blocks.stream().filter(b -> !TermEntry.of(b, study.labels()).isEmpty()).count();
      bold += terms;
      headed += i > 0 && terms == 0 && !blocks.isEmpty() ? 1 : 0;
    }
    return new GlossaryStudy(study, headed > bold);
  }

  /** A section's blocks with its terms in their places. */
  List<Block> read(Here here, boolean isFirst) {
    Cursor in = new Cursor(here.section().blocks());
    Content content = new Content(study, here);
    List<Block> out = new ArrayList<>();
    if (byHeadings) {
      List<Block> all = content.all(in.rest());
      if (isFirst || all.isEmpty() || here.section().title().isBlank()) {
        return all;
      }
      TermEntry name = TermEntry.named(here.section().title(), all, study.labels());
      return List.of(term(here, name, all, here.section().id()));
    }
    while (in.hasNext()) {
      List<TermEntry> entries = TermEntry.of(in.peek(), study.labels());
      if (entries.isEmpty()) {
        out.add(content.one(in));
      } else {
        in.next();
        read(here, entries, in, content, out);
      }
    }
    return List.copyOf(out);
  }

  /** Adds the terms of one block; the last one also has what follows up to the next term. */
  private void read(
      Here here, List<TermEntry> entries, Cursor in, Content content, List<Block> out) {
    for (TermEntry entry : entries) {
      List<Block> blocks = new ArrayList<>(entry.blocks());
      if (entries.size() == 1) {
        blocks.addAll(content.until(in, rest -> Nodes.isBreak(rest.get(0)) || isTerm(rest.get(0))));
      }
      String id = study.ids().unique("term", Ids.slug(entry.name()));
      out.add(term(here, entry, blocks, id));
    }
  }

  private Block term(Here here, TermEntry entry, List<Block> blocks, String id) {
    Place place = new Place(here.chapter().output(), id, entry.name(), here.chapter().title());
    Term term =
        new Term(
            id,
            entry.name(),
            entry.aliases(),
            place,
            shortened(Nodes.text(blocks)),
            List.copyOf(blocks));
    study.findings().terms.add(term);
    return new Block.TermBlock(term);
  }

  private boolean isTerm(Block block) {
    return !TermEntry.of(block, study.labels()).isEmpty();
  }

  /** Whole sentences as far as they go, else words with an ellipsis. */
  private static String shortened(String text) {
    if (text.length() <= MAX_DEFINITION) {
      return text;
    }
    int sentence = text.lastIndexOf(". ", MAX_DEFINITION);
    if (sentence > MAX_DEFINITION / 4) {
      return text.substring(0, sentence + 1);
    }
    int word = text.lastIndexOf(' ', MAX_DEFINITION);
    return text.substring(0, word > 0 ? word : MAX_DEFINITION) + "…";
  }
}
