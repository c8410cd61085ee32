package dev.guidewright.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guidewright.model.Card;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.StudyGuide;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids keep a reader's progress, so only an edit of the thing itself may change one. */
class IdsTest {
  private static final String CHAPTER =
      """
      # Debt

      **Interview Question**: "When do you pay?"

      **Framework Answer**: Now.

      ## Classes Framework

      1. Now
      2. Later

      ## Choice

      ```mermaid
      graph TD
        A{Core?} -->|Yes| B[Build]
        A -->|No| C[Buy]
      ```

      **Key Takeaway**: Pay only the debt that charges interest where you work.
      """;

  private static List<String> cardIds(StudyGuide study) {
    return study.cards().stream().map(Card::id).toList();
  }

  @Test
  void survivesEditsOfOtherParts(@TempDir Path before, @TempDir Path after) {
    StudyGuide first = Guides.of(before, Map.of("a.md", "# A", "debt.md", CHAPTER)).value();
    String edited =
        CHAPTER
            .replace("# Debt\n", "# Debt\n\n**Interview Question**: \"Who pays?\"\n")
            .replace("## Classes", "## Before\n\n1. one\n2. two\n\n## Classes")
            .replace("B[Build]", "B[Build it]");
    StudyGuide second =
        Guides.of(after, Map.of("a.md", CHAPTER.replace("pay?", "lend?"), "debt.md", edited))
            .value();
    assertThat(cardIds(first)).hasSize(5);
    assertThat(cardIds(second)).containsAll(cardIds(first));
  }

  @Test
  void areUniqueWhenAllIsSaidTwice(@TempDir Path folder) {
    StudyGuide study =
        Guides.of(folder, Map.of("debt.md", CHAPTER, "debt/index.md", CHAPTER)).value();
    assertThat(cardIds(study)).hasSize(10).doesNotHaveDuplicates();
    assertThat(study.decisions()).extracting(d -> d.output()).doesNotHaveDuplicates();
  }

  @Test
  void doNotChangeWithNumbersBeforeHeadings(@TempDir Path before, @TempDir Path after) {
    String second = CHAPTER.replace("## Classes", "## 2. Classes").replace("## C", "## 3. C");
    StudyGuide plain = Guides.of(before, Map.of("a.md", "# A", "debt.md", CHAPTER)).value();
    StudyGuide numbered = Guides.of(after, Map.of("a.md", "# A", "07-debt.md", second)).value();
    assertThat(cardIds(numbered)).isEqualTo(cardIds(plain));
  }

  @Test
  void aScenarioMakesWayForAPageOfItsName(@TempDir Path folder) {
    String practice = "# Practice\n\n## Scenario 1: Leak\n\n\"Go.\"\n";
    StudyGuide study =
        Guides.of(folder, Map.of("rehearse.md", practice, "scenarios/leak.md", "# Leaks")).value();
    assertThat(study.scenarios())
        .extracting(Scenario::id, Scenario::output)
        .containsExactly(tuple("leak", "scenarios/leak-2.html"));
  }

  @Test
  void longTextsThatBeginAlikeDiffer() {
    String begin = "one two three four five six seven eight nine ten eleven twelve thirteen ";
    assertThat(Ids.slug(begin + "a")).isNotEqualTo(Ids.slug(begin + "b")).hasSizeLessThan(70);
    assertThat(Ids.slug("?!")).isNotEqualTo(Ids.slug("!?")).isNotEmpty();
    assertThat(Ids.slug("ж".repeat(200))).hasSizeLessThan(70);
  }

  @Test
  void manyEqualTextsAreNumberedInOneGo() {
    Ids ids = new Ids();
    for (int i = 1; i < 50_000; i++) {
      ids.unique("question", "why");
    }
    assertThat(ids.unique("question", "why")).isEqualTo("why-50000");
  }

  @Test
  void aGuideThatIsReadAgainGetsTheIdsOfOneThatIsReadAlone(@TempDir Path folder) {
    Memo memo = Memo.ofBuilds();
    String other = CHAPTER.replace("When do you pay?", "Why?").replace("Classes", "Kinds");
    String scenario = "# Practice\n\n## Scenario 1: Leak\n\n\"Go.\"\n";
    List<Map<String, String>> edits =
        List.of(
            Map.of("x/debt.md", CHAPTER, "y/debt.md", CHAPTER, "z.md", scenario),
            Map.of("x/debt.md", other),
            Map.of("x/debt.md", CHAPTER + other, "w.md", scenario),
            Map.of("x/debt.md", CHAPTER, "w.md", "# W"),
            Map.of("x/debt.md", "# Debt"),
            Map.of("x/debt.md", CHAPTER));
    for (Map<String, String> edit : edits) {
      memo.begin();
      Guide guide = Guides.read(folder, edit, memo);
      String again = Sketch.of(StudyStage.recognise(guide, memo));

      assertThat(again).isEqualTo(Sketch.of(StudyStage.recognise(guide)));
    }
  }

  @Test
  void aChapterThatGetsItsIdsAgainIsNotReadAgain(@TempDir Path folder) {
    Memo memo = Memo.ofBuilds();
    Map<String, String> files = Map.of("a.md", CHAPTER, "debt.md", CHAPTER);
    memo.begin();
    StudyGuide first = StudyStage.recognise(Guides.read(folder, files, memo), memo).value();
    memo.begin();
    StudyGuide second = StudyStage.recognise(Guides.read(folder, files, memo), memo).value();
    memo.begin();
    Guide without = Guides.read(folder, Map.of("a.md", "# A"), memo);
    StudyGuide third = StudyStage.recognise(without, memo).value();

    assertThat(second.questions().get(1)).isSameAs(first.questions().get(1));
    assertThat(third.questions().get(0).id()).isEqualTo(first.questions().get(0).id());
    assertThat(cardIds(third)).hasSize(5).doesNotContain(second.cards().get(9).id());
  }
}
