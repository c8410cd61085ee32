package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Authors set rules in {@code guide.yml}, and allow what they find at one place with a reason. */
class RuleSettingsTest {
  private static List<String> found(TestGuide guide) {
    return guide.check().messages();
  }

  private static List<String> found(String readme) {
    return found(TestGuide.from(readme));
  }

  @Test
  void aRuleIsTurnedOffOrGivenAnotherSeverity() {
    TestGuide guide = TestGuide.from("# A\n\n### B\n\n[c](c.md)\n");
    guide.with("guide.yml", "rules:\n  heading-jump: off\n  broken-link: advice\n");
    assertThat(found(guide)).containsExactly("README.md:5:1 ADVICE there is no \"c.md\"");
  }

  @Test
  void anErrorStaysAnError() {
    TestGuide guide = TestGuide.from("# A\n\n```mermaid\ngraph TD\nA[\n```\n");
    guide.with("guide.yml", "rules:\n  diagram-syntax: off\n");
    assertThat(found(guide)).hasSize(1).first().asString().contains("ERROR");
  }

  @Test
  void aRuleOrSeverityThatDoesNotExistIsTold() {
    TestGuide guide = TestGuide.from("# A\n");
    guide.with("guide.yml", "rules:\n  broken-links: off\n  orphan: loud\n");
    assertThat(found(guide))
        .containsExactly(
            "guide.yml WARNING \"loud\", given to the rule orphan, is no severity",
            "guide.yml WARNING there is no rule \"broken-links\"");
  }

  @Test
  void aCommentAloneOnItsLineHoldsForTheBlockThatFollows() {
    String allow = "<!-- guidewright: allow broken-link — not yet written -->\n";
    assertThat(found("# A\n\n" + allow + "One\n[b](b.md).\n")).isEmpty();
    assertThat(found("# A\n\n" + allow + "\n- [b](b.md)\n- [c](c.md)\n")).isEmpty();
    assertThat(found("# A\n\n" + allow + "[b](b.md)\n\n[c](c.md)\n"))
        .containsExactly("README.md:6:1 WARNING there is no \"c.md\"");
  }

  @Test
  void aCommentWithinALineHoldsForThatLine() {
    assertThat(found("# A\n\n[b](b.md) <!-- guidewright: allow broken-link: soon -->\n[c](c.md)\n"))
        .containsExactly("README.md:4:1 WARNING there is no \"c.md\"");
    assertThat(found("# A\n\n### B <!-- guidewright: allow heading-jump - as printed -->\n"))
        .isEmpty();
  }

  @Test
  void aCommentAboveAFenceHoldsToItsEnd() {
    String chart = "```mermaid\ngraph TD\n  Q{Core?} -->|Yes| B\n\n  Q -->|Yes| C\n```\n";
    String allow = "<!-- guidewright: allow diagram-same-label — on purpose -->\n";
    assertThat(found("# A\n\n" + allow + chart)).isEmpty();
  }

  @Test
  void aCommentOnTopOfAFileHoldsForTheFileAsAWhole() {
    TestGuide guide =
        TestGuide.from("# A\n")
            .with("b.md", "# B\n")
            .with(
                "c.md",
                """
                ---
                tags: [x]
                ---

                <!-- guidewright: allow orphan, unused-front-matter — kept for old links -->

                # C
                """)
            .with("guide.yml", "chapters: [b.md]\n");
    assertThat(found(guide)).isEmpty();
  }

  @Test
  void severalCommentsMayStandAboveOneBlock() {
    assertThat(
            found(
                """
                # A

                <!-- guidewright: allow broken-link — soon -->
                <!-- guidewright: allow image-without-text — decorates -->
                [b](b.md) ![](data:x)
                """))
        .noneMatch(problem -> problem.contains("b.md") || problem.contains("no text"));
  }

  @Test
  void aCommentNeedsAReasonAndAUse() {
    assertThat(found("# A\n\n<!-- guidewright: allow broken-link -->\n[b](b.md)\n"))
        .containsExactly(
            "README.md:3:1 WARNING this comment does not say why it allows broken-link");
    assertThat(found("# A\n\n<!-- guidewright: allow broken-link — soon -->\nText.\n"))
        .containsExactly("README.md:3:1 WARNING nothing here breaks the rule broken-link");
    assertThat(found("# A\n\n<!-- guidewright: allow broken-lnk — soon -->\nText.\n"))
        .containsExactly("README.md:3:1 WARNING there is no rule \"broken-lnk\"");
  }

  @Test
  void aCommentInCodeIsCode() {
    assertThat(found("# A\n\n```html\n<!-- guidewright: allow nothing -->\n```\n")).isEmpty();
    assertThat(found("# A\n\n`<!-- guidewright: allow nothing -->`\n")).isEmpty();
  }

  @Test
  void aBuildKnowsNothingOfUsesYetKeepsQuietToo() {
    String allow = "<!-- guidewright: allow broken-link, heading-jump — soon -->\n";
    assertThat(TestGuide.from("# A\n\n" + allow + "[b](b.md)\n").build().messages()).isEmpty();
  }
}
