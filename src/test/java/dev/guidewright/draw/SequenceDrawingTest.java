package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Span;
import org.junit.jupiter.api.Test;

class SequenceDrawingTest {
  private static Drawing draw(String text) {
    var parsed = Mermaid.parse(text, Span.of("t.md", 1, 1, 1));
    assertThat(parsed.problems()).noneMatch(problem -> problem.severity() == Severity.ERROR);
    return Charts.draw("s", parsed.value()).value().orElseThrow();
  }

  private static final String ASKING =
      """
      sequenceDiagram
        participant U as User
        actor L as Lead
        participant S as Service
        U->>+S: Ask <script>alert(1)</script>
        S->>S: Think
        alt found
          S-->>-U: Answer
        else not found
          S-xL: Remind
        end
        Note over U,S: Done
      """;

  @Test
  void drawsMessagesLoopsNotesAndFragments() {
    String svg = draw(ASKING).svg();

    assertThat(svg).doesNotContain("<script").doesNotContain("style=");
    assertThat(svg).isEqualTo(Golden.of("sequence.svg", svg));
  }

  @Test
  void saysThatHtmlIsLeftOut() {
    assertThat(Mermaid.parse(ASKING, Span.of("t.md", 1, 1, 1)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo("html-removed"))
        .satisfies(problem -> assertThat(problem.message()).contains("<script>"));
  }

  @Test
  void tellsWhoSaysWhatToWhom() {
    assertThat(draw(ASKING).alternative())
        .contains("- Service to Service: Think\n- alt found\n  - Service to User: Answer")
        .endsWith("- Note: Done");
  }

  @Test
  void drawsADiagramWithoutAnyMessage() {
    assertThat(draw("sequenceDiagram\n  participant A\n").svg()).contains(">A</text>");
  }
}
