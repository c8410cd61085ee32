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
            "guide.yml:2:3 WARNING there is no rule \"broken-links\"",
            "guide.yml:3:3 WARNING \"loud\", given to the rule orphan, is no severity");
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

  @Test
  void onlyWhatStandsAboveEverythingElseHoldsForTheFile() {
    String allow = "<!-- guidewright: allow orphan — kept for old links -->\n";
    TestGuide guide =
        TestGuide.from("# A\n")
            .with("b.md", "# B\n")
            .with("c.md", "Text.\n\n" + allow + "\n# C\n")
            .with("d.md", "---\ntype: page\n---\n# D\n" + allow)
            .with("e.md", "---\ntype: page\n---\n<!-- e -->\n\n" + allow)
            .with("guide.yml", "chapters: [b.md]\n");
    assertThat(found(guide))
        .filteredOn(
            problem -> problem.contains("no page links") || problem.contains("nothing here"))
        .containsExactly(
            "c.md WARNING no page links to this chapter, and `chapters` in guide.yml does not name"
                + " it",
            "c.md:3:1 WARNING nothing here breaks the rule orphan",
            "d.md WARNING no page links to this chapter, and `chapters` in guide.yml does not name"
                + " it",
            "d.md:5:1 WARNING nothing here breaks the rule orphan");
  }

  @Test
  void aCommentAtTheEndHoldsForNothing() {
    String allow = "<!-- guidewright: allow broken-link — soon -->";
    assertThat(found("# A\n\n[b](b.md)\n\n" + allow + "\n\n"))
        .containsExactly(
            "README.md:3:1 WARNING there is no \"b.md\"",
            "README.md:5:1 WARNING nothing here breaks the rule broken-link");
    assertThat(found("# A\n\n> " + allow + "\n>\n> [b](b.md)\n>\n> [c](c.md)\n"))
        .containsExactly("README.md:7:3 WARNING there is no \"c.md\"");
    assertThat(found("# A\n\n" + allow + "\n~~~~\n~~~\n\n~~~~\n[b](b.md)\n"))
        .containsExactly(
            "README.md:3:1 WARNING nothing here breaks the rule broken-link",
            "README.md:8:1 WARNING there is no \"b.md\"");
  }

  @Test
  void aCommentOverSeveralLinesStandsWhereItBegins() {
    assertThat(
            found(
                """
                # A

                Text <!-- guidewright:
                allow broken-link
                — soon --> [b](b.md)
                [c](c.md)
                """))
        .containsExactly("README.md:6:1 WARNING there is no \"c.md\"");
    assertThat(
            found(
                """
                # A

                <!--
                  guidewright: allow orphans, broken-link — soon
                -->
                [b](b.md)
                """))
        .containsExactly("README.md:3:1 WARNING there is no rule \"orphans\"");
    assertThat(found("# A\n\nText <!-- guidewright: allow -->\n"))
        .containsExactly("README.md:3:6 WARNING this comment does not say what it allows");
  }
}
