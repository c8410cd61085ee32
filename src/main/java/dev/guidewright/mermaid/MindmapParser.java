package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Lines.Line;
import dev.guidewright.model.Direction;
import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Stroke;
import dev.guidewright.model.NodeLabel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads a mind map, whose tree is its indentation. */
final class MindmapParser {

  /** Brackets and the shape they make, longer ones first. */
  private static final List<List<String>> BRACKETS =
      List.of(
          List.of("((", "))", "circle"),
          List.of("{{", "}}", "hex"),
          List.of("))", "((", "bang"),
          List.of("(", ")", "rounded"),
          List.of(")", "(", "cloud"),
          List.of("[", "]", "rect"));

  private static final Arrow BRANCH = new Arrow(Stroke.NORMAL, Head.NONE, Head.NONE, 1, true);

  private final Lines lines;
  private final FlowBuilder builder;
  private final Deque<Branch> path = new ArrayDeque<>();
  private int count;

  /** A node on the way from the root, with its indentation. */
  private record Branch(String id, int indent) {}

  private MindmapParser(Source body, FlowBuilder builder) {
    this.lines = new Lines(body);
    this.builder = builder;
  }

  static void parse(Source body, FlowBuilder builder) {
    var parser = new MindmapParser(body, builder);
    builder.direction(Direction.LR);
    parser.lines.next();
    for (Line line = parser.lines.next(); line != null; line = parser.lines.next()) {
      parser.statement(line);
    }
    builder.finish(body.whole());
  }

  private void statement(Line line) {
    if (line.startsWith("::icon(")) {
      return;
    }
    if (line.startsWith(":::")) {
      if (!path.isEmpty()) {
        for (String name : line.after(":::").split("\\s+", -1)) {
          builder.classes(path.element().id(), name);
        }
      }
      return;
    }
    node(line);
  }

  private void node(Line line) {
    while (!path.isEmpty() && path.element().indent() >= line.indent()) {
      path.pop();
    }
    if (path.isEmpty() && count > 0) {
      throw lines.mistake(
          line, "a mind map has one root", "indent this line more than the first one");
    }
    String id = "node" + count++;
    shape(id, whole(line), line);
    if (!path.isEmpty()) {
      builder.edges(
          List.of(path.element().id()), List.of(id), BRANCH, NodeLabel.NONE, "", lines.span(line));
    }
    path.push(new Branch(id, line.indent()));
  }

  /** A quoted text may go on over lines. */
  private String whole(Line first) {
    var text = new StringBuilder(first.text());
    boolean open = first.text().chars().filter(c -> c == '"').count() % 2 == 1;
    while (open) {
      Line line = lines.next();
      if (line == null) {
        throw lines.mistake(first, "this quote is never closed", "root[\"text\"]");
      }
      text.append('\n').append(line.text());
      open = line.text().indexOf('"') < 0;
    }
    return text.toString();
  }

  private void shape(String id, String text, Line line) {
    for (List<String> bracket : BRACKETS) {
      int open = text.indexOf(bracket.get(0));
      if (open >= 0
          && text.endsWith(bracket.get(1))
          && text.length() - bracket.get(1).length() >= open + bracket.get(0).length()) {
        String inside =
            text.substring(open + bracket.get(0).length(), text.length() - bracket.get(1).length());
        builder.vertex(id, label(inside), bracket.get(2), lines.span(line));
        return;
      }
    }
    builder.vertex(id, label(text), "rounded", lines.span(line));
  }

  private static NodeLabel label(String text) {
    if (text.length() > 3 && text.startsWith("\"`") && text.endsWith("`\"")) {
      return Labels.markdown(text.substring(2, text.length() - 2));
    }
    return Labels.plain(text);
  }
}
