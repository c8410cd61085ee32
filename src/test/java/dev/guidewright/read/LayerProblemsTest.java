package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.TestGuide.Built;
import dev.guidewright.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What can be wrong between layers is told where somebody can mend it. */
class LayerProblemsTest extends LaidGuide {
  @Test
  void aMistakeInATemplateNamesTheFileItIsWrittenIn() {
    TestGuide.empty()
        .with("guide.yml", "theme: {folder: ./look/}\n")
        .with("look/templates/frame@footer.peb", "<p>\n{{ nobody }}</p>")
        .into(folder.resolve("handbook"));

    Built built =
        build(
            team("theme: {folder: _theme}\n")
                .with("_theme/templates/frame@title.peb", "\n\n{{ page.nothing }}"));

    assertThat(built.problems())
        .filteredOn(problem -> problem.rule().equals("template"))
        .extracting(problem -> problem.span().toString())
        .contains("_theme/templates/frame@title.peb:3");
    assertThat(build(team("")).problems())
        .extracting(problem -> problem.span().toString())
        .containsOnly("../handbook/look/templates/frame@footer.peb:2");
  }

  @Test
  void problemsNameTheFileOfTheLayerTheyAreIn() {
    TestGuide.empty()
        .with("extra.md", "# Extra\n\n[gone](gone.md)\n\n<script>x</script>\n")
        .into(folder.resolve("handbook"));

    Built built =
        build(
            team("")
                .with(
                    "scope.append.md",
                    "```mermaid\ngraph TD\nA[x]-->B\nclick A \"nowhere.md\"\n```\n"));

    assertThat(said(built))
        .anySatisfy(p -> assertThat(p).startsWith("../handbook/extra.md:3:1 WARNING"))
        .anySatisfy(p -> assertThat(p).startsWith("../handbook/extra.md:5:1 WARNING"))
        .anySatisfy(p -> assertThat(p).startsWith("scope.append.md:4:"));
  }

  @Test
  void patchesWithoutATargetSayWhatIsNear() {
    Built built =
        build(
            team("omit: ['scope.md#outsid', away/far]\n")
                .with("scop.append.md", "x")
                .with("scope@insid.md", "x"));

    assertThat(said(built))
        .contains(
            "scop.append.md ERROR no layer below has scop.md, which this file would change"
                + " | did you mean \"scope.md\"?",
            "scope@insid.md ERROR scope.md has no section #insid to replace"
                + " | did you mean #inside?",
            "guide.yml:2:8 WARNING `omit` names scope.md#outsid, which is not there"
                + " | did you mean #outside?",
            "guide.yml:2:27 WARNING `omit` names \"away/far\", which no layer below has"
                + " | name a file, a folder or file#heading");
  }

  @Test
  void missingLayersAndCyclesAreErrorsWithAHint() {
    TestGuide.empty().with("guide.yml", "extends: ../team\n").into(folder.resolve("handbook"));
    Built built =
        build(TestGuide.from("# T").with("guide.yml", "extends: [../handbok, ../handbook, .]\n"));

    assertThat(said(built))
        .contains(
            "guide.yml:1:11 ERROR `extends`: there is no ../handbok | did you mean \"handbook\"?",
            "../handbook/guide.yml:1:10 ERROR `extends`: ../team is laid over itself"
                + " | take it out of one of the two",
            "guide.yml:1:36 ERROR `extends`: . is laid over itself"
                + " | take it out of one of the two");
  }

  @Test
  void aLowerLayerLeadsNowhereOutOfItself() throws IOException {
    TestGuide.from("# Secret").into(folder.resolve("secret"));
    TestGuide.empty()
        .with("guide.yml", "extends: ../secret\n")
        .with("extra.md", "# E\n\n![x](../secret/x.png)")
        .into(folder.resolve("handbook"));
    Files.createSymbolicLink(
        folder.resolve("handbook/link.md"), folder.resolve("secret/README.md"));

    assertThat(said(build(team(""))))
        .anySatisfy(p -> assertThat(p).contains("a lower layer may not lead out of itself"))
        .anySatisfy(p -> assertThat(p).contains("leaves the guide"))
        .anySatisfy(p -> assertThat(p).startsWith("../handbook/link.md WARNING a symbolic link"));
    assertThat(
            serious(
                build(TestGuide.empty().with("guide.yml", "extends: [../handbook, ../secret]\n"))))
        .extracting(Problem::rule)
        .doesNotContain("extends");
  }

  @Test
  void namesThatDifferOnlyInCaseDoNotReplace() {
    assertThat(said(build(team("").with("Scope.md", "# S"))))
        .contains(
            "Scope.md ERROR a lower layer has scope.md, which differs only in case"
                + " | name this file scope.md to replace it");
  }

  // Drift

  @Test
  void aChangeBelowAReplacementIsNoticedOnceItIsRecorded() throws IOException {
    TestGuide team = team("").with("scope@inside.md", "## Inside\n\nNew.").with("extra.md", "# E");
    var first = build(team).build().guide().study().guide().layers().replacements();
    assertThat(first)
        .extracting(replacement -> replacement.target())
        .containsExactlyInAnyOrder("extra.md", "scope.md#inside");
    for (var replacement : first) {
      Path record = folder.resolve("team").resolve(replacement.record());
      Files.createDirectories(record.getParent());
      Files.writeString(record, replacement.text());
    }
    assertThat(build(team).rules()).doesNotContain("drift");

    TestGuide.empty()
        .with("scope.md", SCOPE.replace("Deeper.", "Deepest.").replace("Theirs", "Their own"))
        .into(folder.resolve("handbook"));

    assertThat(build(team).messages())
        .containsExactly(
            "scope@inside.md WARNING ../handbook/scope.md:5 has changed since this file took its"
                + " place");
  }

  @Test
  void aFileBelowThatIsNoTextIsComparedByItsChecksum() throws IOException {
    TestGuide team = team("").with("extra.md", "# E\n");
    Path below = folder.resolve("handbook/extra.md");
    Files.write(below, new byte[] {'#', ' ', (byte) 0xFC});
    var first = build(team).build().guide().study().guide().layers().replacements().get(0);
    assertThat(first.text()).matches("sha256 [0-9a-f]{64}\n");

    Files.write(below, new byte[] {'#', ' ', (byte) 0xFD});
    var second = build(team).build().guide().study().guide().layers().replacements().get(0);
    assertThat(second.text()).matches("sha256 [0-9a-f]{64}\n").isNotEqualTo(first.text());
  }
}
