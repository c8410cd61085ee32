package dev.guidewright.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Result;
import dev.guidewright.model.StudyGuide;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes recognition throw, hang or invent. */
class HostileGuideTest {
  /** Generous: each of these takes a fraction of a second, and minutes if time were quadratic. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("a row of like labels", "**One Approach**: x\n\n".repeat(20_000)),
        Arguments.of(
            "labels with nothing below", "**A Approach**\n\n**B Approach**\n\n".repeat(2000)),
        Arguments.of("the same question", "**Interview Question**: Why?\n\n".repeat(4_000)),
        Arguments.of("questions without text", "**Interview Question**:\n\n".repeat(4_000)),
        Arguments.of("cards without backs", "**Card**: x\n\n".repeat(20_000)),
        Arguments.of("cards of cards", "**Card**:\n\n**Back**:\n\n".repeat(2_000)),
        Arguments.of("stories without text", "**Story**\n\n".repeat(4_000)),
        Arguments.of(
            "quotes that never end", "**A Way**:\n\n\"x\n\n**B Way**:\n\n\"x\n\n".repeat(1500)),
        Arguments.of("scenarios", "## Scenario 1: A\n\n\"x\"\n\n### Hints\n\n- a\n\n".repeat(1500)),
        Arguments.of("metadata", "**Level**: x\n\n**Time**: 99999999999999999999\n\n".repeat(2000)),
        Arguments.of("nested lists", nested()),
        Arguments.of("nested quotes", "**Hints**:\n\n" + "> ".repeat(1500) + "x\n"),
        Arguments.of("an outline of many lines", "```\n" + "1. a\n".repeat(90_000) + "```\n"),
        Arguments.of("many signs", "## Avoid\n\n" + "- ❌ a\n- ✅ b\n".repeat(4_000)),
        Arguments.of("a cross alone", "## Avoid\n\n- ❌\n- ✅\n- ❌ **\n"),
        Arguments.of("empty headings", "## \n\n# \n\n###### {#}\n\n**** : \n"),
        Arguments.of(
            "a table of nothing", "**Rubric**:\n\n| |\n|-|\n\n**Variants**:\n\n| |\n|-|\n| |\n"));
  }

  private static String nested() {
    StringBuilder text = new StringBuilder("**Our Framework**:\n\n");
    for (int i = 0; i < 90; i++) {
      text.append("  ".repeat(i)).append("- ❌ **a**:\n");
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isReadInTime(String name, String text, @TempDir Path folder) {
    for (String head :
        new String[] {"# Practice\n\n", "---\ntype: scenario\n---\n# Practice\n\n"}) {
      Result<StudyGuide> result =
          Assertions.assertTimeoutPreemptively(
              LIMIT, () -> Guides.of(folder, Map.of("guide.md", head + text)), name);
      assertThat(result.value().guide().chapters()).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isReadAsAGlossaryInTime(String name, String text, @TempDir Path folder) {
    Result<StudyGuide> result =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> Guides.of(folder, Map.of("glossary.md", "# Glossary\n\n" + text)), name);
    assertThat(result.value().terms()).doesNotContainNull();
  }

  @Test
  void aGraphWithManyPathsGivesAFewCards(@TempDir Path folder) {
    StringBuilder graph = new StringBuilder("# Choice\n\n```mermaid\ngraph TD\n");
    for (int i = 0; i < 60; i++) {
      String next = "A" + (i + 1);
      graph.append(
          "A" + i + "{Q" + i + "?} -->|yes| " + next + "\nA" + i + " -->|no| " + next + "\n");
      graph.append(next + " -->|back| A0\n");
    }
    graph.append("A60 -->|end| Z[Done]\n```\n");
    StudyGuide study =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> Guides.of(folder, graph.toString()).value());
    assertThat(study.decisions()).hasSize(1);
    assertThat(study.cards()).hasSizeLessThanOrEqualTo(DecisionPaths.MAX_PATHS);
  }

  @Test
  void aGraphWithAMistakeIsNoDrawing(@TempDir Path folder) {
    Result<StudyGuide> result =
        Guides.of(folder, "# A\n\n```mermaid\ngraph TD\n  A{{{ --> \n```\n");
    assertThat(result.value().diagrams()).hasSize(1);
    assertThat(result.value().drawables()).isEmpty();
    assertThat(result.problems()).hasSize(1);
    assertThat(result.problems().get(0).span().line()).isBetween(4, 6);
  }

  @Test
  void ordinaryProseHasNoStudyStructure(@TempDir Path folder) {
    String text =
        """
        # Notes

        **Note**: Read this first.

        **Warning**: Read this too.

        **Step one** is easy.

        ## Do this

        - [ ] ❌ not a sign at the start
        - plain

        ## Scenario testing

        Words.

        ## Approach

        1. one
        2. two

        ## Dates

        **Start**: May

        **End**: June
        """;
    StudyGuide study = Guides.of(folder, text).value();
    assertThat(study.contrasts()).isEmpty();
    assertThat(study.scenarios()).isEmpty();
    assertThat(study.redFlags()).isEmpty();
    assertThat(study.questions()).isEmpty();
    assertThat(study.terms()).isEmpty();
    assertThat(study.takeaways()).isEmpty();
  }
}
