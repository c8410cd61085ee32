package dev.guidewright.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.guidewright.browser.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A reader finds the way through pages that lie on the disk. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameTest {
  private static final String CHAPTER = "build-vs-buy.html";
  private static final String DECISION = "decisions/d1.html";

  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;
  private SiteFolder site;

  @BeforeAll
  void open(@TempDir Path folder) {
    chromium = new Chromium();
    site =
        new SiteFolder(
            folder,
            PageStage.render(SampleGuide.linked(), SampleGuide.drawings(), SampleGuide.theme())
                .value());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  private BrowserContext reader(boolean script, int width) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 800));
  }

  private Page page(BrowserContext reader, String path) {
    Page page = reader.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
    page.navigate(site.address() + path);
    return page;
  }

  @Test
  void theFirstTabStopLeadsToTheText() {
    try (BrowserContext reader = reader(true, 1280)) {
      Page page = page(reader, CHAPTER);
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("Skip to the text");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("#frame:main$"));
      assertThat(page.locator("main")).isFocused();
    }
  }

  @Test
  void theNavigationMarksThePageAndLeadsToTheNext() {
    try (BrowserContext reader = reader(false, 1280)) {
      Page page = page(reader, CHAPTER);
      assertThat(page.locator(".side [aria-current=page]")).hasText("Build or buy");
      page.locator(".turn .next").click();
      assertThat(page.locator("h1")).hasText("Glossary");
    }
  }

  @Test
  void chosenColoursHoldOnOtherPagesAndAfterReloading() {
    try (BrowserContext reader = reader(true, 1280)) {
      Page page = page(reader, CHAPTER);
      page.locator(".colours").click();
      page.locator(".colours").click();
      assertThat(page.locator("html")).hasAttribute("data-colours", "dark");
      page.navigate(site.address() + DECISION);
      assertThat(page.locator("html")).hasAttribute("data-colours", "dark");
      assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
          .isEqualTo("rgb(25, 23, 19)");
      page.locator(".colours").click();
      page.reload();
      assertThat(page.locator("html[data-colours]")).hasCount(0);
    }
  }

  @Test
  void coloursThatFollowTheSystemNeedNoScript() {
    Browser.NewContextOptions dark =
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(false)
            .setColorScheme(ColorScheme.DARK);
    try (BrowserContext reader = chromium.browser().newContext(dark)) {
      Page page = page(reader, CHAPTER);
      assertThat(page.locator("html")).hasCSS("background-color", "rgb(25, 23, 19)");
    }
  }

  @Test
  void aDecisionIsWalkedWithoutScript() {
    try (BrowserContext reader = reader(false, 1280)) {
      Page page = page(reader, DECISION);
      assertThat(page.locator(".step:visible h2")).hasText("Core?");
      page.locator(".step:visible .answers a").first().click();
      assertThat(page.locator(".step:visible h2")).hasText("Buy it");
      assertThat(page.locator(".step:visible .said")).containsText("because it is cheaper");
      assertThat(page.locator(".step:visible .given")).containsText("Core? No");
      page.locator(".step:visible .again a").last().click();
      assertThat(page.locator(".step:visible h2")).hasText("Core?");
    }
  }

  @Test
  void withScriptTheGraphLightsUpTheWayAndBackGoesBack() {
    try (BrowserContext reader = reader(true, 1280)) {
      Page page = page(reader, DECISION);
      page.locator(".step:visible .answers a").first().click();
      assertThat(page.locator("[data-node=B]")).hasClass("on-path here");
      assertThat(page.locator("[data-from=A][data-to=B]")).hasClass("on-path");
      assertThat(page.locator(".step:visible")).isFocused();
      page.goBack();
      assertThat(page.locator(".step:visible h2")).hasText("Core?");
      assertThat(page.locator("[data-node=B]")).hasClass("");
    }
  }

  @Test
  void onAPhoneTheContentsAreASheetThatEscapeCloses() {
    try (BrowserContext reader = reader(true, 390)) {
      Page page = page(reader, CHAPTER);
      assertThat(page.locator(".side")).isHidden();
      page.locator(".bar-contents").click();
      assertThat(page.locator(".side")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator(".side")).isHidden();
      assertThat(page.locator(".bar-contents")).isFocused();
    }
  }

  @Test
  void onAPhoneTheContentsOpenWithoutScript() {
    try (BrowserContext reader = reader(false, 390)) {
      Page page = page(reader, CHAPTER);
      page.locator(".bar-contents").click();
      assertThat(page.locator(".side")).isVisible();
      page.locator(".side .shut").click();
      assertThat(page.locator(".side")).isHidden();
    }
  }

  @Test
  void noPageIsWiderThanAPhone() {
    try (BrowserContext reader = reader(true, 320)) {
      for (String path : List.of("index.html", CHAPTER, DECISION, "glossary.html", "search.html")) {
        Page page = page(reader, path);
        page.evaluate(
            "document.querySelector('.brand').textContent = 'Donaudampfschifffahrt'.repeat(4)");
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as(path).isEqualTo(320);
      }
    }
  }

  @Test
  void noPageLoadsOrLogsAnythingWrong() {
    try (BrowserContext reader = reader(true, 1280)) {
      complaints.clear();
      for (String path : List.of("index.html", CHAPTER, DECISION, "glossary.html", "print.html")) {
        page(reader, path);
      }
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void theWholeGuideReadsAsWideOnAScreenAsAChapter() {
    try (BrowserContext reader = reader(false, 1280)) {
      Page page = page(reader, "print.html");
      assertThat(page.locator(".side")).hasCount(0);
      double width = page.locator(".chapter .lead").first().boundingBox().width;
      assertThat(width).isGreaterThan(500);
    }
  }

  @Test
  void paperShowsEveryAnswer() {
    try (BrowserContext reader = reader(false, 1280)) {
      Page page = page(reader, CHAPTER);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".strong-answer")).isVisible();
      assertThat(page.locator(".side")).isHidden();
    }
  }
}
