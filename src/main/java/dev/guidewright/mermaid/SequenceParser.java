package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Lines.Line;
import dev.guidewright.model.DiagramCaption;
import dev.guidewright.model.DiagramConfig;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.SequenceDiagram;
import dev.guidewright.model.SequenceDiagram.Activation;
import dev.guidewright.model.SequenceDiagram.Fragment;
import dev.guidewright.model.SequenceDiagram.Lifetime;
import dev.guidewright.model.SequenceDiagram.Message;
import dev.guidewright.model.SequenceDiagram.Note;
import dev.guidewright.model.SequenceDiagram.Numbering;
import dev.guidewright.model.SequenceDiagram.Participant;
import dev.guidewright.model.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a sequence diagram, statement by statement, into a {@link SequenceBuilder}. */
final class SequenceParser {

  private static final Pattern PARTICIPANT =
      Pattern.compile(
          "(create\\s+)?(participant|actor)\\s+([^@]*?)(@\\{([^}]*)\\})?(\\s+as\\s+(.+))?");
  private static final Pattern NOTE =
      Pattern.compile("(?i)note\\s+(left of|right of|over)\\s+([^:]+?)\\s*:(.*)");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "autonumber(?:\\s+(off)|\\s+(\\d{1,9}(?:\\.\\d{1,9})?)(?:\\s+(\\d{1,9}(?:\\.\\d{1,9})?))?)?");
  private static final Pattern TEXT =
      Pattern.compile("(title|accTitle|accDescr)(?:\\s*:|\\s)\\s*+([^{].*)");
  private static final Pattern BLOCK =
      Pattern.compile("(loop|rect|opt|alt|par_over|par|critical|break)(?:\\s+(.*))?");
  private static final Pattern BRANCH = Pattern.compile("(else|and|option)(?:\\s+(.*))?");
  private static final Pattern MENU =
      Pattern.compile("link\\s+([^:]+?)\\s*:\\s*(.*?)\\s*@\\s*(\\S+)");
  private static final Map<String, String> BRANCH_OF =
      Map.of("else", "alt", "and", "par", "option", "critical");

  private final Lines lines;
  private final SequenceBuilder builder;
  private String title;
  private String accTitle = "";
  private String accDescription = "";

  private SequenceParser(Source body, String title) {
    this.lines = new Lines(body);
    this.builder = new SequenceBuilder();
    this.title = title;
  }

  static SequenceDiagram parse(Source body, String title, DiagramConfig config) {
    var parser = new SequenceParser(statements(body), title);
    Line first = parser.lines.next();
    for (Line line = parser.lines.next(); line != null; line = parser.lines.next()) {
      parser.statement(line);
    }
    if (first != null) {
      parser.builder.finish(parser.lines.span(first));
    }
    return parser.builder.build(
        new DiagramCaption(parser.title, parser.accTitle, parser.accDescription),
        config,
        body.whole());
  }

  /** A semicolon ends a statement and a hash the line, unless they belong to an entity code. */
  private static Source statements(Source body) {
    String text = body.text();
    char[] characters = text.toCharArray();
    var comment = new BitSet();
    boolean inComment = false;
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == '\n') {
        inComment = false;
      } else if (inComment) {
        comment.set(i);
      } else if (characters[i] == ';') {
        characters[i] = '\n';
      } else if (characters[i] == '#') {
        int end = Letters.entityEnd(text, i);
        inComment = end < 0;
        comment.set(i, inComment);
        i = inComment ? i : end - 1;
      }
    }
    return body.changed(characters, comment);
  }

  private void statement(Line line) {
    if (line.text().equals("end")) {
      builder.end(lines, line);
    } else if (!text(line)
        && !participant(line)
        && !block(line)
        && !note(line)
        && !numbering(line)
        && !simple(line)) {
      message(line);
    }
  }

  private boolean text(Line line) {
    if (line.text().matches("accDescr\\s*\\{.*")) {
      accDescription = CommonStatements.paragraph(lines, line);
      return true;
    }
    Matcher text = TEXT.matcher(line.text());
    if (!text.matches() || Arrows.find(line.text()).isPresent()) {
      return false;
    }
    String value = Letters.trim(text.group(2));
    switch (text.group(1)) {
      case "title" -> title = value;
      case "accTitle" -> accTitle = value;
      default -> accDescription = value;
    }
    return true;
  }

  private boolean participant(Line line) {
    Matcher match = PARTICIPANT.matcher(line.text());
    if (!match.matches()) {
      return false;
    }
    Span span = lines.span(line);
    String id = Letters.trim(match.group(3));
    Map<String, String> data =
        match.group(5) == null ? Map.of() : Settings.yaml("{" + match.group(5) + "}").values();
    String alias = match.group(7) == null ? data.getOrDefault("alias", id) : match.group(7);
    Participant.Look look = look(data.getOrDefault("type", match.group(2)));
    builder.declare(id, label(alias), look, span);
    if (match.group(1) != null) {
      builder.add(new Lifetime(id, true, span));
    }
    return true;
  }

  private static Participant.Look look(String type) {
    return switch (type) {
      case "actor" -> Participant.Look.ACTOR;
      case "boundary" -> Participant.Look.BOUNDARY;
      case "control" -> Participant.Look.CONTROL;
      case "entity" -> Participant.Look.ENTITY;
      case "database" -> Participant.Look.DATABASE;
      case "collections" -> Participant.Look.COLLECTIONS;
      case "queue" -> Participant.Look.QUEUE;
      default -> Participant.Look.BOX;
    };
  }

  private static NodeLabel label(@Nullable String text) {
    return Labels.plain(text == null ? "" : text.replaceFirst("^\\s*:?(?:no)?wrap:", ""));
  }

  private boolean block(Line line) {
    if (line.text().matches("box(\\s.*)?")) {
      builder.openBox(line.after("box"), lines, line);
      return true;
    }
    Matcher block = BLOCK.matcher(line.text());
    if (block.matches() && !isMessage(line)) {
      String name = block.group(1).equals("par_over") ? "par" : block.group(1);
      Fragment.Kind kind = Fragment.Kind.valueOf(name.toUpperCase(Locale.ROOT));
      builder.open(kind, label(block.group(2)), lines, line);
      return true;
    }
    Matcher branch = BRANCH.matcher(line.text());
    if (branch.matches() && !isMessage(line)) {
      String outer = BRANCH_OF.getOrDefault(branch.group(1), "");
      builder.branch(
          Fragment.Kind.valueOf(outer.toUpperCase(Locale.ROOT)),
          label(branch.group(2)),
          lines,
          line);
      return true;
    }
    return false;
  }

  /** Whether an arrow stands before any colon: {@code loop->>A: x} names a participant. */
  private static boolean isMessage(Line line) {
    int blank = line.text().indexOf(' ');
    return blank < 0 && Arrows.find(line.text()).isPresent();
  }

  private boolean note(Line line) {
    Matcher note = NOTE.matcher(line.text());
    if (!note.matches()) {
      return false;
    }
    Span span = lines.span(line);
    Note.Place place =
        switch (note.group(1).toLowerCase(Locale.ROOT)) {
          case "left of" -> Note.Place.LEFT;
          case "right of" -> Note.Place.RIGHT;
          default -> Note.Place.OVER;
        };
    List<String> about = List.of(note.group(2).strip().split("\\s*,\\s*", -1));
    about.forEach(id -> builder.mention(id, span));
    builder.add(new Note(place, about, label(note.group(3)), span));
    return true;
  }

  private boolean numbering(Line line) {
    Matcher match = NUMBERING.matcher(line.text());
    if (!match.matches()) {
      return false;
    }
    Optional<Double> start = Optional.ofNullable(match.group(2)).map(Double::valueOf);
    double step = match.group(3) == null ? 1 : Double.parseDouble(match.group(3));
    builder.add(new Numbering(match.group(1) == null, start, step, lines.span(line)));
    return true;
  }

  private boolean simple(Line line) {
    if (Arrows.find(line.text()).isPresent()) {
      return false;
    }
    Span span = lines.span(line);
    Matcher menu = MENU.matcher(line.text());
    if (menu.matches()) {
      builder.menu(menu.group(1), menu.group(2), Links.safe(menu.group(3)), span);
      return true;
    }
    if (line.text().matches("(links|properties|details)\\s+[^:]+:.*")) {
      return true;
    }
    Matcher life = Pattern.compile("(activate|deactivate|destroy)\\s+(.+)").matcher(line.text());
    if (!life.matches()) {
      return false;
    }
    String id = life.group(2).strip();
    builder.mention(id, span);
    builder.add(
        life.group(1).equals("destroy")
            ? new Lifetime(id, false, span)
            : new Activation(id, life.group(1).equals("activate"), span));
    return true;
  }

  private void message(Line line) {
    Optional<Arrows.Found> found = Arrows.find(line.text());
    if (found.isEmpty()) {
      throw lines.mistake(line, "this is no statement of a sequence diagram", "Alice->>Bob: text");
    }
    Arrows.Found arrow = found.get();
    String from = plain(line.text().substring(0, arrow.start()));
    String rest = Letters.trim(line.text().substring(arrow.end()));
    boolean activates = rest.startsWith("+");
    boolean deactivates = rest.startsWith("-");
    String target = activates || deactivates ? rest.substring(1) : rest;
    int colon = target.indexOf(':');
    String to = plain(colon < 0 ? target : target.substring(0, colon));
    if (from.isEmpty() || to.isEmpty()) {
      throw lines.mistake(line, "a message needs two participants", "Alice->>Bob: text");
    }
    if (colon < 0) {
      throw lines.mistake(line, "a message needs a colon and a text", "Alice->>Bob: text");
    }
    Span span = lines.span(line);
    builder.mention(from, span);
    builder.mention(to, span);
    builder.add(
        new Message(
            from,
            to,
            label(target.substring(colon + 1)),
            arrow.line(),
            arrow.startHead(),
            arrow.endHead(),
            activates,
            deactivates,
            span));
  }

  /** A participant's name without the sign of a central connection. */
  private static String plain(String name) {
    return Letters.trim(name.replace("()", ""));
  }
}
