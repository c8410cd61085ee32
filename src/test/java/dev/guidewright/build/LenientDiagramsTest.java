package dev.guidewright.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientDiagramsTest {
  private static final String BROKEN =
      """
      # Title

      Words.

      ```mermaid
      graph TD
      A -> B
      ```
      """;

  @Test
  void aMistakeStopsTheBuild() {
    assertThat(TestGuide.from(BROKEN).build().problems())
        .anyMatch(p -> p.severity() == Severity.ERROR && p.rule().equals("diagram-syntax"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"diagrams: lenient\n", "diagrams:\n  lenient: true\n"})
  void orTheSourceIsShownAsCodeWithTheProblemUnderIt(String config) {
    TestGuide.Built built = TestGuide.from(BROKEN).with("guide.yml", config).build();

    assertThat(built.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
    assertThat(built.problems())
        .anyMatch(p -> p.severity() == Severity.WARNING && p.rule().equals("diagram-syntax"));
    var figure = built.page("index.html").select("figure.diagram");
    assertThat(figure.select("pre").text()).contains("A -> B");
    assertThat(figure.select(".mistake").text()).startsWith("README.md:7:");
  }
}
