package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PracticePagesTest {
  private static Map<String, String> texts(List<OutputFile> files) {
    return files.stream()
        .collect(
            Collectors.toMap(
                OutputFile::path,
                file -> new String(file.content().bytes(), StandardCharsets.UTF_8)));
  }

  private static Map<String, String> site() {
    return texts(PracticeGuide.site());
  }

  private static GuideConfig with(GuideConfig.Practice practice) {
    GuideConfig d = GuideConfig.defaults();
    return new GuideConfig(
        d.title(),
        "mine",
        d.description(),
        "de",
        d.baseUrl(),
        d.version(),
        d.chapters(),
        d.split(),
        d.labels(),
        d.layers(),
        d.omit(),
        d.theme(),
        d.editLink(),
        d.diagrams(),
        practice,
        d.cards(),
        d.rules());
  }

  @Test
  void aScenarioFilesPageIsTheScenario() {
    assertThat(site().get("scenarios/01-migration.html"))
        .contains("data-clock=\"scenario/platform-migration\"", "Sort the list.")
        .doesNotContain("Never shown.");
  }

  @Test
  void theInterviewersViewStandsOnAPageOfItsOwn() {
    Map<String, String> site = site();
    assertThat(site.get("interviewer/platform-migration.html"))
        .contains("Reveal when asked", "The vendor did.", "What was least sure?");
    assertThat(site.get("scenarios/01-migration.html")).doesNotContain("Reveal when asked");
  }

  @Test
  void theStepsOfTheWorksheetAreThoseOfTheCompetencyThenOfTheGuide() {
    GuideConfig.Practice practice =
        new GuideConfig.Practice(
            List.of("Listen"), Map.of("platform strategy", List.of("Inventory", "Who moves")));
    Map<String, String> site = texts(PracticeGuide.site(with(practice)));
    assertThat(site.get("scenarios/01-migration.html"))
        .contains("<span>Inventory</span>", "<span>Who moves</span>")
        .doesNotContain("<span>Listen</span>");
    assertThat(site.get("practice/ai-directive.html")).contains("<span>Listen</span>");
    assertThat(site.get("store.html")).contains("data-guide=\"mine\"");
  }

  @Test
  void withoutStepsInTheSettingsTheyAreThoseOfTheGuidesOwnFramework() {
    assertThat(site().get("practice/ai-directive.html"))
        .contains("<span>Clarify</span>", "<span>Decide</span>", "<span>Measure</span>")
        .contains("The steps of <a href=\"../debt.html#classes\">Decision Framework</a>")
        .doesNotContain("<span>Stakeholders</span>");
  }

  @Test
  void whatScriptsAreGivenCannotEndTheScript() {
    String questions = site().get("assets/practice/questions.js");
    assertThat(questions).startsWith("guidewright.questions([{").contains("Question number 1");
    assertThat(questions).doesNotContain("</").doesNotContain("\u2028");
  }

  @Test
  void everyWordOfTheInterfaceIsThereInBothLanguages() {
    assertThat(Words.in("de").all().keySet()).isEqualTo(Words.in("en").all().keySet());
  }

  @Test
  void onlyFieldsThatCanBeFilledInSayThatTheyAreNot() {
    site()
        .forEach(
            (path, text) ->
                assertThat(text)
                    .as(path)
                    .doesNotContainPattern(
                        "<input[^>]*type=\"(radio|checkbox|file)\"[^>]*autocomplete"));
  }

  @Test
  void noPageHasAScriptOrStyleInIt() {
    site()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".html")) {
                assertThat(text).doesNotContainPattern("<script>|<style|\\sstyle=|\\son[a-z]+=\"");
              }
            });
  }
}
