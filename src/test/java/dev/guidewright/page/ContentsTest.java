package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Section;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A page's own contents, and the places that they lead to. */
class ContentsTest {
  private static final String WORDS = "one two three four five six seven eight nine ten ";

  @Test
  void aPartTakesAsLongAsAllThatStandsBelowIt() {
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with(
                "a.md",
                "# A\n\n## Long\n\n"
                    + WORDS.repeat(33)
                    + "\n\n### Longer\n\n"
                    + WORDS.repeat(33)
                    + "\n\n## Short\n\nWords.\n")
            .build();

    assertThat(built.page("a.html").select(".toc a").eachText())
        .containsExactly("Long 3 min", "Longer", "Short");
    Chapter chapter = built.build().guide().study().guide().chapters().get(1);
    assertThat(chapter.sections()).extracting(Section::words).containsExactly(1, 331, 331, 2);
    assertThat(chapter.sections()).extracting(Section::minutes).containsExactly(0, 2, 2, 0);
  }

  @Test
  void headingsMayHaveTheNamesOfThePartsOfThePage() {
    Document page =
        TestGuide.from("# Home\n")
            .with("a.md", "# Top\n\n## Contents\n\nHere.\n\n## Main\n\n[Up](#contents) and on.\n")
            .build()
            .page("a.html");

    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("#contents").text()).startsWith("Contents Here.");
    assertThat(page.select("h1").attr("id")).isEqualTo("top");
    String main = page.select("main").attr("id");
    assertThat(page.select(".skip").attr("href")).isEqualTo("#" + main).isNotEqualTo("#main");
  }
}
