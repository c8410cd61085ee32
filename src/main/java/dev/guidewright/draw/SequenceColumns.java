package dev.guidewright.draw;

import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.SequenceDiagram;
import dev.guidewright.model.SequenceDiagram.Fragment;
import dev.guidewright.model.SequenceDiagram.Item;
import dev.guidewright.model.SequenceDiagram.Lifetime;
import dev.guidewright.model.SequenceDiagram.Message;
import dev.guidewright.model.SequenceDiagram.Note;
import dev.guidewright.model.SequenceDiagram.Participant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the lifelines stand: as close together as heads, messages and notes allow. */
final class SequenceColumns {
  static final double LIMIT = 240;
  private static final double GAP = 28;
  private static final double ROOM = 36;

  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final List<Face> heads = new ArrayList<>();
  private final double[] gaps;
  // Messages end at the side of those who appear on the way down.
  private final Set<String> unborn = new HashSet<>();
  private double leftRoom;

  SequenceColumns(SequenceDiagram diagram) {
    for (Participant participant : diagram.participants()) {
      indexes.putIfAbsent(participant.id(), heads.size());
      heads.add(face(participant));
    }
    // The gap at index i lies right of lifeline i; the last one is room for loops and notes.
    gaps = new double[heads.size()];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = head(i) / 2 + (i + 1 < gaps.length ? head(i + 1) / 2 + GAP : 0);
    }
    leftRoom = gaps.length == 0 ? 0 : head(0) / 2;
    measure(diagram.items());
  }

  private static Face face(Participant participant) {
    String shape =
        switch (participant.look()) {
          case ACTOR -> "person";
          case DATABASE -> "cyl";
          case QUEUE -> "h-cyl";
          case COLLECTIONS -> "st-rect";
          case BOUNDARY, CONTROL, ENTITY -> "stadium";
          case BOX -> "rect";
        };
    TextBlock text = TextBlock.of(participant.label(), TextBlock.NODE, 180);
    Form form = Shapes.of(shape, Math.max(text.width(), 24), Math.max(text.height(), 20), true);
    return new Face(form, List.of(Face.Label.centred(text, form.textX(), form.textY())));
  }

  private double head(int index) {
    return heads.get(index).form().width();
  }

  static TextBlock text(NodeLabel label) {
    return TextBlock.of(label, TextBlock.EDGE, LIMIT);
  }

  private void measure(List<Item> items) {
    for (Item item : items) {
      if (item instanceof Lifetime lifetime && lifetime.begins()) {
        unborn.add(lifetime.participant());
      } else if (item instanceof Message message) {
        message(message);
      } else if (item instanceof Note note) {
        note(note);
      } else if (item instanceof Fragment fragment) {
        fragment.sections().forEach(section -> measure(section.items()));
      }
    }
  }

  private void message(Message message) {
    int from = index(message.from());
    int to = index(message.to());
    double width = text(message.label()).width() + ROOM;
    if (from < 0 || to < 0) {
      return;
    }
    if (from == to) {
      gaps[from] = Math.max(gaps[from], width + 44);
    } else {
      double head = unborn.remove(message.to()) ? head(to) / 2 : 0;
      stretch(Math.min(from, to), Math.max(from, to), width + 16 + head);
    }
  }

  private void note(Note note) {
    double width = text(note.label()).width() + ROOM;
    int first = note.participants().stream().mapToInt(this::index).min().orElse(-1);
    int last = note.participants().stream().mapToInt(this::index).max().orElse(-1);
    if (first < 0) {
      return;
    }
    if (note.place() == Note.Place.RIGHT) {
      gaps[last] = Math.max(gaps[last], width + 20);
    } else if (note.place() == Note.Place.LEFT) {
      left(first, width + 20);
    } else if (first == last) {
      left(first, width / 2 + 8);
      gaps[last] = Math.max(gaps[last], width / 2 + 8);
    } else {
      stretch(first, last, width - 40);
    }
  }

  private void left(int index, double width) {
    if (index == 0) {
      leftRoom = Math.max(leftRoom, width);
    } else {
      gaps[index - 1] = Math.max(gaps[index - 1], width);
    }
  }

  private void stretch(int from, int to, double width) {
    double now = 0;
    for (int i = from; i < to; i++) {
      now += gaps[i];
    }
    for (int i = from; i < to && now < width; i++) {
      gaps[i] += (width - now) / (to - from);
    }
  }

  /** The lifeline's place among its like, or -1. */
  int index(String participant) {
    return indexes.getOrDefault(participant, -1);
  }

  int count() {
    return heads.size();
  }

  Face head(String participant) {
    return heads.get(index(participant));
  }

  double x(int index) {
    double x = leftRoom;
    for (int i = 0; i < index; i++) {
      x += gaps[i];
    }
    return x;
  }

  double width() {
    return heads.isEmpty() ? 0 : x(heads.size() - 1) + gaps[heads.size() - 1];
  }

  double headHeight() {
    return heads.stream().mapToDouble(face -> face.form().height()).max().orElse(0);
  }
}
