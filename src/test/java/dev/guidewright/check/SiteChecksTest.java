package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a theme adds to pages is followed too. */
class SiteChecksTest {
  private static List<String> found(String footer) {
    TestGuide guide =
        TestGuide.from("# A\n\n## Dépôt\n")
            .with("part/b.md", "# B\n\n## One\n\n<a id=\"x\"></a><a id=\"x\"></a>\n")
            .with("guide.yml", "theme: {folder: look}\n")
            .with("look/templates/frame@footer.peb", footer);
    return guide.check().problems().stream()
        .filter(problem -> problem.rule().startsWith("site-"))
        .map(problem -> problem.span() + " " + problem.rule() + ": " + problem.message())
        .toList();
  }

  @Test
  void anAddressThatLeadsNowhereIsToldOnceForAllPages() {
    assertThat(found("<a href=\"{{ page.root }}nowhere.html?x#y\">x</a>"))
        .containsExactly(
            "a-z.html site-link: the finished page a-z.html, like 5 more, leads to"
                + " \"nowhere.html?x#y\", which is not there",
            "part/b.md site-link: the finished page part/b.html leads to"
                + " \"../nowhere.html?x#y\", which is not there");
    assertThat(found("{% if page.root == '../' %}<img src=\"gone.png\">{% endif %}"))
        .containsExactly(
            "part/b.md site-link: the finished page part/b.html leads to \"gone.png\", which is not"
                + " there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "./index.html?query#",
        "part/../part/b.html#one",
        "part/b.html#b",
        "part//b.html#user-content-x",
        "index.html#d%C3%A9p%C3%B4t",
        "index.html#dépôt",
        "index.html#top",
        "index.html#level=high",
        "part/b%2Ehtml",
        "assets/site.css#any",
      })
  void whatLeadsSomewhereIsFine(String address) {
    assertThat(found("<a href=\"{{ page.root }}" + address + "\">x</a>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html#none", "part/b.html#On", "b.html", "index.html#d%C3%A9p"})
  void whatDoesNotIsTold(String address) {
    assertThat(found("<a href=\"{{ page.root }}" + address + "\">x</a>"))
        .isNotEmpty()
        .allMatch(problem -> problem.contains(address));
  }

  @Test
  void anIdThatStandsTwiceIsTheThemesMistakeUnlessTheAuthorGaveIt() {
    assertThat(found("<i id=\"one\">x</i><i id=\"twice\">x</i><b id=\"twice\">x</b>"))
        .contains(
            "README.md site-id: the id \"twice\" stands 2 times on the finished page index.html",
            "part/b.md site-id: the id \"twice\" stands 2 times on the finished page part/b.html")
        .noneMatch(problem -> problem.contains("\"one\"") || problem.contains("content-x"));
    assertThat(found("<i id=\"once\">x</i>")).isEmpty();
  }
}
