package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edges between the same two nodes, there and back, can be told apart. */
class OppositeEdgesTest {
  /** An arrow head's width. */
  private static final double APART = 9.2;

  private static final Pattern LINE = Pattern.compile("class=\"gd-edge[^>]*><path d=\"([^\"]*)\"");
  private static final Pattern POINT = Pattern.compile("(-?[\\d.]+),(-?[\\d.]+)");

  private record Point(double x, double y) {
    Point between(Point other) {
      return new Point((x + other.x) / 2, (y + other.y) / 2);
    }

    double distance(Point other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "graph TD\nA --> B\nB --> A\n",
        "graph LR\nA --> B\nB --> A\n",
        "graph TD\nA -->|there| B\nB -->|and back| A\n",
        "graph LR\nA -->|there| B\nB --> A\n",
        "graph BT\nA{Asked?} --> B((Round))\nB --> A\n",
        "graph RL\nA -->|a rather long label| B\nB -->|x| A\nA -.-> B\n",
        "graph TD\nsubgraph s\nA --> B\nend\nB --> A\n",
        "stateDiagram-v2\nA --> B: go\nB --> A: stop\n",
        "stateDiagram-v2\ndirection LR\nA --> B\nB --> A\n"
      })
  void lieApart(String graph) {
    var chart = Mermaid.parse(graph, Span.of("t.md", 1, 1, 1)).value();
    String svg = Charts.draw("d", chart).value().orElseThrow().svg();
    List<List<Point>> lines =
        LINE.matcher(svg).results().map(line -> points(line.group(1))).toList();

    assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
    for (List<Point> one : lines) {
      for (List<Point> other : lines) {
        if (one != other) {
          assertThat(middle(one).distance(middle(other))).isGreaterThan(APART);
          assertThat(end(one).distance(end(other))).isGreaterThan(APART);
        }
      }
    }
  }

  private static List<Point> points(String path) {
    List<Point> points = new ArrayList<>();
    for (MatchResult point : POINT.matcher(path).results().toList()) {
      points.add(new Point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))));
    }
    return points;
  }

  private static Point end(List<Point> line) {
    return line.get(line.size() - 1);
  }

  /** The middle of the curve's middle piece, or of a straight line. */
  private static Point middle(List<Point> line) {
    if (line.size() < 4) {
      return line.get(0).between(end(line));
    }
    int from = (line.size() - 1) / 3 / 2 * 3;
    Point a = line.get(from).between(line.get(from + 1));
    Point b = line.get(from + 1).between(line.get(from + 2));
    Point c = line.get(from + 2).between(line.get(from + 3));
    return a.between(b).between(b.between(c));
  }
}
