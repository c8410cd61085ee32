package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Kinds other than flowcharts, as pictures. */
class KindsDrawingTest {
  private static String svg(String text) {
    var parsed = Mermaid.parse(text, Span.of("t.md", 1, 1, 1));
    assertThat(parsed.problems()).isEmpty();
    return Charts.draw("d", parsed.value()).value().orElseThrow().svg();
  }

  private static double left(String svg, String node) {
    Matcher place =
        Pattern.compile(
                "data-node=\"" + Pattern.quote(node) + "\" transform=\"translate\\((-?[\\d.]+)")
            .matcher(svg);
    assertThat(place.find()).as(node).isTrue();
    return Double.parseDouble(place.group(1));
  }

  @Test
  void aStateDiagramRunsFromItsBeginningWhereverAStateIsDeclared() {
    String svg =
        svg(
            """
            stateDiagram-v2
              direction LR
              state "Waiting for review" as wait
              [*] --> draft
              draft --> wait : submit
              wait --> draft : changes asked
            """);

    assertThat(left(svg, "draft")).isLessThan(left(svg, "wait"));
  }

  @Test
  void aClassThatNothingLeadsAwayFromIsNotAnOutcome() {
    String svg = svg("classDiagram\nAnimal <|-- Duck\nDuck : +swim() bool\n");

    assertThat(svg).doesNotContain("gd-end").contains(">+swim() : bool</text>");
    assertThat(svg).contains("<tspan class=\"gd-b\">Animal</tspan>");
  }

  @Test
  void anEntityShowsItsAttributesInColumns() {
    String svg =
        svg("erDiagram\nA ||--o{ B : has\nA {\nstring name PK \"the full name\"\nint n\n}\n");

    assertThat(svg)
        .contains(">string</text>")
        .contains(">PK</text>")
        .contains(">the full name</text>");
  }

  @Test
  void noLineStrikesOutTheTitleOfAFrame() {
    String svg = svg("graph TD\na --> b\nsubgraph f [Frame]\nb\nend\n");

    assertThat(svg.indexOf("gd-titles")).isGreaterThan(svg.lastIndexOf("gd-edge"));
  }

  @Test
  void aFragmentFramesThoseItIsAbout() {
    String svg =
        svg(
            """
            sequenceDiagram
              participant A
              participant B
              participant C
              participant D
              loop often
                C->>D: x
              end
            """);
    Matcher frame = Pattern.compile("gd-frame\"><rect x=\"([\\d.]+)\"").matcher(svg);

    assertThat(frame.find()).isTrue();
    assertThat(Double.parseDouble(frame.group(1))).isGreaterThan(left(svg, "B"));
  }

  @Test
  void aMessageReachesTheHeadOfWhoAppearsByIt() {
    String svg = svg("sequenceDiagram\nparticipant A\ncreate participant B\nA->>B: be born\n");
    Matcher line =
        Pattern.compile("data-to=\"B\"><path d=\"M[\\d.]+,([\\d.]+)H([\\d.]+)").matcher(svg);

    assertThat(line.find()).isTrue();
    assertThat(Double.parseDouble(line.group(2))).isLessThan(left(svg, "B"));
    assertThat(svg).contains("data-node=\"B\" transform=\"translate(");
    assertThat(svg)
        .containsPattern("data-node=\"B\" transform=\"translate\\([\\d.]+," + line.group(1));
  }
}
