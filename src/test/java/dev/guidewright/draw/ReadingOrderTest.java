package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author wrote first, a reader meets first. */
class ReadingOrderTest {
  private static Scene scene(String mermaid) {
    Flowchart chart = (Flowchart) Mermaid.parse(mermaid, Span.of("a.md", 1, 1, 1)).value();
    return Arranger.arrange(
        chart, new Nesting(chart), LayoutEngine.embedded(Duration.ofSeconds(60)));
  }

  private static double y(Scene scene, String id) {
    return scene.nodes().stream()
        .filter(node -> node.vertex().id().equals(id))
        .findFirst()
        .orElseThrow()
        .centre()
        .y();
  }

  private static List<Double> ys(Scene scene, String... ids) {
    return List.of(ids).stream().map(id -> y(scene, id)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LR", "RL"})
  void answersOfAQuestionStandBelowEachOtherInTheirOrder(String direction) {
    Scene scene =
        scene(
            "graph "
                + direction
                + "\nq{Which?} -->|one| a\nq -->|two| b\nq -->|three| c\nb --> d & e\n");
    assertThat(ys(scene, "a", "b", "c")).isSorted();
    assertThat(ys(scene, "d", "e")).isSorted();
  }

  @Test
  void partsThatDoNotHangTogetherStandBelowEachOtherInTheirOrder() {
    Scene scene = scene("graph LR\na --> b\nc --> d\ne --> f\ng --> e\n");
    assertThat(ys(scene, "a", "c", "e")).isSorted();
  }

  @Test
  void soDoThePartsOfAFrame() {
    Scene scene = scene("graph LR\nsubgraph s [Title]\na\nb\nc\nend\nd --> e\n");
    assertThat(ys(scene, "a", "b", "c")).isSorted();
  }

  @Test
  void branchesOfAMindMapStandBelowEachOtherInTheirOrder() {
    Scene scene = scene("mindmap\n  r((Root))\n    a\n      d\n      e\n    b\n    c\n");
    assertThat(
            scene.nodes().stream()
                .filter(node -> List.of("a", "b", "c").contains(node.vertex().label().text()))
                .map(node -> node.centre().y()))
        .hasSize(3)
        .isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TB", "BT", "LR", "RL"})
  void theTitleOfAFrameStandsOnTop(String direction) {
    Scene scene =
        scene("graph " + direction + "\nsubgraph s [Title]\na --> b\na --> c\nend\nb --> d\n");
    Layout.Bounds frame = scene.frames().get(0).bounds();
    double above = Math.min(Math.min(y(scene, "a"), y(scene, "b")), y(scene, "c")) - frame.top();
    double below = frame.bottom() - Math.max(Math.max(y(scene, "a"), y(scene, "b")), y(scene, "c"));
    assertThat(above).isGreaterThan(below + 10);
  }

  @Test
  void aLabelOnALineThatFlowsSidewaysIsClearOfIt() {
    Scene scene = scene("graph LR\na -->|yes| b\n");
    double label = scene.lines().get(0).route().label().orElseThrow().y();
    assertThat(y(scene, "a") - label).isBetween(10.0, 16.0);
  }
}
