package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabeticIndexTest {
  private static List<String> lines(TestGuide guide) {
    return guide.build().page("a-z.html").select(".letter h2, .letter li").eachText();
  }

  @Test
  void listsHeadingsByTheirLettersWithTheirChapters() {
    TestGuide guide =
        TestGuide.from("# Home\n\n## Zebra\n").with("two.md", "# Two\n\n## apple\n\n## Äpfel\n");

    assertThat(lines(guide))
        .containsExactly("A", "Äpfel Two", "apple Two", "H", "Home", "T", "Two", "Z", "Zebra Home");
  }

  @Test
  void leadsToTheHeading() {
    TestGuide.Built built =
        TestGuide.from("# Home").with("a/b c.md", "# B\n\n## Über uns\n").build();

    assertThat(built.page("a-z.html").select(".letter a").eachAttr("href"))
        .containsExactly("a/b%20c.html", "index.html", "a/b%20c.html#%C3%BCber-uns");
  }

  @Test
  void gathersHeadingsThatSayTheSame() {
    TestGuide guide =
        TestGuide.from("# Home")
            .with("b.md", "# B\n\n## Risks\n")
            .with("c.md", "# C\n\n## Risks\n");

    assertThat(lines(guide)).contains("Risks B, C");
  }

  @Test
  void listsTermsByEachOfTheirNamesButNotByTheirPlurals() {
    TestGuide guide =
        TestGuide.from("# Home")
            .with(
                "glossary.md",
                "# Glossary\n\n**Total cost** (aka TCO, total costs)\n: What it costs in all.\n");

    assertThat(lines(guide))
        .containsExactly("G", "Glossary", "H", "Home", "T", "TCO Glossary", "Total cost Glossary");
  }

  @Test
  void sortsByWhatComesAfterAnArticleOrAQuote() {
    TestGuide guide =
        TestGuide.from("# The home\n\n## A build\n\n## “Can we?”\n\n## 3 teams\n\n## 東京\n")
            .with("other.md", "# Other\n");

    assertThat(lines(guide))
        .containsExactly(
            "B",
            "A build The home",
            "C",
            "“Can we?” The home",
            "H",
            "The home",
            "O",
            "Other",
            "0–9",
            "3 teams The home",
            "…",
            "東京 The home");
  }

  @Test
  void isWhereReadersWithoutSearchAreSent() {
    TestGuide.Built built = TestGuide.from("# Home").build();

    assertThat(built.page("search.html").select("noscript a[href=a-z.html]")).hasSize(1);
    assertThat(built.page("index.html").select(".colophon a[href=a-z.html]")).hasSize(1);
  }
}
