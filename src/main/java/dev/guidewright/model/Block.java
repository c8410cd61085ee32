package dev.guidewright.model;

import java.util.List;
import org.commonmark.node.Node;

/** A piece of a section: Markdown as it is, or study structure that was recognised in it. */
public sealed interface Block {
  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of block; without defaults, so that a new kind is never forgotten. */
  interface Visitor<R> {
    R prose(Prose block);

    R labelled(Labelled block);

    R diagram(DiagramBlock block);

    R question(QuestionBlock block);

    R part(PartBlock block);

    R framework(FrameworkBlock block);

    R story(StoryBlock block);

    R contrast(ContrastBlock block);

    R redFlags(RedFlagsBlock block);

    R takeaway(TakeawayBlock block);

    R scenario(ScenarioBlock block);

    R term(TermBlock block);

    R meta(MetaBlock block);

    R card(CardBlock block);
  }

  /** Markdown without study meaning: any block node of the parser. */
  record Prose(Node node, Span span) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.prose(this);
    }
  }

  /**
   * A paragraph that bold text opens: a label if somebody knows it, else shown as written.
   *
   * @param label the bold words without a colon
   * @param strong the bold content as written
   * @param separator what stood between the bold text and the rest, such as {@code ": "}
   * @param body a paragraph with the rest; without children when the label stands alone
   */
  record Labelled(String label, Inline strong, String separator, Node body, Span span)
      implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.labelled(this);
    }
  }

  /** A diagram at its place. */
  record DiagramBlock(Diagram diagram) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.diagram(this);
    }
  }

  /**
   * A question with all its parts and stories, none of which stands a second time as a block beside
   * it.
   */
  record QuestionBlock(Question question) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.question(this);
    }
  }

  /** A part that belongs to the section, with no question open. */
  record PartBlock(Part part) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.part(this);
    }
  }

  /** A framework at its place. */
  record FrameworkBlock(Framework framework) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.framework(this);
    }
  }

  /** A story at its place. */
  record StoryBlock(Story story) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.story(this);
    }
  }

  /** A contrast at its place. */
  record ContrastBlock(Contrast contrast) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.contrast(this);
    }
  }

  /** The red flags of one list, which holds nothing else. */
  record RedFlagsBlock(List<RedFlag> flags) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.redFlags(this);
    }
  }

  /** A takeaway at its place. */
  record TakeawayBlock(Takeaway takeaway) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.takeaway(this);
    }
  }

  /**
   * A scenario at its place in the text: here its prompt and metadata show; its parts follow as
   * part blocks in this section and in the sections of its sub-headings.
   */
  record ScenarioBlock(Scenario scenario) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scenario(this);
    }
  }

  /** A glossary entry at its place. */
  record TermBlock(Term term) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.term(this);
    }
  }

  /**
   * A metadata line that belongs to its section; those of questions and scenarios are in these
   * alone.
   */
  record MetaBlock(Meta meta) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.meta(this);
    }
  }

  /** A card that the author wrote. */
  record CardBlock(Card card) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.card(this);
    }
  }
}
