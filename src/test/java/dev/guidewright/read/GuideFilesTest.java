package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which files are chapters, and what their names may be. */
class GuideFilesTest extends GuideReading {
  @Test
  void hiddenPrivateAndIgnoredFilesAreNoChapters() {
    TestGuide guide =
        TestGuide.from("# A")
            .with(".hidden.md", "#")
            .with("_draft.md", "#")
            .with("node_modules/x/README.md", "#")
            .with(".git/x.md", "#")
            .with("old/a.md", "#")
            .with("deep/old/b.md", "#")
            .with("notes.txt.md", "#")
            .with("keep.md", "#")
            .with("top.md", "#")
            .with("deep/top.md", "#")
            .with(
                ".guideignore", "# comment\nold/\nnotes.*\n/top.md\n*.md.md\nke?p.md\n!keep.md\n");

    assertThat(outputs(read(guide)))
        .containsExactlyInAnyOrder("index.html", "keep.html", "deep/top.html");
  }

  @Test
  void draftsAreReadWhenTheyAreAskedFor() {
    Path guide = TestGuide.from("# A").with("d.md", "---\ndraft: true\n---\n# D").into(folder);

    assertThat(outputs(GuideReader.read(guide, ReadOptions.defaults())))
        .containsExactly("index.html");
    assertThat(outputs(GuideReader.read(guide, new ReadOptions(true, List.of()))))
        .containsExactly("index.html", "d.html");
  }

  @Test
  void anIndexWinsOverAReadmeWithAdvice() {
    Result<Guide> guide = read(TestGuide.from("# R").with("index.md", "# I").with("x.md", "# X"));

    assertThat(guide.value().chapters().get(0).source()).isEqualTo("index.md");
    assertThat(messages(guide))
        .containsExactly(
            "README.md ADVICE this folder has an index.md too, which is its page; this file becomes"
                + " none");
  }

  @Test
  void theSitesOwnFolderIsNoPartOfTheGuide() {
    Path guide = TestGuide.from("# A").with("out/b.md", "# B").into(folder);

    assertThat(
            outputs(GuideReader.read(guide, new ReadOptions(false, List.of(guide.resolve("out"))))))
        .containsExactly("index.html");
  }

  @Test
  void symbolicLinksAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.md"), "# Secret");
    Path guide =
        TestGuide.from("# A ![x](link.png)").into(Files.createDirectory(folder.resolve("g")));
    Files.createSymbolicLink(guide.resolve("link.md"), secret);
    Files.createSymbolicLink(guide.resolve("link.png"), secret);
    Files.createSymbolicLink(guide.resolve("folder"), folder);

    Result<Guide> read = GuideReader.read(guide, ReadOptions.defaults());

    assertThat(outputs(read)).containsExactly("index.html");
    assertThat(read.value().assets()).isEmpty();
    assertThat(read.problems()).extracting(Problem::rule).containsOnly("symbolic-link").hasSize(3);
  }

  @Test
  void aGuideThatIsNamedByALinkIsRead() throws IOException {
    Path guide =
        TestGuide.from("# A").with("b.md", "# B").into(Files.createDirectory(folder.resolve("g")));
    Path link = Files.createSymbolicLink(folder.resolve("link"), guide);

    assertThat(outputs(GuideReader.read(link, ReadOptions.defaults())))
        .containsExactly("index.html", "b.html");
  }

  @Test
  void namesWithBlanksAndAnyLettersAreKeptAndComposed() {
    TestGuide guide =
        TestGuide.from("# A")
            .with("mit Leerzeichen.md", "#")
            .with("cafe\u0301.md", "#")
            .with("設計.md", "#");

    assertThat(outputs(read(guide)))
        .containsExactly("index.html", "caf\u00e9.html", "mit Leerzeichen.html", "設計.html");
  }

  @Test
  void namesThatSteerTextOrHoldABackslashAreRefused() {
    Result<Guide> guide =
        read(
            TestGuide.from("# A")
                .with("a\u202Egpj.md", "#")
                .with("a\\..\\up.md", "#")
                .with("line\nbreak.md", "#"));

    assertThat(outputs(guide)).containsExactly("index.html");
    assertThat(guide.problems())
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "this name holds control characters or marks that turn text",
            "a name cannot hold a backslash",
            "this name holds control characters or marks that turn text");
  }

  @Test
  void aChapterNamedLikeAPageOfEverySiteGivesWay() {
    Result<Guide> guide =
        read(TestGuide.from("# A").with("search.md", "# S").with("glossary.md", "# G"));

    assertThat(outputs(guide))
        .containsExactly("index.html", "glossary.html", "search-chapter.html");
    assertThat(messages(guide))
        .containsExactly(
            "search.md ADVICE every site has a page of this name, so this one becomes"
                + " search-chapter.html");
  }

  @Test
  void aFolderWithoutMarkdownOrAMissingOneIsAnError() {
    assertThat(messages(read(TestGuide.empty().with("a.txt", "x"))))
        .containsExactly(". ERROR there is no Markdown here");
    assertThat(GuideReader.read(folder.resolve("none"), ReadOptions.defaults()).problems())
        .extracting(Problem::rule)
        .containsExactly("no-guide");
  }

  @Test
  void aNameThatIsADevicesOnWindowsIsWarnedOfOnce() {
    Result<Guide> guide =
        read(
            TestGuide.from("# A")
                .with("con.md", "# A")
                .with("x/NUL.tar.gz", "")
                .with("com7/a.md", "# B")
                .with("com7/b.md", "# C")
                .with("_aux/c.md", "# D")
                .with("console.md", "# E")
                .with("my.con", ""));

    assertThat(messages(guide))
        .containsExactlyInAnyOrder(
            "com7 WARNING \"com7\" is the name of a device on Windows, so no checkout there can"
                + " hold it",
            "con.md WARNING \"con.md\" is the name of a device on Windows, so no checkout there"
                + " can hold it",
            "x/NUL.tar.gz WARNING \"NUL.tar.gz\" is the name of a device on Windows, so no"
                + " checkout there can hold it");
    assertThat(guide.problems())
        .extracting(Problem::hint)
        .contains("rename it, for example to \"about-con.md\"");
  }
}
