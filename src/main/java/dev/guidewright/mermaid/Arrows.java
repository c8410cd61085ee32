package dev.guidewright.mermaid;

import dev.guidewright.model.SequenceDiagram.Head;
import dev.guidewright.model.SequenceDiagram.Line;
import java.util.List;
import java.util.Optional;

/** The arrows of sequence diagrams. */
final class Arrows {

  /** One way to write an arrow. */
  private record Sign(String text, Line line, Head start, Head end) {}

  /** Longer signs first, since the shorter ones begin like them. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign("<<-->>", Line.DOTTED, Head.FILLED, Head.FILLED),
          new Sign("<<->>", Line.SOLID, Head.FILLED, Head.FILLED),
          new Sign("-->>", Line.DOTTED, Head.NONE, Head.FILLED),
          new Sign("--|\\", Line.DOTTED, Head.NONE, Head.UPPER_HALF),
          new Sign("--|/", Line.DOTTED, Head.NONE, Head.LOWER_HALF),
          new Sign("--\\\\", Line.DOTTED, Head.NONE, Head.UPPER_HALF),
          new Sign("--//", Line.DOTTED, Head.NONE, Head.LOWER_HALF),
          new Sign("->>", Line.SOLID, Head.NONE, Head.FILLED),
          new Sign("-->", Line.DOTTED, Head.NONE, Head.NONE),
          new Sign("--x", Line.DOTTED, Head.NONE, Head.CROSS),
          new Sign("--)", Line.DOTTED, Head.NONE, Head.OPEN),
          new Sign("-|\\", Line.SOLID, Head.NONE, Head.UPPER_HALF),
          new Sign("-|/", Line.SOLID, Head.NONE, Head.LOWER_HALF),
          new Sign("-\\\\", Line.SOLID, Head.NONE, Head.UPPER_HALF),
          new Sign("-//", Line.SOLID, Head.NONE, Head.LOWER_HALF),
          new Sign("->", Line.SOLID, Head.NONE, Head.NONE),
          new Sign("-x", Line.SOLID, Head.NONE, Head.CROSS),
          new Sign("-)", Line.SOLID, Head.NONE, Head.OPEN));

  private Arrows() {}

  /** An arrow and where it stands in its line. */
  record Found(int start, int end, Line line, Head startHead, Head endHead) {}

  /** The first arrow of a line that stands before its colon. */
  static Optional<Found> find(String line) {
    int colon = line.indexOf(':');
    int limit = colon < 0 ? line.length() : colon;
    for (int at = 0; at < limit; at++) {
      char c = line.charAt(at);
      if (c != '-' && c != '<') {
        continue;
      }
      for (Sign sign : SIGNS) {
        if (line.startsWith(sign.text(), at)) {
          int end = at + sign.text().length();
          return Optional.of(new Found(at, end, sign.line(), sign.start(), sign.end()));
        }
      }
    }
    return Optional.empty();
  }
}
