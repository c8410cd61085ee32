package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Contrast;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.OrderedList;

/** Recognises two or more labels in a row that end in one word: ways of the same thing. */
final class Contrasts {
  /** More than this many columns cannot be read side by side. */
  private static final int MAX_SIDES = 6;

  private final Study study;
  private final Here here;

  /** Labels that were found to make no contrast, so that the end of their row makes none either. */
  private final Set<Block> rejected = Collections.newSetFromMap(new IdentityHashMap<>(4));

  Contrasts(Study study, Here here) {
    this.study = study;
    this.here = here;
  }

  /** Whether one begins at the first block. */
  boolean begins(List<Block> blocks) {
    return !sides(blocks).isEmpty();
  }

  /** Takes a contrast at the cursor, if there is one; its texts go through the reader. */
  Optional<Block> take(Cursor in, Content content) {
    List<Way> ways = sides(in.rest());
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    List<Contrast.Side> sides = new ArrayList<>();
    for (Way way : ways) {
      in.skip(way.length());
      sides.add(new Contrast.Side(way.label.label(), content.all(way.blocks)));
    }
    String names = sides.stream().map(Contrast.Side::label).collect(Collectors.joining(" "));
    String wanted = here.isPinned() ? here.section().id() : here.qualified(Ids.slug(names));
    Contrast contrast =
        new Contrast(study.ids().unique("contrast", wanted), here.place(), List.copyOf(sides));
    study.findings().contrasts.add(contrast);
    return Optional.of(new Block.ContrastBlock(contrast));
  }

  private List<Way> sides(List<Block> blocks) {
    List<Way> ways = row(blocks);
    if (ways.size() < 2) {
      return List.of();
    }
    if (!isContrast(ways)) {
      ways.forEach(way -> rejected.add(way.label));
      return List.of();
    }
    return shortened(ways);
  }

  private boolean isContrast(List<Way> ways) {
    Set<Phrase> names = new HashSet<>();
    ways.forEach(way -> names.add(Phrase.of(way.label.label())));
    return ways.size() <= MAX_SIDES
        && names.size() == ways.size()
        && ways.stream().noneMatch(way -> way.blocks.isEmpty())
        && !ways.stream().allMatch(this::isFramework);
  }

  /** Labels that end in the word of the first, each with all that follows up to the next label. */
  private List<Way> row(List<Block> blocks) {
    List<Way> ways = new ArrayList<>();
    String word = "";
    int at = 0;
    while (at < blocks.size() && blocks.get(at) instanceof Block.Labelled label) {
      Phrase phrase = Phrase.of(label.label());
      boolean fits = ways.isEmpty() || phrase.last().equals(word);
      if (phrase.words().size() < 2 || !fits || isKnown(label) || rejected.contains(label)) {
        break;
      }
      word = phrase.last();
      int end = at + 1;
      while (end < blocks.size() && !ends(blocks.get(end))) {
        end++;
      }
      List<Block> text = new ArrayList<>(Nodes.body(label));
      text.addAll(blocks.subList(at + 1, end));
      ways.add(new Way(label, text));
      at = end;
    }
    return ways;
  }

  private boolean isKnown(Block.Labelled label) {
    return study.labels().find(label, Label.ANYWHERE).isPresent()
        || study.labels().find(label, Label.METADATA).isPresent();
  }

  private static boolean ends(Block block) {
    return block instanceof Block.Labelled || Nodes.isBreak(block);
  }

  /** Steps below a label of their own stay frameworks, even in a row. */
  private boolean isFramework(Way way) {
    return study.labels().is(way.label, Label.FRAMEWORK)
        && Nodes.prose(way.blocks.get(0), OrderedList.class).isPresent();
  }

  /**
   * Ends the last way where the text leaves the contrast: it has no more blocks than the longest of
   * the others, but a quotation is read to its end, and a colon takes what it announces.
   */
  private static List<Way> shortened(List<Way> ways) {
    int longest = 0;
    for (Way way : ways.subList(0, ways.size() - 1)) {
      longest = Math.max(longest, way.blocks.size());
    }
    Way last = ways.get(ways.size() - 1);
    int end = 0;
    boolean quoted = Quotes.opens(Nodes.text(last.blocks.get(0)));
    boolean more = true;
    while (more && end < last.blocks.size()) {
      String text = Nodes.text(last.blocks.get(end));
      quoted = quoted && !Quotes.closes(text);
      end++;
      more = end < longest || quoted || text.endsWith(":");
    }
    List<Way> result = new ArrayList<>(ways.subList(0, ways.size() - 1));
    result.add(new Way(last.label, last.blocks.subList(0, end)));
    return result;
  }

  /** A label and its text. */
  private record Way(Block.Labelled label, List<Block> blocks) {
    /** How many of the section's blocks it takes. */
    int length() {
      return 1 + blocks.size() - Nodes.body(label).size();
    }
  }
}
