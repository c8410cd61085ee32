package dev.guidewright.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionChecksTest {

  private static List<String> found(String... lines) {
    String text = "flowchart TD\n" + String.join("\n", lines);
    var diagram = Mermaid.parse(text, new Span("a.md", 1, 1, 1, 1));
    assertThat(diagram.problems()).isEmpty();
    return Mermaid.check((Flowchart) diagram.value()).stream()
        .map(problem -> problem.rule() + " " + problem.span().line())
        .toList();
  }

  @Test
  void aCompleteDecisionHasNoProblem() {
    assertThat(
            found(
                "A{Core?} -->|yes| B[Build]",
                "A -->|no| C{Fits?}",
                "C -->|yes| D[Buy]",
                "C -->|no| B"))
        .isEmpty();
  }

  @Test
  void aChartThatAsksNothingIsNotChecked() {
    assertThat(found("A --> B", "A --> C", "X --> Y", "Y --> X")).isEmpty();
  }

  @Test
  void aQuestionNeedsMoreThanOneExit() {
    assertThat(found("A{a?} -->|yes| B{b?}", "A -->|no| C", "B -->|yes| C"))
        .containsExactly("diagram-one-exit 2");
  }

  @Test
  void aQuestionAtTheEndHasDecidedNothing() {
    assertThat(found("A{a?} -->|yes| B{b?}", "A -->|no| C[c?]"))
        .containsExactly("diagram-undecided 2");
  }

  @Test
  void anExitWithoutALabelStandsOut() {
    assertThat(found("A{a?} -->|yes| B", "A --> C"))
        .containsExactlyInAnyOrder("diagram-unlabelled-exit 3", "diagram-unlabelled-path 3");
  }

  @Test
  void twoExitsMustNotHaveOneLabel() {
    assertThat(found("A{a?} -->|yes| B", "A -->|Yes| C")).containsExactly("diagram-same-label 3");
  }

  @Test
  void aNodeThatNothingLeadsToIsFound() {
    assertThat(found("A{a?} -->|yes| B", "A -->|no| C", "X --> C"))
        .containsExactly("diagram-unreachable 4");
  }

  @Test
  void aCircleNeedsAWayOut() {
    assertThat(found("A{a?} -->|yes| B", "A -->|no| C --> D --> C"))
        .containsExactly("diagram-endless 3");
    assertThat(found("A{a?} -->|yes| B", "A -->|no| C --> A")).isEmpty();
  }

  @Test
  void aFrameIsEnteredAndLeftThroughItsMembers() {
    assertThat(
            found("A{a?} -->|yes| S", "A -->|no| C", "subgraph S", "B1 --> B2", "end", "S --> D"))
        .isEmpty();
  }

  @Test
  void anEmptyOrSingleNodeChartIsFine() {
    assertThat(found("")).isEmpty();
    assertThat(found("A{alone?}")).isEmpty();
  }
}
