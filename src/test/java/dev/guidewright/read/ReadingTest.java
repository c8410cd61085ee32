package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Section;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
  private Path folder;

  @BeforeEach
  void nameTheFolder(@TempDir Path temporary) {
    folder = temporary;
  }

  private Result<Guide> read(TestGuide guide) {
    return GuideReader.read(guide.into(folder), ReadOptions.defaults());
  }

  private static List<String> outputs(Result<Guide> guide) {
    return guide.value().chapters().stream().map(Chapter::output).toList();
  }

  private static List<String> messages(Result<Guide> guide) {
    return guide.problems().stream()
        .map(problem -> problem.span() + " " + problem.severity() + " " + problem.message())
        .toList();
  }

  private static List<String> headings(Chapter chapter) {
    return chapter.sections().stream()
        .map(section -> section.level() + " " + section.id())
        .toList();
  }

  // Order

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
        .containsExactly("guide.yml WARNING \"chapters\" names \"intro.md\", which is not there");
    assertThat(guide.problems().get(0).hint()).isEqualTo("did you mean \"intor.md\"?");
  }

  // Which files

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
        .containsExactly("README.md ADVICE this folder has an index.md too, which is its page");
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

  // Bytes

  private Result<Guide> readBytes(byte[] bytes) {
    return read(TestGuide.empty().with("README.md", bytes));
  }

  private static byte[] withMark(String text, Charset charset) {
    return ("\uFEFF" + text).getBytes(charset);
  }

  @Test
  void byteOrderMarksAndLineEndsOfAnySystemAreUnderstood() {
    for (byte[] bytes :
        List.of(
            "# Grün\r\n\r\n## Ü\r\n".getBytes(StandardCharsets.UTF_8),
            "# Grün\r\r## Ü\r".getBytes(StandardCharsets.UTF_8),
            withMark("# Grün\n\n## Ü\n", StandardCharsets.UTF_8),
            withMark("# Grün\n\n## Ü\n", StandardCharsets.UTF_16LE),
            withMark("# Grün\r\n\r\n## Ü", StandardCharsets.UTF_16BE))) {
      Result<Guide> guide = readBytes(bytes);

      assertThat(guide.problems()).isEmpty();
      assertThat(guide.value().chapters().get(0).sections())
          .extracting(Section::title)
          .containsExactly("Grün", "Ü");
    }
  }

  @Test
  void bytesThatAreNoTextAreAnErrorAtTheirPlace() {
    assertThat(messages(readBytes("# A\r\nGr\u00fcn".getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly("README.md:2:3 ERROR byte 0xFC at offset 7 is not UTF-8");
    assertThat(messages(readBytes("# A\n\nx\0".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("README.md:3:2 ERROR this is NUL");
    assertThat(messages(readBytes("# A".getBytes(StandardCharsets.UTF_16LE))))
        .containsExactly("README.md:1:2 ERROR this is NUL");
    assertThat(messages(readBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 65})))
        .containsExactly("README.md:1:1 ERROR byte 0x41 at offset 2 is not UTF-16LE");
  }

  @Test
  void halfALetterBecomesTheSignForAnUnknownOne() {
    Result<Guide> guide =
        readBytes(
            "# A&#xD800;b &#0; [c](d&#xDC00; \"t&#xD800;\")".getBytes(StandardCharsets.UTF_8));

    assertThat(guide.value().chapters().get(0).title()).isEqualTo("A\uFFFDb \uFFFD c");
    assertThat(guide.value().chapters().get(0).sections().get(0).links().get(0).destination())
        .isEqualTo("d\uFFFD");
  }

  // Front matter

  @Test
  void frontMatterIsReadAndUnknownKeysAreWarnedOf() {
    Result<Guide> guide =
        readBytes(
            "---\ntitle: \"T: x\"\nordr: 3\nlevel: [a, b]\n...\n# H\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(guide.value().chapters().get(0).title()).isEqualTo("T: x");
    assertThat(guide.value().chapters().get(0).meta().labels()).containsEntry("level", "a, b");
    assertThat(messages(guide))
        .containsExactly("README.md:3:1 WARNING unknown key \"ordr\" in front matter");
    assertThat(guide.problems().get(0).hint()).isEqualTo("did you mean \"order\"?");
  }

  @Test
  void twoThematicBreaksAreNoFrontMatter() {
    Result<Guide> guide = readBytes("---\nA line.\n\n---\n\n# H".getBytes(StandardCharsets.UTF_8));

    assertThat(guide.problems()).isEmpty();
    assertThat(guide.value().chapters().get(0).title()).isEqualTo("H");
  }

  @Test
  void wrongValuesAreErrorsAtTheirPlace() {
    Result<Guide> guide =
        readBytes(
            "---\norder: soon\ndraft: perhaps\ntype: story\ntitle: [a]\n---\n# H"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(messages(guide))
        .containsExactlyInAnyOrder(
            "README.md:2:8 ERROR \"order\" must be a number",
            "README.md:3:8 ERROR \"draft\" must be true or false",
            "README.md:4:7 ERROR \"type\" must be scenario",
            "README.md:5:8 ERROR \"title\" must be one line of text");
  }

  @Test
  void yamlMistakesAreErrorsAtTheirPlace() {
    assertThat(messages(readBytes("---\na: b: c\n---\n# H".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("README.md:2:4 ERROR the value holds `: `, which would begin another key");
    assertThat(
            messages(
                readBytes("---\ntitle: a\ntitle: b\n---\n# H".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("README.md:3:1 ERROR the key \"title\" stands here twice");
    assertThat(
            messages(
                readBytes("---\ntitle: &a b\nid: *a\n---\n# H".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("README.md:3:5 ERROR aliases are not allowed");
  }

  // Headings and cuts

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
