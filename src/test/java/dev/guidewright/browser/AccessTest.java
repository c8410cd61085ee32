package dev.guidewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page of the guide that ships meets WCAG 2.2 AA, as far as axe can tell. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
  private ShippedSite site;
  private Chromium chromium;

  @BeforeAll
  void open(@TempDir Path folder) {
    site = ShippedSite.in(folder);
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, LIGHT, 1280",
    "index.html, DARK, 390",
    "contents.html, LIGHT, 1280",
    "a-z.html, DARK, 390",
    "glossary.html, DARK, 1280",
    "search.html, LIGHT, 390",
    "build-vs-buy.html, LIGHT, 1280",
    "build-vs-buy.html, DARK, 390",
    "DECISION, LIGHT, 390",
    "DECISION, DARK, 1280"
  })
  void axeFindsNothing(String path, ColorScheme colours, int width) {
    String page = path.equals("DECISION") ? decision() : path;
    try (BrowserContext reader = chromium.browser().newContext()) {
      Page shown = reader.newPage();
      shown.setViewportSize(width, 800);
      shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      shown.navigate(site.folder().resolve(page).toUri().toString());
      shown.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
      assertThat(Axe.findings(shown)).isEmpty();
    }
  }

  private String decision() {
    return site.pages().stream().filter(p -> p.startsWith("decisions/")).findFirst().orElseThrow();
  }
}
