package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With JavaScript off every practice page reads in full, once what it folds away is opened. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutScriptTest {
  /** What only a script can work, and what a wide screen says above; all else must be there. */
  private static final String TOOLS =
      ".needs-script, .clock, .variant-bar, [data-filter], .slots, .review, .drill, .drill-report,"
          + " .summary, [data-uncovered], .only-narrow";

  private static final String HIDDEN_WORDS =
      """
      tools => {
        const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
        const hidden = [];
        while (words.nextNode()) {
          const { parentElement, data } = words.currentNode;
          if (data.trim() && !parentElement.checkVisibility() && !parentElement.closest(tools)) hidden.push(data.trim());
        }
        return hidden;
      }
      """;

  private PracticeSite site;

  @BeforeAll
  void open(@TempDir Path folder) {
    site = new PracticeSite(folder);
  }

  @AfterAll
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "scenarios/01-migration.html, I would begin with what failed.",
    "practice/ai-directive.html, The CEO wants every team using AI.",
    "interviewer/platform-migration.html, It is month ten. And now?",
    "practice.html, Keeping a record needs JavaScript.",
    "drill.html, take a watch",
    "review.html, Back of card 24",
    "questions.html, Answer 6.",
    "stories.html, Platform strategy",
    "red-flags-checklist.html, Say what you would ask",
    "takeaways.html, Debt is a choice",
    "last-hour.html, Decision Framework"
  })
  void everyPracticePageReadsInFull(String path, String sentence) {
    for (String scheme : List.of("file", "http")) {
      try (BrowserContext reader = site.reader(false)) {
        Page page = reader.newPage();
        page.navigate(site.address(scheme) + path);
        page.evaluate(
            "() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        assertThat((List<?>) page.evaluate(HIDDEN_WORDS, TOOLS)).isEmpty();
        assertThat(page.locator("main").innerText()).contains(sentence);
      }
    }
  }
}
