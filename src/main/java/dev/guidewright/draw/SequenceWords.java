package dev.guidewright.draw;

import dev.guidewright.model.SequenceDiagram;
import dev.guidewright.model.SequenceDiagram.Fragment;
import dev.guidewright.model.SequenceDiagram.Item;
import dev.guidewright.model.SequenceDiagram.Message;
import dev.guidewright.model.SequenceDiagram.Note;
import dev.guidewright.model.SequenceDiagram.Participant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sequence diagram in words.
 *
 * @param title its accessible name
 * @param description a sentence
 * @param alternative who says what to whom, in order
 */
record SequenceWords(String title, String description, String alternative) {

  static SequenceWords of(SequenceDiagram diagram) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Participant participant : diagram.participants()) {
      String name = participant.label().plainText();
      names.put(participant.id(), name.isEmpty() ? participant.id() : name);
    }
    String all = String.join(", ", names.values());
    String title = diagram.caption().accTitle();
    if (title.isBlank()) {
      title = diagram.caption().title();
    }
    String description = diagram.caption().accDescription();
    StringBuilder out = new StringBuilder();
    tell(diagram.items(), names, 0, out);
    return new SequenceWords(
        title.isBlank() ? "Sequence diagram: " + all : title,
        description.isBlank() ? "Messages between " + all + "." : description,
        out.toString().stripTrailing());
  }

  private static void tell(
      List<Item> items, Map<String, String> names, int depth, StringBuilder out) {
    String lead = "  ".repeat(Math.min(depth, 20)) + "- ";
    for (Item item : items) {
      if (item instanceof Message message) {
        out.append(lead).append(names.getOrDefault(message.from(), message.from())).append(" to ");
        out.append(names.getOrDefault(message.to(), message.to())).append(": ");
        out.append(message.label().plainText()).append('\n');
      } else if (item instanceof Note note) {
        out.append(lead).append("Note: ").append(note.label().plainText()).append('\n');
      } else if (item instanceof Fragment fragment) {
        for (Fragment.Section section : fragment.sections()) {
          out.append(lead).append(fragment.kind().name().toLowerCase(Locale.ROOT)).append(' ');
          out.append(section.label().plainText()).append('\n');
          tell(section.items(), names, depth + 1, out);
        }
      }
    }
  }
}
