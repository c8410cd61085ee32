package dev.guidewright.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader reviews cards over days. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest {
  private static final long MONDAY = 1_793_613_600_000L;
  private static final long DAY = 86_400_000L;

  private PracticeSite site;

  @BeforeAll
  void open(@TempDir Path folder) {
    site = new PracticeSite(folder);
  }

  @AfterAll
  void close() {
    site.close();
  }

  private Page page(BrowserContext reader, String scheme, long time) {
    Page page = reader.newPage();
    page.clock().install(new Clock.InstallOptions().setTime(time));
    return site.open(page, scheme, "review.html");
  }

  /** Answers with one key until the day is done; the number of answers. */
  private static int day(Page page, String key) {
    int answers = 0;
    while (!page.locator("[data-done]").isVisible()) {
      page.locator(".review-card summary").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("[data-answers]")).isVisible();
      page.keyboard().press(key);
      answers++;
      assertThat(answers).isLessThan(200);
    }
    return answers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "http"})
  void theDailyLimitHoldsAndCardsComeBackOnTheirDay(String scheme) {
    try (BrowserContext reader = site.reader(true)) {
      Page page = page(reader, scheme, MONDAY);
      assertThat(page.locator("[data-counts]")).hasText("0 due · 20 new");
      assertThat(day(page, "3")).isEqualTo(40);
      assertThat(page.locator("[data-next]")).hasText("The next card: in 2 days.");

      page.clock().setSystemTime(MONDAY + DAY);
      page.reload();
      assertThat(page.locator("[data-counts]")).hasText("0 due · 4 new");
      assertThat(day(page, "3")).isEqualTo(8);

      page.clock().setSystemTime(MONDAY + 2 * DAY);
      page.reload();
      assertThat(page.locator("[data-counts]")).hasText("20 due · 0 new");
      assertThat(day(page, "3")).isEqualTo(20);
      page.getByText("Calendar and statistics").click();
      assertThat(page.locator("[data-statistics]")).containsText("24");
      assertThat(page.locator(".calendar-count").first()).hasText("4 cards");
    }
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void anAnswerCanBeTakenBack() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = page(reader, "file", MONDAY);
      page.locator(".review-card summary").click();
      assertThat(page.locator("[data-answers]")).isVisible();
      page.keyboard().press("4");
      assertThat(page.locator(".review .card-front")).hasText("Front of card 2");
      page.keyboard().press("u");
      assertThat(page.locator(".review .card-front")).hasText("Front of card 1");
      assertThat(page.locator("[data-counts]")).hasText("0 due · 20 new");
      page.reload();
      assertThat(page.locator("[data-counts]")).hasText("0 due · 20 new");
    }
  }

  @Test
  void eachAnswerSaysWhenTheCardWouldComeBack() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = page(reader, "file", MONDAY);
      page.locator(".review-card summary").click();
      assertThat(page.locator("[data-when]"))
          .hasText(new String[] {"1 min", "6 min", "10 min", "in 8 days"});
      page.getByText("Settings").click();
      page.locator("[data-setting=retention]").fill("97");
      page.locator("[data-setting=retention]").press("Tab");
      page.locator(".review-card summary").click();
      assertThat(page.locator("[data-when]").last()).hasText("in 2 days");
      page.locator("[data-setting=retention]").fill("5");
      page.locator("[data-setting=retention]").press("Tab");
      assertThat(page.locator("[data-setting=retention]")).hasValue("97");
    }
  }

  @Test
  void theScheduleGivesThePublishedIntervals() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = page(reader, "file", MONDAY);
      Object intervals =
          page.evaluate(
              """
              () => {
                const { schedule, store } = window.guidewright;
                let now = Date.UTC(2022, 10, 29, 12, 30);
                window.guidewright.now = () => now;
                return [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map((rating) => {
                  schedule.rate("card-1", rating, "a card");
                  now = store.get("card:card-1").due;
                  return store.get("card:card-1").days;
                });
              }
              """);
      assertThat(intervals).isEqualTo(List.of(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21));
    }
  }

  @Test
  void withoutAScriptEveryCardCanBeRead() {
    try (BrowserContext reader = site.reader(false)) {
      Page page = reader.newPage();
      page.navigate(site.address("file") + "review.html");
      assertThat(page.locator(".card-item")).hasCount(24);
      page.locator(".card-item summary").last().click();
      assertThat(page.getByText("Back of card 24")).isVisible();
      assertThat(page.locator("[data-review]")).isHidden();
    }
  }

  @Test
  void theSchedulerIsTheFileThatWasPublished() throws IOException, NoSuchAlgorithmException {
    Path file = Path.of("theme/assets/practice/vendor/ts-fsrs.js");
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    String noted = Files.readString(Path.of(file + ".sha256"), StandardCharsets.UTF_8);
    assertThat(noted).startsWith(HexFormat.of().formatHex(sum) + " ");
  }
}
