package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chapter is forgotten only where the guide says which chapters it has. */
class OrphanTest {
  private static final String LISTS = "[b](b.md) [c](c.md) [d](d.md) [e](e.md)\n";

  private static List<String> orphans(TestGuide guide) {
    return guide.check().problems().stream()
        .filter(problem -> problem.rule().equals("orphan"))
        .map(problem -> problem.span() + " " + problem.message())
        .toList();
  }

  private static TestGuide chapters(String home) {
    TestGuide guide = TestGuide.from("# A\n\n" + home);
    for (String name : List.of("b", "c", "d", "e", "forgotten")) {
      guide.with(name + ".md", "# Page " + name + "\n");
    }
    return guide;
  }

  @Test
  void aHomePageThatLinksToNearlyAllIsAList() {
    assertThat(orphans(chapters(LISTS).with("CHANGES.md", "# News\n").with("License", "x")))
        .containsExactly(
            "forgotten.md no page links to this chapter, and the home page does not name it");
  }

  @Test
  void aHomePageThatLinksToFewIsNone() {
    assertThat(orphans(chapters("[b](b.md) [c](c.md) [d](d.md)\n"))).isEmpty();
    assertThat(orphans(chapters(LISTS).with("g.md", "# G\n"))).isEmpty();
    assertThat(orphans(chapters(LISTS + "[a](#a) [x](https://a.example/)\n").with("g.md", "# G")))
        .isEmpty();
  }

  @Test
  void aChapterThatLinksToItselfIsStillForgotten() {
    TestGuide guide = chapters(LISTS).with("forgotten.md", "# Me\n\n[me](forgotten.md#me)\n");
    assertThat(orphans(guide)).hasSize(1);
    assertThat(orphans(guide.with("b.md", "# Page b\n\n[x](forgotten.md#me)\n"))).isEmpty();
  }

  @Test
  void aSummaryIsAList() {
    TestGuide guide =
        chapters("")
            .with("SUMMARY.md", "- [B](./b.md)\n- [C](<c.md>)\n- [D](x/../d.md#d)\n- [E](e.md)\n")
            .with("x/readme.md", "# X\n")
            .with("docs/roadmap.md", "# Roadmap\n");
    assertThat(orphans(guide))
        .containsExactly(
            "forgotten.md no page links to this chapter, and SUMMARY.md does not name it");
  }

  @Test
  void aFolderInTheListNamesAllBelowIt() {
    TestGuide guide =
        TestGuide.from("# A\n")
            .with("x/b.md", "# B\n")
            .with("x/y/c.md", "# C\n")
            .with("xy/d.md", "# D\n")
            .with("guide.yml", "chapters: [./x/]\n");
    assertThat(orphans(guide))
        .containsExactly(
            "xy/d.md no page links to this chapter, and `chapters` in guide.yml does not name it");
  }
}
