package dev.guidewright.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Problem;
import dev.guidewright.read.GuideReader;
import dev.guidewright.read.ReadOptions;
import dev.guidewright.study.StudyStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each section has to do with the others. */
class ConnectionsTest {
  @Test
  void aSectionKnowsWhoLinksToIt() {
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("a.md", "# A\n\n## From\n\nSee [it](b.md#to) and [again](b.md#to).\n")
            .with("b.md", "# B\n\n## To\n\nText.\n")
            .build();

    assertThat(built.page("b.html").select("#to .see a").eachAttr("href"))
        .containsExactly("a.html#from");
  }

  @Test
  void whoListsThePartsOfAPageIsNamedOnceForTheWholePage() {
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("a.md", "# A\n\n- [x](b.md#x)\n- [y](b.md#y)\n- [z](b.md#z)\n")
            .with("b.md", "# B\n\n## X\n\nText.\n\n## Y\n\nText.\n\n## Z\n\nText.\n")
            .build();

    Document page = built.page("b.html");
    assertThat(page.select(".see")).isEmpty();
    assertThat(page.select(".around a[href^=a.html]").eachText()).containsExactly("A");
  }

  @Test
  void aFolderWithoutAPageLeadsToItsFirstChapter() {
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("x.md", "# X\n\n[deep](sub/deep)\n")
            .with("sub/deep/b.md", "# B\n")
            .with("sub/deep/a.md", "# A\n")
            .build();

    assertThat(built.messages()).isEmpty();
    assertThat(built.page("x.html").select(".text a").eachAttr("href"))
        .containsExactly("sub/deep/a.html");
  }

  @Test
  void aGuidesOwnIconMayBeNamedLikeTheThemes() {
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("guide.yml", "theme: {favicon: assets/favicon.svg}\n")
            .with("assets/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .build();

    assertThat(built.messages()).isEmpty();
    assertThat(built.page("index.html").select("link[rel=icon]").attr("href"))
        .isEqualTo("assets/favicon.svg");
  }

  @Test
  void pagesFollowEachOther() {
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("1-first.md", "# First\n")
            .with("2-second/README.md", "# Second\n")
            .with("2-second/x.md", "# Third\n")
            .build();

    assertThat(built.page("2-second/index.html").select("[rel=prev]").attr("href"))
        .isEqualTo("../1-first.html");
    assertThat(built.page("2-second/index.html").select("[rel=next]").attr("href"))
        .isEqualTo("x.html");
    assertThat(built.page("2-second/x.html").select(".crumbs a").eachText())
        .containsExactly("Home", "Second");
  }

  @Test
  void oldAddressesLeadToThePage() {
    TestGuide.Built built =
        TestGuide.from("# Home\n").with("a.md", "---\naliases: [old/b.md]\n---\n# A\n").build();

    assertThat(built.messages()).isEmpty();
    assertThat(built.page("old/b.html").select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../a.html");
  }

  @Test
  void twoFilesOnOnePathAreAnErrorThatNamesBoth() {
    List<String> messages =
        TestGuide.from("# Home\n")
            .with("a.md", "# A\n")
            .with("b.md", "---\naliases: [A.html]\n---\n# B\n")
            .build()
            .messages();

    assertThat(messages).singleElement().asString().contains("ERROR", "a.md", "b.md");
  }

  @Test
  void sectionsAboutTheSameAreRelated() {
    String about = "Vendors raise prices when contracts end; leaving a vendor costs a migration. ";
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("a.md", "# A\n\n## Leaving\n\n" + about.repeat(3) + "\n")
            .with("b.md", "# B\n\n## Contracts\n\n" + about.repeat(2) + "Budgets too.\n")
            .with("c.md", "# C\n\n## Hiring\n\nPeople join teams for people and stay for work.\n")
            .build();

    assertThat(built.page("a.html").select(".closing a").eachAttr("href"))
        .contains("b.html#contracts")
        .doesNotContain("c.html#hiring");
  }

  @Test
  void backlinksComeFromOtherPagesInReadingOrderAndNotFromHome() {
    Linked linked =
        Linked.of(
            TestGuide.from("# Home\n\n[b](b.md)\n")
                .with("a.md", "# A\n\n[b](b.md)\n\n## Part\n\n[y](b.md#y) [x](b.md#x)\n")
                .with("b.md", "# B\n\n## X\n\n[y](#y)\n\n## Y\n\nText.\n")
                .with("c.md", "# C\n\n[y](b.md#y) and [x](b.md#x)\n"));

    assertThat(Linked.hrefs(linked.relations("b.html", "b").backlinks())).containsExactly("a.html");
    assertThat(Linked.hrefs(linked.relations("b.html", "y").backlinks()))
        .containsExactly("a.html#part", "c.html");
  }

  @Test
  void aDecisionIsNamedWhereASectionHasTheNameOfANode() {
    Linked linked =
        Linked.of(
            TestGuide.from("# Home\n")
                .with(
                    "a.md",
                    """
                    # A

                    ## Buy It

                    Text.

                    ## Choose

                    ```mermaid
                    graph TD
                      A{Core?} -->|yes| B[Build it]
                      A -->|no| C[" buy it "]
                      click B "b.md#x"
                    ```
                    """)
                .with("b.md", "# B\n\n## X\n\nText.\n\n## Build it\n\nText.\n"));

    assertThat(linked.problems()).isEmpty();
    assertThat(linked.relations("a.html", "buy-it").decisions()).hasSize(1);
    assertThat(linked.relations("b.html", "build-it").decisions()).hasSize(1);
    assertThat(linked.relations("a.html", "choose").decisions()).isEmpty();
    assertThat(linked.relations("b.html", "x").decisions()).isEmpty();
  }

  @Test
  void aNodeLeadsToTheSectionOrTermOfItsName() {
    String graph =
        """

        ## Graph

        ```mermaid
        graph TD
          A[Once] --> B[Twice]
          B --> C[SLO]
          C --> D[Nowhere]
          D --> E[Graph]
          E --> F[" blast RADIUS "]
          F --> G[Home]
          click D "gone.md"
        ```
        """;
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("glossary.md", TermUsesTest.GLOSSARY)
            .with("a.md", "# A\n\n## Twice\n\nText.\n" + graph)
            .with("b.md", "# B\n\n## Once\n\nText.\n\n## Twice\n\nText.\n\n## SLO\n\nText.\n")
            .with("c.md", "# C\n\n## Another\n\nText.\n" + graph.replace("Graph", "Chart"))
            .build();

    assertThat(built.messages())
        .containsExactly(
            "a.md:17:3 WARNING there is no \"gone.md\"",
            "c.md:17:3 WARNING there is no \"gone.md\"");
    assertThat(built.page("a.html").select("svg a").eachAttr("href"))
        .containsExactly(
            "b.html#once",
            "a.html#twice",
            "b.html#slo",
            "glossary.html#blast-radius",
            "index.html");
    assertThat(built.page("c.html").select("svg a").eachAttr("href"))
        .containsExactly("b.html#once", "b.html#slo", "glossary.html#blast-radius", "index.html");
  }

  @Test
  void homeAndAScenariosAnswersAreNotSuggested() {
    String about = "Vendors raise prices when contracts end; leaving a vendor costs a migration. ";
    Linked linked =
        Linked.of(
            TestGuide.from("# Home\n\n## Vendors\n\n" + about + "\n")
                .with("a.md", "# A\n\n## Leaving\n\n" + about + "\n")
                .with(
                    "s.md",
                    "---\ntype: scenario\n---\n\n# Vendor\n\n"
                        + about
                        + "\n\n## Strong Answer\n\n"
                        + about
                        + "\n"));

    assertThat(Linked.hrefs(linked.relations("a.html", "leaving").related()))
        .containsExactly("s.html");
  }

  @Test
  void aPageThatTheToolMakesCanBeLinkedTo() {
    Linked linked =
        Linked.of(
            TestGuide.from("# Home\n\n[Drill](decisions/a-d.html) [Cards](review.html)\n")
                .with(
                    "a.md",
                    "# A\n\n## D\n\n```mermaid\ngraph TD\n  A{B?} -->|y| C\n  A -->|n| D\n```\n"));

    assertThat(linked.guide().study().decisions().get(0).output()).isEqualTo("decisions/a-d.html");
    assertThat(linked.problems()).isEmpty();
    assertThat(linked.href("Drill")).isEqualTo("decisions/a-d.html");
  }

  @Test
  void aLinkedFileIsLookedAtAgainInEachBuild(@TempDir Path folder) throws IOException {
    TestGuide.from("# Home\n\n[x](x)\n").with("x", "text").into(folder);
    Memo memo = Memo.ofBuilds();
    assertThat(problems(folder, memo)).isEmpty();
    Files.writeString(folder.resolve("x"), "<html>");

    assertThat(problems(folder, memo)).containsExactly("active-file");
    assertThat(problems(folder, memo)).containsExactly("active-file");
  }

  private static List<String> problems(Path folder, Memo memo) {
    memo.begin();
    Guide guide = GuideReader.read(folder, ReadOptions.defaults(), memo).value();
    return Linker.link(guide, StudyStage.recognise(guide, memo).value(), memo).problems().stream()
        .map(Problem::rule)
        .toList();
  }
}
