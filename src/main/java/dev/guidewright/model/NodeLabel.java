package dev.guidewright.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text on a node, an edge or a frame.
 *
 * @param text as Mermaid keeps it: entity codes decoded, tags such as {@code <br/>} still in it
 * @param format whether {@code text} is plain or a markdown string
 * @param lines what is to be drawn: no markup, no entities, only characters; empty for no label
 */
public record NodeLabel(String text, Format format, List<Line> lines) {

  /** How a label is written. */
  public enum Format {
    TEXT,
    MARKDOWN
  }

  /** One line of a label. */
  public record Line(List<Run> runs) {
    /** Keeps its own copy. */
    public Line {
      runs = List.copyOf(runs);
    }

    /** The line's characters without their looks; an icon counts as nothing. */
    public String text() {
      return runs.stream()
          .filter(run -> run.kind() != Run.Kind.ICON)
          .map(Run::text)
          .collect(Collectors.joining());
    }
  }

  /**
   * Characters that look alike.
   *
   * @param text the characters, or for an icon its name ({@code fa:fa-bell}), for maths its TeX
   */
  public record Run(String text, Kind kind, boolean bold, boolean italic) {

    /** What the characters stand for. */
    public enum Kind {
      TEXT,
      CODE,
      ICON,
      MATHS
    }

    /** A plain run. */
    public static Run of(String text) {
      return new Run(text, Kind.TEXT, false, false);
    }
  }

  /** No label. */
  public static final NodeLabel NONE = new NodeLabel("", Format.TEXT, List.of());

  /** Keeps its own copy. */
  public NodeLabel {
    lines = List.copyOf(lines);
  }

  /** A plain label without any markup, one line for each line of {@code text}. */
  public static NodeLabel plain(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    var lines = text.lines().map(line -> new Line(List.of(Run.of(line)))).toList();
    return new NodeLabel(text, Format.TEXT, lines);
  }

  /** What a reader sees, on one line. */
  public String plainText() {
    return lines.stream().map(Line::text).collect(Collectors.joining(" ")).strip();
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
