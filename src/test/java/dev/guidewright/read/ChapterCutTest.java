package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headings get their anchors, and a file is cut into pages. */
class ChapterCutTest extends GuideReading {
  @Test
  void anchorsAreThoseOfGitHub() {
    Result<Guide> guide =
        readBytes(
            "# A\n## Hello, World!\n## Hello World\n## hello-world\n## `code` *it* & [link](x)\n## Ünïcödé 設計\n## 1.2 What?\n## !!!\n## Pin {#mine}\n## Mine\n## Emoji 🎉 end\n## A_b__c\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(
            guide.value().chapters().stream().flatMap(c -> c.sections().stream()).map(Section::id))
        .contains(
            "hello-world",
            "hello-world-1",
            "hello-world-2",
            "code-it--link",
            "ünïcödé-設計",
            "12-what",
            "mine",
            "mine-1",
            "emoji--end",
            "a_b__c");
  }

  @Test
  void aGuideOfOneFileIsCutIntoPages() {
    String words = "word ".repeat(60);
    String file =
        "Lead.\n\n"
            + "# Title\n\n"
            + "Intro.\n\n"
            + "## Contents\n\n"
            + "- [One](#one)\n"
            + "  - [Deep](#deep)\n\n"
            + "## Start\n\n"
            + "Short.\n\n"
            + "## One\n\n"
            + "### Deep\n\n"
            + "x\n\n"
            + "## Two\n\n"
            + ("### Part\n\n" + words + "\n\n").repeat(6)
            + "## Con\n\n### x\n\n";
    Result<Guide> guide = read(TestGuide.empty().with("notes.md", file));

    assertThat(outputs(guide))
        .containsExactly(
            "index.html",
            "one.html",
            "two/index.html",
            "two/part.html",
            "two/part-1.html",
            "two/part-2.html",
            "two/part-3.html",
            "two/part-4.html",
            "two/part-5.html",
            "con-page.html");
    assertThat(headings(guide.value().chapters().get(0))).containsExactly("1 title", "2 start");
    assertThat(guide.value().chapters().get(3).above()).containsExactly("Title", "Two");
    assertThat(guide.problems()).isEmpty();
  }

  @Test
  void eachFurtherTitleOpensAChapter() {
    TestGuide guide =
        TestGuide.from("# Home")
            .with("book.md", "# One\n\n## Sub\n\n# Two\n\n# One\n")
            .with("c.md", "text only");

    assertThat(outputs(read(guide)))
        .containsExactly("index.html", "book.html", "book/two.html", "book/one-1.html", "c.html");
    assertThat(read(guide).value().chapters())
        .extracting(Chapter::title)
        .containsExactly("Home", "One", "Two", "One", "C");
  }

  @Test
  void longHeadingsGiveShortNamesAndStayApart() {
    String heading = "設計".repeat(100);
    Result<Guide> guide =
        read(
            TestGuide.empty()
                .with(
                    "x.md",
                    "# T\n\n## A\n### a\n\n## "
                        + heading
                        + "1\n### b\n\n## "
                        + heading
                        + "2\n### c\n"));

    assertThat(outputs(guide)).hasSize(4).doesNotHaveDuplicates();
    assertThat(outputs(guide)).allMatch(path -> path.getBytes(StandardCharsets.UTF_8).length < 255);
  }

  @Test
  void theOnlyFileOfAGuideBringsThePicturesBesideIt() throws IOException {
    Files.writeString(folder.resolve("secret.png"), "secret");
    Path guide = Files.createDirectory(folder.resolve("g"));
    Files.createDirectories(guide.resolve("img/.git"));
    Files.writeString(guide.resolve("img/a b.png"), "a");
    Files.writeString(guide.resolve("img/.git/config"), "c");
    Files.createSymbolicLink(guide.resolve("up"), folder);
    Path file =
        Files.writeString(
            guide.resolve("one.md"),
            "# A\n\n"
                + "![](img/a%20b.png?x#y) ![](/img/a%20b.png) ![](../secret.png) ![](up/secret.png)"
                + " ![](img/.git/config) ![](%00) ![](%2e%2e/secret.png) [x](/etc/passwd)");

    Result<Guide> read = GuideReader.read(file, ReadOptions.defaults());

    assertThat(read.value().assets())
        .extracting(asset -> asset.path())
        .containsExactly("img/a b.png");
    assertThat(outputs(read)).containsExactly("index.html");
  }

  @Test
  void aThemeOutsideTheGuideIsRefused() throws IOException {
    Path theme = Files.createDirectories(folder.resolve("theme/templates"));
    Path guide = TestGuide.from("# A").into(Files.createDirectory(folder.resolve("g")));
    Files.createSymbolicLink(guide.resolve("link"), theme);
    for (String name : List.of("../theme", folder.resolve("theme").toString(), "link", "none")) {
      Result<Guide> read =
          read(TestGuide.empty().with("g/guide.yml", "theme:\n  folder: '" + name + "'\n"));
      assertThat(read).isNotNull();

      assertThat(ThemeReader.of(guide).problems())
          .as(name)
          .extracting(Problem::rule)
          .containsExactly("no-theme");
    }
  }
}
