package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Result;
import org.junit.jupiter.api.Test;

/** What decides in which order chapters are read. */
class ReadingOrderTest extends GuideReading {
  @Test
  void configurationOutranksFrontMatterNumberLinksAndName() {
    TestGuide guide =
        TestGuide.from("# Home\n\n- [Z](z.md)\n- [Y](y.md#part)\n")
            .with("guide.yml", "chapters: [last.md, ./first.md]\n")
            .with("first.md", "# F")
            .with("last.md", "# L")
            .with("ordered.md", "---\norder: 2\n---\n# O")
            .with("before.md", "---\norder: -1.5\n---\n# B")
            .with("02-two.md", "# Two")
            .with("1_one.md", "# One")
            .with("y.md", "# Y")
            .with("z.md", "# Z")
            .with("a.md", "# A")
            .with("B.md", "# B");

    assertThat(outputs(read(guide)))
        .containsExactly(
            "index.html",
            "last.html",
            "first.html",
            "before.html",
            "ordered.html",
            "1_one.html",
            "02-two.html",
            "z.html",
            "y.html",
            "a.html",
            "B.html");
  }

  @Test
  void aSummaryGivesTheOrderAndIsNoPage() {
    TestGuide guide =
        TestGuide.from("# Home")
            .with("SUMMARY.md", "- [B](b.md)\n- [In](part/in%20side.md)\n- [A](a.md)\n")
            .with("a.md", "# A")
            .with("b.md", "# B")
            .with("part/in side.md", "# I")
            .with("part/about.md", "# P");

    assertThat(outputs(read(guide)))
        .containsExactly("index.html", "b.html", "part/in side.html", "part/about.html", "a.html");
  }

  @Test
  void aFolderStandsWhereItsFirstListedFileStands() {
    TestGuide guide =
        TestGuide.from("# Home")
            .with("guide.yml", "chapters: [z/b.md, a.md]\n")
            .with("a.md", "# A")
            .with("z/a.md", "# ZA")
            .with("z/b.md", "# ZB");

    assertThat(outputs(read(guide)))
        .containsExactly("index.html", "z/b.html", "z/a.html", "a.html");
  }

  @Test
  void chaptersThatAreNotThereAreWarnedOf() {
    Result<Guide> guide =
        read(
            TestGuide.from("# A")
                .with("guide.yml", "chapters: [intro.md]\n")
                .with("intor.md", "#"));

    assertThat(messages(guide))
        .containsExactly(
            "guide.yml:1:12 WARNING \"chapters\" names \"intro.md\", which is not there");
    assertThat(guide.problems().get(0).hint()).isEqualTo("did you mean \"intor.md\"?");
  }

  @Test
  void aPathThatIsNotThereIsWarnedOfOnceAndNotForEachOfItsFolders() {
    assertThat(
            messages(
                read(
                    TestGuide.from("# A")
                        .with("guide.yml", "chapters: [../x/y.md, ./a/b/c.md, a/b/c.md, d/]\n")
                        .with("d/e.md", "# E"))))
        .containsExactly(
            "guide.yml:1:12 WARNING \"chapters\" names \"../x/y.md\", which is not there",
            "guide.yml:1:23 WARNING \"chapters\" names \"a/b/c.md\", which is not there");
  }
}
