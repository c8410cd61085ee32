package dev.guidewright.draw;

import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.SequenceDiagram.Box;
import dev.guidewright.model.SequenceDiagram.Fragment;
import dev.guidewright.model.SequenceDiagram.Item;
import dev.guidewright.model.SequenceDiagram.Message;
import dev.guidewright.model.SequenceDiagram.Note;
import java.util.List;
import java.util.Locale;

/** From where to where something of a sequence diagram reaches, in CSS pixels. */
record SequenceReach(double left, double right) {
  private static final SequenceReach NOTHING =
      new SequenceReach(Double.MAX_VALUE, -Double.MAX_VALUE);
  // Beside a lifeline, and beside a frame in a frame.
  private static final double ASIDE = 22;
  private static final double BETWEEN = 10;

  double width() {
    return right - left;
  }

  /** A frame around the participants it is about, wide enough for its conditions. */
  static SequenceReach of(Fragment fragment, SequenceColumns columns) {
    SequenceReach reach = NOTHING;
    double widest = 0;
    for (Fragment.Section section : fragment.sections()) {
      reach = reach.and(of(section.items(), columns));
      widest = Math.max(widest, condition(fragment, section).width());
    }
    if (reach.left > reach.right) {
      reach = new SequenceReach(0, columns.width());
    }
    return new SequenceReach(reach.left, Math.max(reach.right, reach.left + widest + 20));
  }

  /** The frame of a box around its participants. */
  static SequenceReach of(Box box, SequenceColumns columns) {
    SequenceReach reach = NOTHING;
    for (String participant : box.participants()) {
      if (columns.index(participant) >= 0) {
        double half = columns.head(participant).form().width() / 2 + BETWEEN;
        reach = reach.and(around(columns.x(columns.index(participant)), half));
      }
    }
    return reach;
  }

  boolean isEmpty() {
    return left > right;
  }

  SequenceReach and(SequenceReach other) {
    return new SequenceReach(Math.min(left, other.left), Math.max(right, other.right));
  }

  private static SequenceReach of(List<Item> items, SequenceColumns columns) {
    SequenceReach reach = NOTHING;
    for (Item item : items) {
      if (item instanceof Message message) {
        reach = reach.and(of(message, columns));
      } else if (item instanceof Note note) {
        reach = reach.and(of(note, columns));
      } else if (item instanceof Fragment fragment) {
        SequenceReach inner = of(fragment, columns);
        reach = reach.and(new SequenceReach(inner.left - BETWEEN, inner.right + BETWEEN));
      }
    }
    return reach;
  }

  private static SequenceReach of(Message message, SequenceColumns columns) {
    int from = columns.index(message.from());
    int to = columns.index(message.to());
    if (from < 0 || to < 0) {
      return NOTHING;
    }
    SequenceReach ends = around(columns.x(from), ASIDE).and(around(columns.x(to), ASIDE));
    double text = SequenceColumns.text(message.label()).width();
    return from == to ? ends.and(around(columns.x(from) + 72 + text, 0)) : ends;
  }

  /** Where a note stands. */
  static SequenceReach of(Note note, SequenceColumns columns) {
    int first = note.participants().stream().mapToInt(columns::index).min().orElse(-1);
    int last = note.participants().stream().mapToInt(columns::index).max().orElse(-1);
    if (first < 0) {
      return NOTHING;
    }
    double width = SequenceColumns.text(note.label()).width() + 24;
    double over = Math.max(width, columns.x(last) - columns.x(first) + 40);
    return switch (note.place()) {
      case LEFT -> new SequenceReach(columns.x(first) - 12 - width, columns.x(first) - 12);
      case RIGHT -> new SequenceReach(columns.x(last) + 12, columns.x(last) + 12 + width);
      case OVER -> around((columns.x(first) + columns.x(last)) / 2, over / 2);
    };
  }

  private static SequenceReach around(double x, double half) {
    return new SequenceReach(x - half, x + half);
  }

  /** What stands at a section's head: the frame's kind in bold, then the condition. */
  static TextBlock condition(Fragment fragment, Fragment.Section section) {
    if (fragment.kind() == Fragment.Kind.RECT) {
      return SequenceColumns.text(NodeLabel.NONE);
    }
    boolean first = fragment.sections().indexOf(section) == 0;
    String label = section.label().plainText();
    String kind = first ? fragment.kind().name().toLowerCase(Locale.ROOT) : "";
    var name = new NodeLabel.Run(kind, NodeLabel.Run.Kind.TEXT, true, false);
    var says = NodeLabel.Run.of((first ? " " : "") + (label.isEmpty() ? "" : "[" + label + "]"));
    List<NodeLabel.Run> runs = first ? List.of(name, says) : List.of(says);
    String all = kind + says.text();
    return SequenceColumns.text(
        new NodeLabel(all, NodeLabel.Format.TEXT, List.of(new NodeLabel.Line(runs))));
  }
}
