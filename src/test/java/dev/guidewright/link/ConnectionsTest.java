package dev.guidewright.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What each section has to do with the others. */
class ConnectionsTest {
  private static final String GLOSSARY =
      """
      # Glossary

      **Blast radius**: What fails together.

      **SLO** (aka objective): A promise.
      """;

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
  void theFirstUseOfATermInEachSectionIsExplained() {
    Document page =
        TestGuide.from("# Home\n")
            .with("glossary.md", GLOSSARY)
            .with(
                "a.md",
                """
                # A

                ## Blast radius

                Two blast radii, one blast radius. Our SLOs.

                ## Next

                A blast radius; `blast radius`; [blast radius](glossary.md).
                """)
            .build()
            .page("a.html");

    assertThat(page.select("a.term").eachText())
        .containsExactly("blast radius", "SLOs", "blast radius");
    assertThat(page.select("a.term").attr("aria-description")).startsWith("What fails together.");
    assertThat(page.select("h2 a.term, code a.term, a.term a")).isEmpty();
  }

  @Test
  void theGlossarySaysWhereATermIsUsed() {
    Document page =
        TestGuide.from("# Home\n")
            .with("glossary.md", GLOSSARY)
            .with("a.md", "# A\n\n## Promises\n\nOur objective holds.\n")
            .build()
            .page("glossary.html");

    assertThat(page.select("a[href^=a.html]").eachAttr("href")).contains("a.html#promises");
  }

  @Test
  void aTermCanBeLinkedToAsIfItWereAHeading() {
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("glossary.md", GLOSSARY)
            .with("a.md", "# A\n\n[x](glossary.md#slo) [[Glossary#Blast radius]] [[slo]]\n")
            .build();

    assertThat(built.messages()).isEmpty();
    assertThat(built.page("a.html").select(".text a").eachAttr("href"))
        .containsExactly("glossary.html#slo", "glossary.html#blast-radius", "glossary.html#slo");
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
}
