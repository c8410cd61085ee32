package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Meta;
import dev.guidewright.model.Part;
import dev.guidewright.model.Question;
import dev.guidewright.model.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;

/** Reads a question with its metadata, parts and stories. */
final class QuestionStudy {
  private final Study study;
  private final Here here;
  private final Content content;
  private final Predicate<List<Block>> ends;
  private final List<Part> parts = new ArrayList<>();
  private final List<Story> stories = new ArrayList<>();

  QuestionStudy(Study study, Here here, Content content, Predicate<List<Block>> ends) {
    this.study = study;
    this.here = here;
    this.content = content;
    this.ends = ends;
  }

  /** The question at the cursor and what follows it without belonging to it; empty for none. */
  List<Block> take(Cursor in, Meta inherited) {
    Block.Labelled opening = (Block.Labelled) in.peek();
    String text = Quotes.strip(Nodes.text(Nodes.body(opening)));
    int length = 1;
    if (text.isEmpty()) {
      text = textBelow(in.rest());
      length = 2;
    }
    if (text.isEmpty()) {
      return List.of();
    }
    new RunOnMetadata(study).lookAt(in.rest().subList(0, length));
    in.skip(length);
    String id = id(text);
    Meta meta = Metadata.take(in, study.labels(), inherited).orElse(inherited);
    List<Block> before = content.until(in, ends);
    readParts(in);
    Question question =
        new Question(
            id,
            text,
            opening.label(),
            here.place(),
            opening.span(),
            meta,
            withIntroduction(before, opening),
            List.copyOf(stories));
    study.findings().questions.add(question);
    List<Block> out = new ArrayList<>();
    out.add(new Block.QuestionBlock(question));
    if (parts.isEmpty()) {
      out.addAll(before);
    }
    return out;
  }

  /** The text of a label that stands alone: the quote or paragraph below it. */
  private static String textBelow(List<Block> blocks) {
    if (blocks.size() < 2) {
      return "";
    }
    Block next = blocks.get(1);
    boolean isText =
        Nodes.prose(next, Paragraph.class).isPresent()
            || Nodes.prose(next, BlockQuote.class).isPresent();
    return isText ? Quotes.strip(Nodes.text(next)) : "";
  }

  private String id(String text) {
    Ids ids = study.ids();
    boolean isNamed = here.isPinned() && ids.take("pinned-question", here.place().href());
    return ids.unique("question", isNamed ? here.section().id() : Ids.slug(text));
  }

  private void readParts(Cursor in) {
    while (in.hasNext()) {
      Optional<Label> label = study.labels().find(in.peek(), Label.ANYWHERE);
      boolean isPart = label.filter(Label.OF_QUESTION::contains).isPresent();
      boolean isStory = label.filter(l -> l == Label.STORY).isPresent();
      if (!isPart && !isStory) {
        return;
      }
      Block.Labelled opening = (Block.Labelled) in.next();
      List<Block> blocks = new ArrayList<>(Nodes.body(opening));
      blocks.addAll(content.until(in, ends));
      if (isStory) {
        stories.add(Stories.add(study, here, opening.label(), blocks));
      } else {
        Part.Kind kind = PartKinds.of(label.orElseThrow());
        parts.add(new Part(kind, opening.label(), List.copyOf(blocks), opening.span()));
      }
    }
  }

  /** What stands between the question and its first part belongs to the question. */
  private List<Part> withIntroduction(List<Block> before, Block.Labelled opening) {
    if (before.isEmpty() || parts.isEmpty()) {
      return List.copyOf(parts);
    }
    List<Part> all = new ArrayList<>();
    all.add(new Part(Part.Kind.OTHER, "", before, opening.span()));
    all.addAll(parts);
    return List.copyOf(all);
  }
}
