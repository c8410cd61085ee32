package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.guidewright.browser.Axe;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Practice pages are for everybody: axe finds nothing, wide or narrow, light or dark. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeAccessTest {
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
  @ValueSource(
      strings = {
        "scenarios/01-migration.html",
        "practice/ai-directive.html",
        "interviewer/platform-migration.html",
        "practice.html",
        "drill.html",
        "review.html",
        "questions.html",
        "stories.html",
        "red-flags-checklist.html",
        "takeaways.html",
        "last-hour.html",
        "debt.html"
      })
  void axeFindsNothingOnADesk(String path) {
    try (BrowserContext reader = site.reader(true)) {
      assertThat(Axe.findings(page(reader, path))).isEmpty();
    }
    assertThat(site.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"scenarios/01-migration.html", "review.html", "last-hour.html", "stories.html"})
  void axeFindsNothingOnAPhoneInTheDarkAndNothingIsWiderThanThePage(String path) {
    try (BrowserContext reader = site.reader(true)) {
      Page page = page(reader, path);
      page.setViewportSize(390, 844);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(Axe.findings(page)).isEmpty();
      Object overflow =
          page.evaluate(
              "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(overflow).isEqualTo(0);
    }
  }

  private Page page(BrowserContext reader, String path) {
    Page page = site.open(reader, "http", path);
    page.evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
    return page;
  }
}
