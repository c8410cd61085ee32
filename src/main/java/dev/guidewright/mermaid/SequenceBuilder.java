package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Lines.Line;
import dev.guidewright.model.DiagramCaption;
import dev.guidewright.model.DiagramConfig;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.SequenceDiagram;
import dev.guidewright.model.SequenceDiagram.Box;
import dev.guidewright.model.SequenceDiagram.Fragment;
import dev.guidewright.model.SequenceDiagram.Fragment.Section;
import dev.guidewright.model.SequenceDiagram.Item;
import dev.guidewright.model.SequenceDiagram.Menu;
import dev.guidewright.model.SequenceDiagram.Participant;
import dev.guidewright.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the statements of a sequence diagram say. */
final class SequenceBuilder {

  private static final int DEEPEST = 50;
  private static final Pattern COLOUR =
      Pattern.compile("(?i)(?:rgba?|hsla?)\\([^)]*\\)|#[0-9a-f]{3,8}|transparent|[a-z]+");

  /** CSS colour words that may open a box's title. */
  private static final String COLOURS =
      " aqua azure beige black blue brown coral crimson cyan fuchsia gold gray green grey indigo"
          + " ivory khaki lavender lightblue lightgreen lightgray lightgrey lightyellow lime"
          + " linen magenta maroon navy olive orange orchid pink plum purple red salmon silver"
          + " skyblue tan teal tomato transparent turquoise violet wheat white yellow ";

  private final Map<String, Participant> participants = new LinkedHashMap<>();
  private final List<Box> boxes = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable OpenBox box;

  /** A frame that has not ended. */
  private static final class Open {
    final Fragment.Kind kind;
    final Span span;
    final List<Section> done = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    NodeLabel label;
    Span sectionSpan;

    Open(Fragment.Kind kind, NodeLabel label, Span span) {
      this.kind = kind;
      this.label = label;
      this.span = span;
      this.sectionSpan = span;
    }

    void endSection() {
      done.add(new Section(label, items, sectionSpan));
      items = new ArrayList<>();
    }
  }

  /** A box that has not ended. */
  private record OpenBox(String colour, NodeLabel title, List<String> members, Span span) {}

  void add(Item item) {
    if (open.isEmpty()) {
      items.add(item);
    } else {
      open.element().items.add(item);
    }
  }

  /** Somebody is named; unless declared before, by a box of their name. */
  void mention(String id, Span span) {
    participants.computeIfAbsent(
        id,
        name -> new Participant(name, Labels.plain(name), Participant.Look.BOX, List.of(), span));
  }

  void declare(String id, NodeLabel label, Participant.Look look, Span span) {
    Participant known = participants.get(id);
    List<Menu> links = known == null ? List.of() : known.links();
    participants.put(id, new Participant(id, label, look, links, span));
    if (box != null && !box.members().contains(id)) {
      box.members().add(id);
    }
  }

  void menu(String id, String text, String url, Span span) {
    mention(id, span);
    participants.computeIfPresent(
        id,
        (name, known) -> {
          var links = new ArrayList<>(known.links());
          links.add(new Menu(text, url));
          return new Participant(name, known.label(), known.look(), links, known.span());
        });
  }

  void openBox(String text, Lines lines, Line line) {
    if (box != null) {
      throw lines.mistake(line, "a box cannot stand in a box", "end the first one with: end");
    }
    var colour = COLOUR.matcher(text);
    boolean coloured =
        colour.lookingAt()
            && (text.length() == colour.end() || text.charAt(colour.end()) == ' ')
            && isColour(colour.group());
    String rest = coloured ? text.substring(colour.end()) : text;
    box =
        new OpenBox(
            coloured ? colour.group() : "",
            Labels.plain(rest),
            new ArrayList<>(),
            lines.span(line));
  }

  private static boolean isColour(String text) {
    boolean word = text.chars().allMatch(c -> Letters.isWord((char) c));
    return !word || COLOURS.contains(" " + text.toLowerCase(Locale.ROOT) + " ");
  }

  void open(Fragment.Kind kind, NodeLabel label, Lines lines, Line line) {
    if (open.size() >= DEEPEST) {
      throw lines.mistake(line, "nested deeper than " + DEEPEST + " levels", "");
    }
    open.push(new Open(kind, label, lines.span(line)));
  }

  void branch(Fragment.Kind kind, NodeLabel label, Lines lines, Line line) {
    if (open.isEmpty() || open.element().kind != kind) {
      String outer = kind.name().toLowerCase(Locale.ROOT);
      throw lines.mistake(
          line, "this line belongs into \"" + outer + "\"", outer + " … " + line.text() + " … end");
    }
    Open outer = open.element();
    outer.endSection();
    outer.label = label;
    outer.sectionSpan = lines.span(line);
  }

  void end(Lines lines, Line line) {
    if (!open.isEmpty()) {
      Open closed = open.pop();
      closed.endSection();
      add(new Fragment(closed.kind, closed.done, closed.span));
      return;
    }
    if (box == null) {
      throw lines.mistake(line, "this \"end\" closes nothing", "loop text … end");
    }
    boxes.add(new Box(box.colour(), box.title(), box.members(), box.span()));
    box = null;
  }

  void finish(Span first) {
    if (!open.isEmpty() || box != null) {
      throw new Mistake(
          open.isEmpty() ? (box == null ? first : box.span()) : open.element().span,
          "this is never closed",
          "end it with a line of its own: end");
    }
  }

  SequenceDiagram build(DiagramCaption caption, DiagramConfig config, Span span) {
    return new SequenceDiagram(
        List.copyOf(participants.values()), boxes, items, caption, config, span);
  }
}
