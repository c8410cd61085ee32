package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever befalls a Graphviz, it ends as a layout that there is not. */
class VizInstanceTest {
  private static final int PAGES = 1024;

  private static String tangle(int nodes, int edges) {
    return IntStream.range(0, edges)
        .mapToObj(i -> "n" + i % nodes + "->n" + (i * 7919L + i / nodes) % nodes)
        .collect(Collectors.joining(";", "digraph{", "}"));
  }

  /** A Graphviz whose stack lies elsewhere by so much. */
  private static VizInstance broken(int by) {
    VizInstance graphviz = new VizInstance(PAGES);
    graphviz.memory().stack += by;
    return graphviz;
  }

  @Test
  void anAccessOutsideOrBesideAWordIsAnErrorOfTheGuideAndOfNothingElse() {
    for (int by : new int[] {1, 2, 1 << 30, Integer.MIN_VALUE, Integer.MIN_VALUE + 3}) {
      LayoutEngine engine = dot -> broken(by).layOut(dot, "dot");
      var drawn =
          new Drawer(GuideConfig.defaults().diagrams(), engine, Setting.SITE)
              .draw("d", Charts.buildVersusBuy(), link -> Optional.empty());

      assertThat(drawn.value()).as("stack moved by %d", by).isEmpty();
      assertThat(drawn.problems()).extracting(Problem::severity).containsExactly(Severity.ERROR);
    }
  }

  @Test
  void aMemoryFullOfNonsenseEndsALayoutAndHurtsNoOther() {
    for (int value : new int[] {0, -1, 1, 0x0101_0101, 0x7fff_fff8}) {
      VizInstance graphviz = new VizInstance(PAGES);
      Arrays.fill(graphviz.memory().words, value);

      try {
        graphviz.layOut("digraph{a->b}", "dot");
      } catch (LayoutException expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }

    assertThat(new VizInstance(PAGES).layOut("digraph{a->b}", "dot")).contains("\"pos\"");
  }

  @Test
  void memoryGrowsWithTheGraph() {
    VizInstance graphviz = new VizInstance(PAGES);
    int before = graphviz.memory().pages();

    graphviz.layOut(tangle(400, 500), "dot");

    assertThat(graphviz.memory().pages()).isGreaterThan(before);
  }

  @Test
  void anInterruptedLayoutEnds() throws InterruptedException {
    VizInstance graphviz = new VizInstance(PAGES);
    FutureTask<String> layout = new FutureTask<>(() -> graphviz.layOut(tangle(300, 4000), "dot"));
    Thread thread = new Thread(null, layout, "layout", 64L << 20);
    thread.start();
    thread.interrupt();

    assertThatThrownBy(layout::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(LayoutException.class);
    thread.join();
  }

  @Test
  void manyAtOnceDoNotMeet() {
    List<String> graphs = IntStream.range(0, 6).mapToObj(i -> tangle(5 + i, 8 + 3 * i)).toList();
    List<String> apart =
        graphs.stream().map(dot -> new VizInstance(PAGES).layOut(dot, "dot")).toList();

    List<String> together =
        IntStream.range(0, 48)
            .parallel()
            .mapToObj(i -> new VizInstance(PAGES).layOut(graphs.get(i % 6), "dot"))
            .toList();

    assertThat(together).isEqualTo(IntStream.range(0, 48).mapToObj(i -> apart.get(i % 6)).toList());
  }
}
