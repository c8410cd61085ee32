package dev.guidewright.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.mermaid.MermaidCases.Case;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MermaidRobustnessTest {

  private static final Span ORIGIN = new Span("a.md", 10, 1, 10, 1);

  private static final List<String> PIECES =
      List.of(
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          "\"",
          "`",
          "|",
          "-->",
          "--",
          "==",
          "-.",
          "~~~",
          "@{",
          "@",
          "end\n",
          "subgraph a\n",
          ":::",
          "&",
          ";",
          "\n",
          "\r\n",
          "%%{",
          "}%%",
          "%%x\n",
          "---\n",
          "#35;",
          "&lt;",
          "<br>",
          "<b",
          "\\n",
          "style A ",
          "click A ",
          "linkStyle 0 ",
          "\u0000",
          "\uD800",
          "\uDFFF",
          "é",
          "😀",
          " ",
          "\t",
          "call f(",
          "accDescr {",
          "direction LR",
          "loop x\n",
          "alt y\n",
          "A->>B: t\n",
          "class X {\n",
          "+int a\n",
          "||--o{",
          "state s {\n",
          "[*]",
          "note right of A\n",
          "\n    deeper\n",
          "$$",
          "**",
          "_",
          "title: x\n");

  private static final List<String> OPENINGS =
      List.of(
          "sequenceDiagram\nA->>B: hi\nloop x\nB-->>A: y\nend\n",
          "classDiagram\nclass A {\n+int x\n}\nA <|-- B : is\n",
          "stateDiagram-v2\n[*] --> A\nstate A {\nB --> C\n}\n",
          "erDiagram\nA ||--o{ B : has\nA {\nstring name PK \"x\"\n}\n",
          "mindmap\n  root((x))\n    a\n      b\n    c\n");

  private static void holds(String text) {
    Result<MermaidDiagram> result = Mermaid.parse(text, ORIGIN);
    for (Problem problem : result.problems()) {
      assertThat(problem.message()).isNotBlank();
      assertThat(problem.span().line()).isGreaterThanOrEqualTo(10);
      assertThat(problem.span().line() - 10).isLessThanOrEqualTo(lines(text));
      assertThat(problem.span().column()).isPositive();
    }
    if (result.value() instanceof Flowchart chart) {
      Mermaid.check(chart);
    }
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n' || c == '\r').count();
  }

  @Test
  void noTextMakesItFail() {
    var texts = new ArrayList<String>(MermaidCases.load().stream().map(Case::text).toList());
    for (String opening : OPENINGS) {
      texts.addAll(Collections.nCopies(60, opening));
    }
    var random = new Random(20261122);
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 5_000; round++) {
            holds(mutated(texts.get(random.nextInt(texts.size())), random));
          }
        });
  }

  private static String mutated(String text, Random random) {
    var changed = new StringBuilder(text);
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length() + 1);
      int end = Math.min(changed.length(), at + random.nextInt(4));
      switch (random.nextInt(3)) {
        case 0 -> changed.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> changed.delete(at, end);
        default -> changed.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return changed.toString();
  }

  @Test
  void timeGrowsNoFasterThanTheText() {
    var units = new ArrayList<String>(PIECES);
    units.addAll(
        List.of(
            "a",
            "#:",
            "1v",
            " \n",
            "*a ",
            "A & ",
            "A-->B\n",
            "<a ",
            "=\"",
            "}\n",
            "x@",
            "\"\"",
            "\"`",
            "A[x]\n",
            "fa:fa-x ",
            "%%\n",
            "o",
            "__a",
            "`_a",
            "[\"",
            "A@{a: [",
            "{a: ",
            "subgraph a1\n",
            "(((",
            "&#x;",
            "A --x",
            "- ",
            "A->>A: x\n",
            "loop\n",
            "state a {\n"));
    var headers =
        new ArrayList<>(
            List.of("", "flowchart TD\n", "flowchart TD\nA[\"", "flowchart TD\nA@{", "---\n"));
    headers.addAll(
        List.of("flowchart TD\nA -- ", "flowchart TD\nA[\"`", "flowchart TD\nsubgraph "));
    headers.addAll(OPENINGS);
    var random = new Random(8);
    for (int round = 0; round < 150; round++) {
      String header = headers.get(random.nextInt(headers.size()));
      String unit = units.get(random.nextInt(units.size()));
      String text = header + unit.repeat((Mermaid.LONGEST - header.length()) / unit.length());
      Assertions.assertTimeout(
          Duration.ofSeconds(10), () -> holds(text), () -> header + " then " + unit);
    }
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    var result = Mermaid.parse("flowchart TD\n" + "A\n".repeat(Mermaid.LONGEST), ORIGIN);
    assertThat(result.problems()).hasSize(1);
    assertThat(result.problems().get(0).message()).contains("50000");
  }
}
