package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Card;
import dev.guidewright.model.Meta;
import dev.guidewright.model.Part;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Story;
import dev.guidewright.model.Takeaway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;

/** Reads one section that is neither a scenario nor a glossary: labels open what follows them. */
final class SectionStudy {
  private final Study study;
  private final Here here;
  private final Meta meta;
  private final Content content;
  private final List<Block> out = new ArrayList<>();

  /**
   * A section.
   *
   * @param meta what holds for its questions unless they say otherwise
   */
  SectionStudy(Study study, Here here, Meta meta) {
    this.study = study;
    this.here = here;
    this.meta = meta;
    this.content = new Content(study, here);
  }

  /** The section's blocks behind its metadata, with what was recognised in their places. */
  List<Block> read(Cursor in) {
    if (study.labels().is(here.section().title(), Label.STORY)) {
      headedStory(in);
    } else {
      content.headed(in).ifPresent(out::add);
    }
    while (in.hasNext()) {
      Optional<Label> label = study.labels().find(in.peek(), Label.ANYWHERE);
      if (label.isEmpty() || !open(label.get(), in)) {
        out.add(content.one(in));
      }
    }
    return List.copyOf(out);
  }

  private boolean open(Label label, Cursor in) {
    return switch (label) {
      case QUESTION -> question(in);
      case STORY -> story(in);
      case TAKEAWAY -> takeaway(in);
      case CARD -> card(in);
      default -> part(label, in);
    };
  }

  /** Whether a part without a question ends before these blocks. */
  private boolean ends(List<Block> blocks) {
    return endsInQuestion(blocks) || content.labelled(blocks);
  }

  private boolean endsInQuestion(List<Block> blocks) {
    return Nodes.isBreak(blocks.get(0))
        || study.labels().find(blocks.get(0), Label.ANYWHERE).isPresent();
  }

  private boolean question(Cursor in) {
    QuestionStudy question = new QuestionStudy(study, here, content, this::endsInQuestion);
    List<Block> found = question.take(in, meta);
    out.addAll(found);
    return !found.isEmpty();
  }

  private boolean part(Label label, Cursor in) {
    Block.Labelled opening = (Block.Labelled) in.next();
    List<Block> blocks = new ArrayList<>(Nodes.body(opening));
    blocks.addAll(content.until(in, this::ends));
    out.add(
        new Block.PartBlock(
            new Part(PartKinds.of(label), opening.label(), blocks, opening.span())));
    return true;
  }

  private boolean story(Cursor in) {
    Block.Labelled opening = (Block.Labelled) in.next();
    List<Block> blocks = new ArrayList<>(Nodes.body(opening));
    blocks.addAll(content.until(in, this::ends));
    return add(Stories.add(study, here, opening.label(), blocks));
  }

  private boolean add(Story story) {
    out.add(new Block.StoryBlock(story));
    return true;
  }

  private void headedStory(Cursor in) {
    List<Block> blocks = content.until(in, this::endsInQuestion);
    if (!blocks.isEmpty()) {
      add(Stories.add(study, here, here.section().title(), blocks));
    }
  }

  /** A takeaway is the label's own text, else the one paragraph or quote that follows. */
  private boolean takeaway(Cursor in) {
    Block.Labelled opening = (Block.Labelled) in.peek();
    List<Block> blocks = Nodes.body(opening);
    int length = 1;
    if (blocks.isEmpty()) {
      List<Block> rest = in.rest();
      if (rest.size() < 2 || !isSentence(rest.get(1))) {
        return false;
      }
      blocks = List.of(rest.get(1));
      length = 2;
    }
    in.skip(length);
    String text = Quotes.strip(Nodes.text(blocks));
    String wanted = here.isPinned() ? here.section().id() : Ids.slug(text);
    String id = study.ids().unique("takeaway", wanted);
    Takeaway takeaway = new Takeaway(id, text, here.place(), blocks);
    study.findings().takeaways.add(takeaway);
    out.add(new Block.TakeawayBlock(takeaway));
    return true;
  }

  private static boolean isSentence(Block block) {
    return Nodes.prose(block, Paragraph.class).isPresent()
        || Nodes.prose(block, BlockQuote.class).isPresent();
  }

  /** A card needs both sides; without a back it is a paragraph like any other. */
  private boolean card(Cursor in) {
    Block.Labelled opening = (Block.Labelled) in.peek();
    if (!hasBack(in.rest())) {
      study
          .findings()
          .problems
          .add(
              Problem.advice(
                  "card-without-back",
                  opening.span(),
                  "the label \"" + opening.label() + "\" is not followed by a back",
                  "write a paragraph that opens with **"
                      + study.labels().words(Label.BACK)
                      + "**:"));
      return false;
    }
    in.next();
    List<Block> front = new ArrayList<>(Nodes.body(opening));
    front.addAll(content.until(in, rest -> study.labels().is(rest.get(0), Label.BACK)));
    List<Block> back = new ArrayList<>(Nodes.body((Block.Labelled) in.next()));
    back.addAll(content.until(in, this::ends));
    String id = study.ids().unique("card", "card-" + Ids.slug(Quotes.strip(Nodes.text(front))));
    Card card = new Card(id, Card.Kind.AUTHORED, front, back, here.place(), opening.span());
    study.findings().cards.add(card);
    out.add(new Block.CardBlock(card));
    return true;
  }

  private boolean hasBack(List<Block> blocks) {
    for (Block block : blocks.subList(1, blocks.size())) {
      if (study.labels().is(block, Label.BACK)) {
        return true;
      }
      if (endsInQuestion(List.of(block))) {
        return false;
      }
    }
    return false;
  }
}
