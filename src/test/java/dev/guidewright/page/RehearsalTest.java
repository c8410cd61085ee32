package dev.guidewright.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
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

/** A reader rehearses scenarios. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalTest {
  private static final String MIGRATION = "scenarios/01-migration.html";
  private static final String PAD = "#answer-pad";

  private PracticeSite site;

  @BeforeAll
  void open(@TempDir Path folder) {
    site = new PracticeSite(folder.resolve("a site"));
  }

  @AfterAll
  void close() {
    site.close();
  }

  private static void type(Page page, String selector, String text) {
    PracticeSite.tabTo(page, selector);
    page.keyboard().type(text);
  }

  /** A page whose time stands still until the test moves it. */
  private Page atNoon(BrowserContext reader, String scheme) {
    Page page = reader.newPage();
    page.clock().install(new Clock.InstallOptions().setTime("2026-11-02T11:59:59Z"));
    page.clock().pauseAt("2026-11-02T12:00:00Z");
    return site.open(page, scheme, MIGRATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "http"})
  void aWholeRehearsalWithTheKeyboardIsThereAfterReloading(String scheme) {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, scheme, MIGRATION);
      PracticeSite.tabTo(page, "[data-clock-toggle]");
      page.keyboard().press("Enter");
      assertThat(page.locator("[data-clock-toggle]")).hasText("Pause");
      PracticeSite.tabTo(page, "[data-phase=frame]");
      page.keyboard().press("Space");
      assertThat(page.locator("[data-phase=frame]")).hasAttribute("aria-current", "step");
      type(page, "[data-keep$='/decide']", "The four who run it");
      type(page, PAD, "I would begin with what failed.");
      PracticeSite.tabTo(page, "[data-deal$='/hints'] summary");
      page.keyboard().press("Enter");
      PracticeSite.tabTo(page, "[data-rubric] input");
      page.keyboard().press("Space");
      page.keyboard().press("ArrowRight");
      assertThat(page.locator(".summary")).containsText("2 of 4 points");

      page.reload();
      assertThat(page.locator(PAD)).hasValue("I would begin with what failed.");
      assertThat(page.locator("[data-keep$='/decide']")).hasValue("The four who run it");
      assertThat(page.locator("[data-phase=frame]")).hasAttribute("aria-current", "step");
      assertThat(page.getByText("Sort the list.")).isVisible();
      assertThat(page.locator(".summary")).containsText("Diagnosis Near (2 of 4)");
      assertThat(page.locator("[data-rubric] input:checked")).hasValue("2");
    }
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void wordsTypedWhileTheRecordIsBusyAreThereAfterReloading() {
    try (BrowserContext reader = site.reader(true)) {
      reader.route("**/store.html", route -> {});
      Page page = reader.newPage();
      page.navigate(
          site.address("http") + MIGRATION,
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
      type(page, PAD, "Typed before anything was kept.");

      reader.unroute("**/store.html");
      page.reload();
      assertThat(page.locator(PAD)).hasValue("Typed before anything was kept.");
      page.reload();
      assertThat(page.locator(PAD)).hasValue("Typed before anything was kept.");
    }
  }

  @Test
  void hintsAndFollowUpsComeOneAtATime() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "file", MIGRATION);
      Locator hints = page.locator("[data-deal$='/hints'] > li");
      assertThat(hints.nth(0)).isVisible();
      assertThat(hints.nth(1)).isHidden();
      hints.nth(0).locator("summary").click();
      assertThat(hints.nth(1)).isVisible();
      assertThat(hints.nth(2)).isHidden();
    }
  }

  @Test
  void theClockCountsDownItsTimeBoxAndMarksEachPhase() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = atNoon(reader, "http");
      page.locator("[data-clock-toggle]").click();
      page.clock().runFor(60_000);
      page.locator("[data-phase=answer]").click();
      page.clock().runFor(30_000);
      assertThat(page.locator("[data-clock-face]")).hasText("43:30");
      assertThat(page.locator("[data-phase=clarify] [data-mark]")).hasText("1:00");
      assertThat(page.locator("[data-phase=answer] [data-mark]")).hasText("0:30");
      assertThat(page.locator("[data-clock-said]")).hasText("");
      page.locator("[data-clock-say]").click();
      page.clock().runFor(100);
      assertThat(page.locator("[data-clock-said]")).containsText("left. Now: Answer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "http"})
  void theClockLosesNothingWhenThePageIsLeft(String scheme) {
    try (BrowserContext reader = site.reader(true)) {
      Page page = atNoon(reader, scheme);
      page.locator("[data-clock-toggle]").click();
      page.clock().fastForward(62_000);
      page.locator("[data-phase=answer]").click();
      page.clock().fastForward(4_000);
      page.reload();
      assertThat(page.locator("[data-clock-face]")).hasText("43:54");
      assertThat(page.locator("[data-phase=clarify] [data-mark]")).hasText("1:02");
      assertThat(page.locator("[data-phase=answer] [data-mark]")).hasText("0:04");
      assertThat(page.locator("[data-clock-toggle]")).hasText("Go on");
    }
  }

  @Test
  void theClockIsReadOutOnlyWhenAsked() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = atNoon(reader, "file");
      Locator clock = page.locator("[data-clock]");
      assertThat(clock.getByRole(AriaRole.TIMER)).hasText("45:00");
      Assertions.assertThat(clock.getByRole(AriaRole.TIMER).getAttribute("aria-live")).isNull();
      assertThat(clock.getByRole(AriaRole.STATUS)).hasText("");
      page.locator("[data-clock-toggle]").click();
      page.clock().fastForward(46 * 60_000);
      page.locator("[data-phase=frame]").click();
      assertThat(clock.getByRole(AriaRole.STATUS)).hasText("");

      PracticeSite.tabTo(page, "[data-clock-say]");
      page.keyboard().press("Enter");
      page.clock().runFor(100);
      assertThat(clock.getByRole(AriaRole.STATUS)).hasText("1:00 over. Now: Frame");
    }
  }

  @Test
  void aVariantIsDealtFromASeedThatTheAddressCarries() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "file", MIGRATION);
      page.locator("[data-variant-deal]").click();
      // The address changes at once, and the page when it is told so.
      assertThat(page.locator("[data-prompt]")).not().containsText("50 microservices");
      String dealt = page.locator("[data-prompt]").textContent();
      assertThat(dealt)
          .doesNotContain("50 microservices", "deprecated platform")
          .contains("What now?");
      Page other = site.open(reader, "file", MIGRATION + page.url().replaceFirst("^[^#]*", ""));
      assertThat(other.locator("[data-prompt]").textContent()).isEqualTo(dealt);
      other.getByText("Interviewer’s view").click();
      other.waitForURL("**/interviewer/**");
      assertThat(other.locator("[data-prompt] mark").first()).isVisible();
      page.locator("[data-variant-original]").click();
      assertThat(page.locator("[data-prompt]")).containsText("50 microservices");
    }
  }

  @Test
  void aBareScenarioHasEverythingThatCanBeDerivedAndNothingElse() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "file", "practice/ai-directive.html");
      assertThat(page.locator(".worksheet li")).hasCount(3);
      assertThat(page.locator(".worksheet a")).hasText("Decision Framework");
      assertThat(page.locator("[data-dimension]")).hasCount(3);
      assertThat(page.locator("[data-clock-face]")).hasText("0:00");
      assertThat(page.locator(".study-first a")).hasText("Classes of debt");
      assertThat(page.locator("[data-deal], [data-variants]")).hasCount(0);
    }
  }

  @Test
  void withoutAScriptEveryWordCanBeRead() {
    try (BrowserContext reader = site.reader(false)) {
      Page page = reader.newPage();
      page.navigate(site.address("file") + MIGRATION);
      for (Locator summary : page.locator("main summary").all()) {
        assertThat(summary).isVisible();
        summary.click();
      }
      for (String text : new String[] {"Price both ways.", "The vendor did.", "200 services"}) {
        assertThat(page.getByText(text)).isVisible();
      }
      assertThat(page.locator("textarea, [data-clock]").first()).isHidden();
    }
  }
}
