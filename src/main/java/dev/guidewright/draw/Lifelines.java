package dev.guidewright.draw;

import dev.guidewright.draw.Form.Piece;
import dev.guidewright.draw.Pen.Point;
import dev.guidewright.model.SequenceDiagram.Participant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who lives from where to where in a sequence diagram, and when each is at work. */
final class Lifelines {
  private static final double BAR = 5;
  private static final double SHORTEST_BAR = 8;

  private final SequenceColumns columns;
  private final double top;
  private final StringBuilder bars = new StringBuilder();
  private final Map<String, Deque<Double>> working = new LinkedHashMap<>();
  private final Map<String, Double> begins = new LinkedHashMap<>();
  private final Map<String, Double> ends = new LinkedHashMap<>();
  // Those who appear on the way down, until a message has reached them.
  private final Set<String> unborn = new HashSet<>();

  /**
   * Everybody, before the first message.
   *
   * @param top where those begin who are there from the start
   */
  Lifelines(List<Participant> participants, SequenceColumns columns, double top) {
    this.columns = columns;
    this.top = top;
    participants.forEach(participant -> working.put(participant.id(), new ArrayDeque<>()));
  }

  /** Lets somebody appear at a height, or where the first message reaches them. */
  void begin(String who, double y) {
    begins.put(who, y);
    unborn.add(who);
  }

  /** Whether a message at a height is the first to reach somebody who appears on the way. */
  boolean isBornBy(String who, double y) {
    boolean born = unborn.remove(who);
    if (born) {
      begins.put(who, y);
    }
    return born;
  }

  void end(String who, double y) {
    ends.put(who, y);
  }

  boolean ends(String who) {
    return ends.containsKey(who);
  }

  double beginOf(String who) {
    return begins.getOrDefault(who, top);
  }

  double endOf(String who, double bottom) {
    return ends.getOrDefault(who, bottom);
  }

  void activate(String who, double y) {
    Deque<Double> starts = working.get(who);
    if (starts != null) {
      starts.push(y);
    }
  }

  void deactivate(String who, double y) {
    Deque<Double> starts = working.get(who);
    if (starts != null && !starts.isEmpty()) {
      bar(who, starts.pop(), y);
    }
  }

  /** Ends the work of all who are still at it. */
  void rest(double y) {
    working.forEach((who, starts) -> starts.forEach(from -> bar(who, from, y)));
  }

  /** How far beside the middle of a lifeline a message meets it. */
  double inset(String who) {
    Deque<Double> starts = working.get(who);
    return starts == null || starts.isEmpty() ? 0 : BAR;
  }

  private void bar(String who, double from, double to) {
    double x = columns.x(columns.index(who)) - BAR;
    double height = Math.max(SHORTEST_BAR, to - from);
    bars.append("<g class=\"gd-bar\">");
    SequenceHeads.element(bars, Form.rect(Piece.Kind.BODY, x, from, 2 * BAR, height, 0), "");
    bars.append("</g>");
  }

  /** The line of one participant down to a height, unless it ends before. */
  void line(StringBuilder svg, String who, double bottom) {
    double x = columns.x(columns.index(who));
    svg.append("<path class=\"gd-life\" d=\"M").append(Pen.pair(new Point(x, beginOf(who))));
    svg.append('V').append(Pen.number(endOf(who, bottom))).append("\"/>");
  }

  /** The bars of all work that has ended. */
  StringBuilder bars() {
    return bars;
  }
}
