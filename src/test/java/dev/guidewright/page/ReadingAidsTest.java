package dev.guidewright.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.guidewright.TestGuide;
import dev.guidewright.browser.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What stands around a text helps in reading it, and stays where the reader is. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingAidsTest {
  private static final int CHAPTERS = 38;
  private static final String DEFINITION = "What fails together.";

  private Chromium chromium;
  private SiteFolder site;

  @BeforeAll
  void open(@TempDir Path folder) {
    StringBuilder text = new StringBuilder("# Failing\n\nEvery blast radius counts.\n");
    for (int i = 1; i <= 6; i++) {
      text.append("\n## Part ").append(i).append("\n\nKnow your **own** blast radius first.\n\n");
      text.append("Some words that fill the page.\n\n".repeat(12));
      text.append("### Detail ").append(i).append("\n\nThe blast radius again.\n");
    }
    TestGuide guide =
        TestGuide.from("# Home\n\nWords.\n")
            .with("failing.md", text.toString())
            .with("glossary.md", "# Glossary\n\n**Blast radius**: " + DEFINITION + "\n");
    for (int i = 1; i <= CHAPTERS - 2; i++) {
      guide.with(String.format("a%02d.md", i), "# Chapter " + i + "\n\nWords.\n");
    }
    chromium = new Chromium();
    site = new SiteFolder(folder, guide.build().build().site().files());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  private BrowserContext reader(boolean script, boolean touch, int width) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(script)
                .setHasTouch(touch)
                // A page that still scrolls smoothly is no target for a finger.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 700));
  }

  private Page page(BrowserContext reader) {
    Page page = reader.newPage();
    page.navigate(site.address() + "failing.html");
    return page;
  }

  /** What is shown beside a link. */
  private static String shown(Locator link) {
    return link.evaluate("a => getComputedStyle(a, '::after').content").toString();
  }

  @Test
  void everySectionExplainsATermToTheKeyboard() {
    try (BrowserContext reader = reader(true, false, 1280)) {
      Page page = page(reader);
      Locator links = page.locator("a.term");
      assertThat(links).hasCount(13);
      for (Locator link : links.all()) {
        assertThat(shown(link)).isEqualTo("none");
        link.focus();
        assertThat(link).hasAccessibleDescription(DEFINITION);
        assertThat(shown(link)).contains(DEFINITION);
      }
      page.keyboard().press("Escape");
      assertThat(shown(links.last())).isEqualTo("none");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("glossary\\.html#blast-radius$"));
    }
  }

  @Test
  void aFingerSeesTheDefinitionFirstAndFollowsTheLinkThen() {
    try (BrowserContext reader = reader(true, true, 390)) {
      Page page = page(reader);
      for (int i : List.of(0, 5, 12)) {
        Locator link = page.locator("a.term").nth(i);
        link.tap();
        assertThat(link).isFocused();
        assertThat(shown(link)).contains(DEFINITION);
      }
      page.locator("a.term").nth(12).tap();
      assertThat(page).hasURL(Pattern.compile("glossary\\.html#blast-radius$"));
    }
  }

  @Test
  void withoutScriptEveryTermStillLeadsToItsDefinition() {
    try (BrowserContext reader = reader(false, true, 390)) {
      Page page = page(reader);
      Locator first = page.locator("a.term").first();
      first.focus();
      assertThat(shown(first)).contains(DEFINITION);
      page.locator("a.term").last().tap();
      assertThat(page).hasURL(Pattern.compile("glossary\\.html#blast-radius$"));
      assertThat(page.locator(":target")).containsText(DEFINITION);
    }
  }

  @Test
  void theContentsOfThePageFollowTheScroll() {
    try (BrowserContext reader = reader(true, false, 1280)) {
      Page page = page(reader);
      Locator here = page.locator(".toc [aria-current]");
      for (String id : List.of("part-2", "detail-5", "part-1")) {
        page.evaluate(
            "id => document.getElementById(id).scrollIntoView({behavior: 'instant'})", id);
        page.mouse().move(0, 0);
        assertThat(here).hasAttribute("href", "#" + id);
        assertThat(here).isInViewport();
      }
    }
  }

  @Test
  void aLongNavigationShowsWhereTheReaderIs() {
    try (BrowserContext reader = reader(true, false, 1280)) {
      Page page = page(reader);
      Locator here = page.locator(".side [aria-current=page]");
      assertThat(here).hasText("Failing");
      assertThat(here).isInViewport();
      page.evaluate("scrollTo(0, document.body.scrollHeight)");
      assertThat(here).isInViewport();
      assertThat(page.evaluate("document.querySelector('.side').scrollTop")).isNotEqualTo(0);
    }
  }
}
