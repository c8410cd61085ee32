package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Direction;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Severity;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawStageTest {
  private static final GuideConfig.Diagrams CONFIG = GuideConfig.defaults().diagrams();

  private static Result<Optional<Drawing>> draw(Flowchart chart) {
    return Charts.draw("d", chart);
  }

  private static String svg(Flowchart chart) {
    return draw(chart).value().orElseThrow().svg();
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void drawsTheGuidesDecisionInUnderEightKilobytes() throws Exception {
    String svg = svg(Charts.buildVersusBuy());

    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_000);
    assertThat(svg).isEqualTo(Golden.of("build-vs-buy.svg", svg));
    assertThat(parse(svg).getElementsByTagName("text").getLength()).isEqualTo(7 + 8);
  }

  @Test
  void drawsTheSameBytesEveryTime() {
    assertThat(svg(Charts.buildVersusBuy())).isEqualTo(svg(Charts.buildVersusBuy()));
  }

  @Test
  void usesNothingThatTheContentPolicyForbids() {
    String svg = svg(Charts.buildVersusBuy());

    assertThat(svg).doesNotContain("style=").doesNotContain("<style").doesNotContain("<script");
  }

  @Test
  void tellsTheGraphAsNestedQuestionsAndAnswers() {
    assertThat(draw(Charts.buildVersusBuy()).value().orElseThrow().alternative())
        .isEqualTo(
            """
            - New Capability Needed
              - then Core to Business?
                - Yes: Existing Solutions?
                  - Yes: Meets 80% Needs?
                    - Yes: TCO Analysis
                      - Build Cheaper: Build
                      - Buy Cheaper: Buy/SaaS
                    - No: Build
                  - No: Build
                - No: Buy/SaaS\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"]; evil [label=\"",
        "]]>&amp;<!--",
        "\u0000\ud800 lone",
        "a -> b; subgraph cluster_0 {"
      })
  void keepsHostileTextText(String text) throws Exception {
    String svg =
        svg(
            new Charts(Direction.LR)
                .node(text, "rect", text)
                .node("b", "diam", "b")
                .edge(text, "b", text)
                .frame("f", text, Optional.empty(), "b")
                .build());

    assertThat(parse(svg).getElementsByTagName("script").getLength()).isZero();
    assertThat(parse(svg).getElementsByTagName("rect").getLength()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", " JavaScript:x"})
  void dropsAddressesThatLeadNowhereSafe(String url) {
    assertThat(svg(new Charts(Direction.TB).linked("a", "A", url).build())).doesNotContain("<a ");
  }

  @Test
  void letsALinkedNodeBeFocusedInAGroupRatherThanAnImage() {
    String svg = svg(new Charts(Direction.TB).linked("a", "A", "https://example.org/?a&b").build());

    assertThat(svg).contains("<a href=\"https://example.org/?a&amp;b\"").contains("role=\"group\"");
  }

  @Test
  void replacesATextColourThatCannotBeReadOnItsGround() {
    String svg =
        svg(new Charts(Direction.TB).node("a", "rect", "A", "fill:#000", "color:#222").build());

    assertThat(svg).contains("fill=\"#000\"").contains("<text fill=\"#fff\"");
  }

  @Test
  void showsAGraphBeyondTheLimitsAsCode() {
    Charts charts = new Charts(Direction.TB);
    for (int i = 0; i <= CONFIG.maxNodes(); i++) {
      charts.node("n" + i, "rect", "n");
    }
    Result<Optional<Drawing>> drawn = draw(charts.build());

    assertThat(drawn.value()).isEmpty();
    assertThat(drawn.problems())
        .extracting(Problem::rule, Problem::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("large-diagram", Severity.WARNING));
  }

  @Test
  void drawsAFrameWithADirectionOfItsOwn() {
    String svg =
        svg(
            new Charts(Direction.TB)
                .node("a", "rect", "a")
                .node("b", "rect", "b")
                .node("c", "rect", "c")
                .edge("a", "b", "")
                .edge("f", "c", "")
                .frame("f", "Frame", Optional.of(Direction.LR), "a", "b")
                .build());

    assertThat(svg).isEqualTo(Golden.of("frame-direction.svg", svg));
  }

  @Test
  void drawsLoopsParallelEdgesAndEdgesToFrames() {
    String svg =
        svg(
            new Charts(Direction.LR)
                .node("a", "circle", "a")
                .node("b", "cyl", "b")
                .edge("a", "a", "again")
                .edge("a", "b", "one")
                .edge(
                    "a",
                    "b",
                    "two",
                    Flowchart.Stroke.THICK,
                    Flowchart.Head.CIRCLE,
                    Flowchart.Head.CROSS)
                .edge(
                    "a",
                    "f",
                    "in",
                    Flowchart.Stroke.DOTTED,
                    Flowchart.Head.NONE,
                    Flowchart.Head.POINT)
                .frame("f", "Frame", Optional.empty(), "b")
                .build());

    assertThat(svg).isEqualTo(Golden.of("edges.svg", svg));
  }

  @Test
  void carriesItsStylesAndTheLengthOfItsTextsWhenItStandsAlone() throws Exception {
    String alone = DrawStage.draw("d", Charts.buildVersusBuy(), CONFIG).value().orElseThrow().svg();

    assertThat(parse(alone).getElementsByTagName("style").getLength()).isEqualTo(1);
    assertThat(alone).contains("light-dark(").doesNotContain("@font-face").doesNotContain("url(");
    assertThat(alone.split("textLength=", -1)).hasSize(1 + 7 + 8);
  }

  @Test
  void drawsAnEmptyGraph() throws Exception {
    assertThat(parse(svg(new Charts(Direction.TB).build())).getDocumentElement().getTagName())
        .isEqualTo("svg");
  }
}
