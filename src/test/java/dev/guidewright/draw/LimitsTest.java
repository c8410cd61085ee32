package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is too large is shown as code, on every machine alike; what takes too long is an error. */
class LimitsTest {
  private static final GuideConfig.Diagrams USUAL = GuideConfig.defaults().diagrams();
  private static final LayoutEngine SLOW =
      dot -> {
        throw new LayoutException("no layout within 60 s");
      };

  private static Result<Optional<Drawing>> draw(String text, GuideConfig.Diagrams config) {
    var chart = Mermaid.parse(text, Span.of("t.md", 1, 1, 1)).value();
    return DrawStage.draw("d", chart, config);
  }

  private static String chain(int edges) {
    return IntStream.range(0, edges)
        .mapToObj(i -> "a --> b\n")
        .collect(Collectors.joining("", "graph TD\n", ""));
  }

  private static void assertShownAsCode(Result<Optional<Drawing>> drawn, String why) {
    assertThat(drawn.value()).isEmpty();
    assertThat(drawn.problems()).hasSize(1);
    Problem problem = drawn.problems().get(0);
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.rule()).isEqualTo("large-diagram");
    assertThat(problem.message()).contains(why).contains("it is shown as code");
  }

  @Test
  void tooManyEdgesAreShownAsCodeUntilTheGuideAllowsThem() {
    var few = new GuideConfig.Diagrams(false, "embedded", 10, 3);
    var more = new GuideConfig.Diagrams(false, "embedded", 10, 4);

    assertShownAsCode(draw(chain(4), few), "4 edges, more than 3");
    assertThat(draw(chain(4), few).problems().get(0).hint()).contains("max-edges");
    assertThat(draw(chain(4), more).value()).isPresent();
  }

  @Test
  void tooManyParticipantsAndRowsAreShownAsCode() {
    var few = new GuideConfig.Diagrams(false, "embedded", 2, 3);

    assertShownAsCode(draw("sequenceDiagram\nA->>B: x\nB->>C: y\n", few), "3 participants");
    assertShownAsCode(draw("sequenceDiagram\n" + "A->>B: x\n".repeat(4), few), "too many rows");
  }

  @Test
  void framesNestedWithoutEndAreShownAsCode() {
    for (int depth : new int[] {25, 300}) {
      String text = "graph TD\n" + frames(depth) + "a\n" + "end\n".repeat(depth);
      assertShownAsCode(draw(text, USUAL), depth + " frames in each other");
    }
  }

  private static String frames(int depth) {
    return IntStream.range(0, depth)
        .mapToObj(i -> "subgraph s" + i + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void framesNestedAsDeeplyAsAllowedAreDrawn() {
    String text = "graph TD\n" + frames(24) + "a --> b\n" + "end\n".repeat(24);

    assertThat(draw(text, USUAL).value()).isPresent();
  }

  @Test
  void aTimeOutIsAnErrorSinceMachinesDiffer() {
    var drawn =
        new Drawer(USUAL, SLOW, Setting.SITE)
            .draw("d", Charts.buildVersusBuy(), link -> Optional.empty());

    assertThat(drawn.value()).isEmpty();
    assertThat(drawn.problems().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(drawn.problems().get(0).message()).contains("no layout within 60 s");
  }

  @Test
  void aLayoutEndsAtItsMemoryCap() {
    String nodes =
        IntStream.range(0, 20_000).mapToObj(i -> "n" + i).collect(Collectors.joining(";"));

    assertThatThrownBy(() -> new VizInstance(32).layOut("digraph{" + nodes + "}", "dot"))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("needs more than 2 MiB");
  }
}
