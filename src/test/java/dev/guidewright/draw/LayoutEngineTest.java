package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutEngineTest {
  private final LayoutEngine engine = LayoutEngine.embedded(Duration.ofSeconds(60));

  @Test
  void givesTheSameCoordinatesOnAnyThread() {
    List<String> layouts =
        IntStream.range(0, 4).parallel().mapToObj(i -> engine.layOut("digraph{a->b->c}")).toList();

    assertThat(layouts.get(0)).contains("\"pos\"").contains("\"edges\"");
    assertThat(layouts).allMatch(layouts.get(0)::equals);
  }

  @Test
  void saysWhatGraphvizSaysOfABrokenGraph() {
    assertThatThrownBy(() -> engine.layOut("digraph{a->"))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("syntax error");
  }

  @Test
  void worksAgainAfterALayoutThatTrapped() {
    String nested =
        IntStream.range(0, 300)
                .mapToObj(i -> "subgraph cluster_" + i + "{")
                .collect(Collectors.joining())
            + "a;"
            + "}".repeat(300);
    try {
      engine.layOut("digraph{" + nested + "}");
    } catch (LayoutException expected) {
      assertThat(expected).hasMessageNotContaining("null");
    }

    assertThat(engine.layOut("digraph{a->b}")).contains("\"pos\"");
  }

  @Test
  void givesUpWhenTimeIsOver() {
    String edges =
        IntStream.range(0, 4000)
            .mapToObj(i -> "n" + i % 300 + "->n" + (i * 7919L + i / 300) % 300)
            .collect(Collectors.joining(";"));
    LayoutEngine hasty = LayoutEngine.embedded(Duration.ofMillis(300));
    long start = System.nanoTime();

    assertThatThrownBy(() -> hasty.layOut("digraph{" + edges + "}"))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("no layout within");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
