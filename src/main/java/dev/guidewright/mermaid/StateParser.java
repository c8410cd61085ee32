package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Lines.Line;
import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Stroke;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a state diagram; composite states become frames, start and end become small circles. */
final class StateParser {

  private static final String ID = "((?:[^\\s:\"{}<>-]|-(?!-))++)";
  private static final String CLASS = "(?::::([\\w-]+))?";
  private static final Pattern TRANSITION =
      Pattern.compile(ID + CLASS + "\\s*-->\\s*" + ID + CLASS + "\\s*(?::(?!::)\\s*(.*))?");
  private static final Pattern DESCRIPTION = Pattern.compile(ID + CLASS + "\\s*(?::(?!::)(.*))?");
  private static final Pattern DECLARATION =
      Pattern.compile("state\\s+(?:\"([^\"]*)\"\\s+as\\s+)?" + ID + CLASS + "\\s*(\\{\\s*\\}?)?");
  private static final Pattern KIND =
      Pattern.compile("state\\s+" + ID + "\\s*(?:<<|\\[\\[)(choice|fork|join)(?:>>|\\]\\])");
  private static final Pattern NOTE =
      Pattern.compile("note\\s+(left|right)\\s+of\\s+" + ID + "\\s*(?::(.*))?");
  private static final Arrow STEP = new Arrow(Stroke.NORMAL, Head.NONE, Head.POINT, 1, true);
  private static final Arrow NOTE_LINE = new Arrow(Stroke.DOTTED, Head.NONE, Head.NONE, 1, true);

  private final Lines lines;
  private final FlowBuilder builder;
  private final CommonStatements common;
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private int regions;
  private int notes;

  /** A composite state that is open, with the regions that {@code --} cuts it into. */
  private static final class Scope {
    final String id;
    boolean cut;

    Scope(String id) {
      this.id = id;
    }
  }

  private StateParser(Source body, FlowBuilder builder) {
    this.lines = new Lines(body);
    this.builder = builder;
    this.common = new CommonStatements(lines, builder);
  }

  static void parse(Source body, FlowBuilder builder) {
    var parser = new StateParser(body, builder);
    parser.lines.next();
    for (Line line = parser.lines.next(); line != null; line = parser.lines.next()) {
      parser.statement(line);
    }
    builder.finish(body.whole());
  }

  private void statement(Line line) {
    String text = line.text();
    if (text.equals("}")) {
      close(line);
    } else if (text.equals("--")) {
      cut(line);
    } else if (text.startsWith("hide empty") || text.startsWith("scale ")) {
      return;
    } else if (!declared(line) && !noted(line) && !common.take(line)) {
      transition(line);
    }
  }

  private boolean declared(Line line) {
    Matcher kind = KIND.matcher(line.text());
    if (kind.matches()) {
      String shape = kind.group(2).equals("choice") ? "choice" : "fork";
      builder.vertex(kind.group(1), NodeLabel.NONE, shape, lines.span(line));
      return true;
    }
    Matcher state = DECLARATION.matcher(line.text());
    if (!state.matches()) {
      return false;
    }
    String id = state.group(2);
    NodeLabel label = Labels.plain(state.group(1) == null ? id : state.group(1));
    String brace = state.group(4);
    if (brace == null) {
      state(id, state.group(3), lines.span(line));
      builder.label(id, label);
      return true;
    }
    builder.openSubgraph(id, label, lines.span(line));
    scopes.push(new Scope(id));
    if (brace.endsWith("}")) {
      close(line);
    }
    if (state.group(3) != null) {
      builder.classes(id, state.group(3));
    }
    return true;
  }

  private void close(Line line) {
    if (scopes.isEmpty()) {
      throw lines.mistake(line, "this \"}\" closes nothing", "state A { … }");
    }
    if (scopes.pop().cut) {
      builder.closeSubgraph(lines.span(line));
    }
    builder.closeSubgraph(lines.span(line));
  }

  /** Two hyphens begin another region of the state around them, drawn as a frame of its own. */
  private void cut(Line line) {
    if (scopes.isEmpty()) {
      throw lines.mistake(line, "\"--\" stands outside a state", "state A { … -- … }");
    }
    Scope scope = scopes.element();
    if (scope.cut) {
      builder.closeSubgraph(lines.span(line));
    } else {
      builder.regionOfMembers(scope.id + "_region" + regions++, lines.span(line));
    }
    scope.cut = true;
    builder.openSubgraph(scope.id + "_region" + regions++, NodeLabel.NONE, lines.span(line));
  }

  private boolean noted(Line line) {
    Matcher note = NOTE.matcher(line.text());
    if (!note.matches()) {
      return false;
    }
    String id = note.group(2);
    String text = note.group(3) == null ? noteLines(line) : note.group(3);
    String noteId = id + "_note" + notes++;
    Span span = lines.span(line);
    state(id, null, span);
    builder.vertex(noteId, Labels.plain(text), "note", span);
    boolean left = note.group(1).equals("left");
    builder.edges(
        List.of(left ? noteId : id),
        List.of(left ? id : noteId),
        NOTE_LINE,
        NodeLabel.NONE,
        "",
        span);
    return true;
  }

  private String noteLines(Line first) {
    var text = new StringBuilder();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (line.text().equals("end note")) {
        return text.toString();
      }
      text.append(line.text()).append('\n');
    }
    throw lines.mistake(first, "this note is never closed", "end it with a line: end note");
  }

  private void transition(Line line) {
    Span span = lines.span(line);
    Matcher transition = TRANSITION.matcher(line.text());
    if (transition.matches()) {
      String from = point(transition.group(1), true, transition.group(2), span);
      String to = point(transition.group(3), false, transition.group(4), span);
      String label = transition.group(5) == null ? "" : transition.group(5);
      builder.edges(List.of(from), List.of(to), STEP, Labels.plain(label), "", span);
      return;
    }
    Matcher state = DESCRIPTION.matcher(line.text());
    if (!state.matches()) {
      throw lines.mistake(
          line,
          "this is no statement of a state diagram",
          "A --> B : label, or state \"text\" as A");
    }
    state(state.group(1), state.group(2), span);
    if (state.group(3) != null) {
      builder.addLine(state.group(1), Letters.trim(state.group(3)));
    }
  }

  /** One end of a transition; {@code [*]} is the start or the end of the state around it. */
  private String point(String id, boolean source, @Nullable String look, Span span) {
    if (!id.equals("[*]")) {
      state(id, look, span);
      return id;
    }
    String scope =
        scopes.isEmpty() ? "root" : scopes.element().id + (scopes.element().cut ? regions : "");
    String name = scope + (source ? "_start" : "_end");
    builder.vertex(name, NodeLabel.NONE, source ? "sm-circ" : "fr-circ", span);
    return name;
  }

  private void state(String id, @Nullable String look, Span span) {
    builder.mentioned(id, "rounded", span);
    if (look != null) {
      builder.classes(id, look);
    }
  }
}
