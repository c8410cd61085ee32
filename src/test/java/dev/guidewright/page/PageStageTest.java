package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageStageTest {
  private static Map<String, String> render(LinkedGuide guide) {
    return texts(PageStage.render(guide, SampleGuide.drawings(), SampleGuide.theme()));
  }

  private static Map<String, String> texts(Result<List<OutputFile>> result) {
    assertThat(result.problems()).isEmpty();
    return result.value().stream()
        .collect(
            Collectors.toMap(
                OutputFile::path,
                file -> new String(file.content().bytes(), StandardCharsets.UTF_8),
                (a, b) -> a,
                TreeMap::new));
  }

  private static GuideConfig published() {
    GuideConfig d = GuideConfig.defaults();
    return new GuideConfig(
        "My & guide",
        "mine",
        "About.",
        "de",
        "https://example.org/g/",
        "7",
        d.chapters(),
        d.split(),
        d.labels(),
        d.layers(),
        d.omit(),
        new GuideConfig.Theme("", "", "", "#ffcc00", "", false),
        "https://example.org/edit/{path}",
        d.diagrams(),
        d.practice(),
        d.cards(),
        d.rules());
  }

  @Test
  void aPageRunsTheWayItsLanguageIsWritten() {
    assertThat(List.of("ar", "he-IL", "FA-ir")).allMatch(language -> frame(language, "rtl"));
    assertThat(List.of("de", "en-GB", "", "arm")).allMatch(language -> frame(language, "ltr"));
  }

  private static boolean frame(String language, String direction) {
    TestGuide.Built built =
        TestGuide.from("# Guide\n").with("guide.yml", "language: \"" + language + "\"\n").build();
    return built.text("index.html").contains(" dir=\"" + direction + "\" ");
  }

  @Test
  void everyStudyBlockIsShownOnItsChaptersPage() {
    String page = render(SampleGuide.linked()).get("build-vs-buy.html");
    assertThat(page)
        .contains("When do you build &amp; when do you buy?", "Decision Framework", "Draws boxes.")
        .contains("We bought it twice.", "Counting licences only", "Count the people too")
        .contains("Your vendor gives you a year.", "Count three years.", "data-node=\"A\"")
        .contains("href=\"practice/vendor.html\"", "href=\"decisions/d1.html\"", "A remark.");
  }

  @Test
  void aDiagramThatIsNotDrawnIsShownAsItsSource() {
    String page = render(SampleGuide.linked()).get("build-vs-buy.html");
    assertThat(page).contains("<pre><code>graph &lt;b&gt;</code></pre>");
  }

  @Test
  void theHomePageShowsEachChapterWithTheLineThatItsOwnListGives() {
    String page = render(SampleGuide.linked()).get("index.html");
    assertThat(page).contains("<b>Build or buy</b>", "<p>What three years cost.</p>");
    assertThat(page).doesNotContain("<li><a href=\"build-vs-buy.html\">Build or buy</a>: what");
  }

  @Test
  void anOutcomeSaysWhatTheGuideSaysAboutIt() {
    String page = render(SampleGuide.linked()).get("decisions/d1.html");
    assertThat(page).contains("because it is cheaper");
    assertThat(page).contains("href=\"#step-2\"", "href=\"../build-vs-buy.html#which-way\"");
  }

  @Test
  void theGlossaryShowsWhereATermIsUsed() {
    assertThat(render(SampleGuide.linked()).get("glossary.html"))
        .contains("href=\"build-vs-buy.html#which-way\"");
  }

  @Test
  void aFormerAddressLeadsToThePresentOne() {
    assertThat(render(SampleGuide.linked()).get("old/build.html"))
        .contains("content=\"0; url=../build-vs-buy.html\"");
  }

  @Test
  void withoutABaseAddressThereIsNothingThatNeedsOne() {
    Map<String, String> pages = render(SampleGuide.linked());
    assertThat(pages).doesNotContainKeys("404.html", "sitemap.xml", "assets/accent.css");
    assertThat(pages.get("build-vs-buy.html")).doesNotContain("og:", "canonical");
  }

  @Test
  void withABaseAddressPagesNameTheirOwn() {
    Map<String, String> pages = render(SampleGuide.linked(published()));
    assertThat(pages.get("build-vs-buy.html"))
        .contains("<link rel=\"canonical\" href=\"https://example.org/g/build-vs-buy.html\">")
        .contains("<html lang=\"de\"", "My &amp; guide", "Fassung 7")
        .contains("https://example.org/edit/build-vs-buy.md");
    assertThat(pages.get("404.html")).contains("href=\"https://example.org/g/assets/site.css\"");
    assertThat(pages.get("404.html")).doesNotContain("canonical", "og:url");
    assertThat(pages.get("sitemap.xml"))
        .contains("<loc>https://example.org/g/index.html</loc>")
        .doesNotContain("old/build.html", "404.html", "store.html", ".js");
  }

  @Test
  void aPageInAFolderReachesTheRoot() {
    assertThat(render(SampleGuide.linked()).get("decisions/d1.html"))
        .contains("data-root=\"../\"", "href=\"../assets/site.css\"");
  }

  @Test
  void aTemplateForOneBlockReplacesThatBlockOnly() {
    Theme theme = SampleGuide.theme();
    theme.templates().put("chapter@footer", "<footer>ours, {{ parent() }}</footer>");
    String page =
        texts(PageStage.render(SampleGuide.linked(), SampleGuide.drawings(), theme))
            .get("build-vs-buy.html");
    assertThat(page).contains("<footer>ours, ", "class=\"colophon\"", "Decision Framework");
  }

  @Test
  void aMistakeInATemplateIsAProblemAtItsLine() {
    Theme theme = SampleGuide.theme();
    theme.templates().put("blocks/takeaway", "fine\n{{ block.nothing }}");
    Result<List<OutputFile>> result =
        PageStage.render(SampleGuide.linked(), SampleGuide.drawings(), theme);
    assertThat(result.problems()).hasSize(1);
    Problem problem = result.problems().get(0);
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.span().toString()).isEqualTo("theme/templates/blocks/takeaway.peb:2");
    assertThat(problem.message()).contains("nothing");
  }

  @Test
  void aReplacementForABlockThatIsNotThereIsAProblem() {
    Theme theme = SampleGuide.theme();
    theme.templates().put("chapter@foter", "x");
    assertThat(PageStage.render(SampleGuide.linked(), SampleGuide.drawings(), theme).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("foter"));
  }

  @Test
  void noTemplateWritesAValueWithoutEscapingIt() {
    assertThat(SampleGuide.theme().templates().values())
        .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\|\\s*raw|autoescape"));
  }

  @Test
  void theSameGuideGivesTheSameBytes() {
    assertThat(render(SampleGuide.linked())).isEqualTo(render(SampleGuide.linked()));
  }
}
