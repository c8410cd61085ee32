package dev.guidewright.model;

import java.util.List;
import java.util.Optional;

/**
 * Who says what to whom, from top to bottom.
 *
 * @param participants from left to right
 * @param boxes groups of neighbouring participants
 * @param items from top to bottom
 */
public record SequenceDiagram(
    List<Participant> participants,
    List<Box> boxes,
    List<Item> items,
    DiagramCaption caption,
    DiagramConfig config,
    Span span)
    implements MermaidDiagram {

  /** Keeps its own copies. */
  public SequenceDiagram {
    participants = List.copyOf(participants);
    boxes = List.copyOf(boxes);
    items = List.copyOf(items);
  }

  /** One lifeline. */
  public record Participant(String id, NodeLabel label, Look look, List<Menu> links, Span span) {

    /** What stands at the head of the lifeline. */
    public enum Look {
      BOX,
      ACTOR,
      BOUNDARY,
      CONTROL,
      ENTITY,
      DATABASE,
      COLLECTIONS,
      QUEUE
    }

    /** Keeps its own copy. */
    public Participant {
      links = List.copyOf(links);
    }
  }

  /** A link offered at a participant's head. */
  public record Menu(String text, String url) {}

  /**
   * A coloured ground behind neighbouring participants.
   *
   * @param colour any CSS colour, or empty
   * @param participants their ids
   */
  public record Box(String colour, NodeLabel title, List<String> participants, Span span) {
    /** Keeps its own copy. */
    public Box {
      participants = List.copyOf(participants);
    }
  }

  /** One thing on the way down. */
  public sealed interface Item permits Message, Note, Activation, Lifetime, Numbering, Fragment {
    /** Where it is written. */
    Span span();
  }

  /** How a message's line is drawn. */
  public enum Line {
    SOLID,
    DOTTED
  }

  /** What a message's line ends in; a half head has only its upper or lower barb. */
  public enum Head {
    NONE,
    FILLED,
    OPEN,
    CROSS,
    UPPER_HALF,
    LOWER_HALF
  }

  /**
   * An arrow from one lifeline to another or to itself.
   *
   * @param start usually {@code NONE}
   * @param activates whether the receiver becomes active ({@code +})
   * @param deactivates whether the sender stops being active ({@code -})
   */
  public record Message(
      String from,
      String to,
      NodeLabel label,
      Line line,
      Head start,
      Head end,
      boolean activates,
      boolean deactivates,
      Span span)
      implements Item {}

  /** A remark beside or across lifelines. */
  public record Note(Place place, List<String> participants, NodeLabel label, Span span)
      implements Item {

    /** Where the remark stands. */
    public enum Place {
      LEFT,
      RIGHT,
      OVER
    }

    /** Keeps its own copy. */
    public Note {
      participants = List.copyOf(participants);
    }
  }

  /** A lifeline becomes active, or stops being so. */
  public record Activation(String participant, boolean active, Span span) implements Item {}

  /** A lifeline begins, or ends, with the message that follows. */
  public record Lifetime(String participant, boolean begins, Span span) implements Item {}

  /**
   * Messages from here on carry numbers, or no longer do.
   *
   * @param start the next number; empty to go on counting
   */
  public record Numbering(boolean visible, Optional<Double> start, double step, Span span)
      implements Item {}

  /** A frame around items, in one or more sections. */
  public record Fragment(Kind kind, List<Section> sections, Span span) implements Item {

    /** What the frame means. */
    public enum Kind {
      LOOP,
      ALT,
      OPT,
      PAR,
      CRITICAL,
      BREAK,
      RECT
    }

    /**
     * One part of a frame.
     *
     * @param label its condition; for {@code RECT} its colour
     */
    public record Section(NodeLabel label, List<Item> items, Span span) {
      /** Keeps its own copy. */
      public Section {
        items = List.copyOf(items);
      }
    }

    /** Keeps its own copy. */
    public Fragment {
      sections = List.copyOf(sections);
    }
  }
}
