package dev.guidewright.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader sits a drill, looks for questions and sorts stories. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrillTest {
  /** Whether nothing lies over the middle of what has the focus. */
  private static final String TOPMOST =
      """
      () => {
        const { left, top, width, height } = document.activeElement.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === document.activeElement;
      }
      """;

  private static final String BEHIND_THE_BAR =
      """
      () => {
        const { bottom } = document.querySelector("[data-drill-next]").getBoundingClientRect();
        scrollBy({ top: bottom - innerHeight, behavior: "instant" });
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
  @ValueSource(strings = {"file", "http"})
  void aDrillEndsInAReportAndGoesOnAfterReloading(String scheme) {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, scheme, "drill.html");
      page.locator("[name=count]").fill("3");
      page.locator("[name=kind]").selectOption("question");
      page.locator("[name=level]").selectOption("Director");
      assertThat(page.locator("[data-drill-pool]"))
          .hasText("3 to choose from, 3 of them never practiced");
      page.locator("[type=submit][class=button]").click();
      for (int i = 1; i <= 3; i++) {
        assertThat(page.locator("[data-drill-place]")).hasText(i + " of 3");
        page.locator("[data-drill-notes]").fill("Note " + i);
        page.locator("[name=mark]").nth(i).check();
        if (i == 2) {
          page.reload();
          assertThat(page.locator("[data-drill-notes]")).hasValue("Note 2");
        }
        page.locator("[data-drill-next]").click();
      }
      assertThat(page.locator("[data-drill-report]")).containsText("9 of 12 points");
      assertThat(page.locator("[data-drill-report] tbody tr")).hasCount(3);
      assertThat(page.locator("[data-drill-report]")).containsText("Note 2");
    }
    assertThat(site.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "http"})
  void aDrillFromTheFormToThePrintedReportNeedsOnlyTheKeyboard(String scheme) {
    try (BrowserContext reader = site.reader(true)) {
      reader.addInitScript("window.print = () => { window.printed = true; };");
      Page page = site.open(reader, scheme, "drill.html");
      Keyboard keys = page.keyboard();
      PracticeSite.tabTo(page, "[name=count]");
      keys.press("Control+A");
      keys.type("2");
      PracticeSite.tabTo(page, "[name=kind]");
      keys.type("Sc");
      assertThat(page.locator("[data-drill-pool]")).containsText("2 to choose from");
      keys.press("Enter");
      PracticeSite.tabTo(page, "[data-drill-setup] [type=submit]");
      keys.press("Enter");

      assertThat(page.locator("[data-drill-item]")).isFocused();
      keys.press("Tab");
      keys.type("Name what it costs.");
      keys.press("Tab");
      keys.press("Space");
      keys.press("ArrowRight");
      keys.press("Tab");
      keys.press("Enter");
      assertThat(page.locator("[data-drill-place]")).hasText("2 of 2");
      assertThat(page.locator("[data-drill-item]")).isFocused();
      PracticeSite.tabTo(page, "[data-drill-end]");
      keys.press("Enter");

      Locator report = page.locator("[data-drill-report]");
      assertThat(report).isFocused();
      assertThat(report).containsText("2 of 4 points");
      PracticeSite.tabTo(page, "[data-drill-report] button");
      keys.press("Enter");
      Assertions.assertThat(page.evaluate("() => window.printed")).isEqualTo(true);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(report.getByText("Name what it costs.")).isVisible();
      assertThat(report.locator("tbody tr")).hasCount(2);
      for (Locator button : page.locator("button, form, nav").all()) {
        assertThat(button).isHidden();
      }
    }
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void onAPhoneWhatHasTheFocusIsNotBehindTheBar() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = reader.newPage();
      page.setViewportSize(390, 560);
      site.open(page, "file", "drill.html");
      page.locator("[data-drill-setup] [type=submit]").click();
      page.locator("[name=mark]").first().focus();
      page.evaluate(BEHIND_THE_BAR);
      page.keyboard().press("Tab");
      assertThat(page.locator("[data-drill-next]")).isFocused();
      page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(TOPMOST)));
    }
  }

  @Test
  void endingEarlyKeepsTheMarkOfTheItemOnTheTable() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "file", "drill.html");
      page.locator("[name=count]").fill("3");
      page.locator("[type=submit][class=button]").click();
      page.locator("[name=mark]").nth(1).check();
      page.locator("[data-drill-end]").click();
      assertThat(page.locator("[data-drill-report]")).isVisible();
      Assertions.assertThat(page.evaluate("() => window.guidewright.store.under('result:').length"))
          .isEqualTo(1);
    }
  }

  @Test
  void whatWentWellComesLessOftenThanWhatDidNot() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "file", "drill.html");
      page.evaluate(
          """
          () => {
            for (const id of ["q1", "q2", "q3", "q4", "q5"]) {
              window.guidewright.store.put("result:question/" + id, 1);
            }
            window.guidewright.random = () => 0.99;
          }
          """);
      page.locator("[name=kind]").selectOption("question");
      page.locator("[name=count]").fill("1");
      page.locator("[type=submit][class=button]").click();
      assertThat(page.locator("[data-drill-text]")).containsText("Question number 6");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "http"})
  void theQuestionBankShowsWhatWasChosenAndTheAddressCarriesIt(String scheme) {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, scheme, "questions.html");
      page.locator("[name=competency]").selectOption("Delivery");
      assertThat(page.locator(".bank-item:visible")).hasCount(3);
      assertThat(page.locator("[data-count]")).hasText("3 questions shown");
      Page other =
          site.open(reader, scheme, "questions.html" + page.url().replaceFirst("^[^#]*", ""));
      assertThat(other.locator(".bank-item:visible")).hasCount(3);
      other.locator("[name=words]").fill("number 4");
      assertThat(other.locator(".bank-item:visible")).hasCount(1);
    }
    assertThat(site.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "http"})
  void theStoryMatrixSaysWhatNoStoryCovers(String scheme) {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, scheme, "stories.html");
      assertThat(page.locator("[data-uncovered]"))
          .hasText("No story yet for: Delivery, Platform strategy.");
      page.locator("[data-matrix] input").first().check();
      assertThat(page.locator("[data-uncovered]")).hasText("No story yet for: Platform strategy.");
      PracticeSite.kept(page);
      page.reload();
      assertThat(page.locator("[data-uncovered]")).hasText("No story yet for: Platform strategy.");
    }
  }
}
