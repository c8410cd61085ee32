package dev.guidewright.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader did is kept, carried and never lost. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordTest {
  private static final String BARE = "practice/ai-directive.html";
  private static final String PAD = "#answer-pad";

  private PracticeSite site;

  @BeforeAll
  void open(@TempDir Path folder) {
    site = new PracticeSite(folder);
  }

  @AfterAll
  void close() {
    site.close();
  }

  /** Types an answer and waits until it is kept. */
  private void answer(BrowserContext reader, String scheme, String text) {
    Page page = site.open(reader, scheme, BARE);
    page.locator(PAD).fill(text);
    PracticeSite.kept(page);
    page.close();
  }

  private static JsonObject export(Page page) throws IOException {
    Download download = page.waitForDownload(() -> page.locator("[data-record-export]").click());
    String text = Files.readString(download.path(), StandardCharsets.UTF_8);
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static void importFile(Page page, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    page.locator("[data-record-import]")
        .setInputFiles(new FilePayload("record.json", "application/json", bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "http"})
  void whatWasExportedAndDeletedComesBackWithTheFile(String scheme) throws IOException {
    try (BrowserContext reader = site.reader(true)) {
      answer(reader, scheme, "One careful sentence.");
      Page page = site.open(reader, scheme, "practice.html");
      assertThat(page.locator("[data-record-sum]")).containsText("Notes: 1");
      JsonObject record = export(page);
      page.locator("[data-record-wipe]").click();
      page.locator("[data-record-yes]").click();
      assertThat(page.locator("[data-record-sum]")).hasText("Nothing is kept yet.");
      assertThat(page.locator("[data-record-wipe]")).isFocused();
      page.reload();
      assertThat(page.locator("[data-record-sum]")).hasText("Nothing is kept yet.");
      importFile(page, record.toString());
      assertThat(page.locator("[data-record-said]")).hasText("Imported: 1 item.");
      Page scenario = site.open(reader, scheme, BARE);
      assertThat(scenario.locator(PAD)).hasValue("One careful sentence.");
    }
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void twoMachinesMergeAndTheOlderTextIsKeptBesideTheNewer() throws IOException {
    try (BrowserContext one = site.reader(true);
        BrowserContext other = site.reader(true)) {
      answer(one, "http", "Written first.");
      String carried = export(site.open(one, "http", "practice.html")).toString();
      answer(other, "http", "Written later.");
      Page page = site.open(other, "http", "practice.html");
      importFile(page, carried);
      assertThat(page.locator("[data-record-said]"))
          .hasText("Imported: 1 item. 1 older text was kept beside the newer one.");
      assertThat(site.open(other, "http", BARE).locator(PAD)).hasValue("Written later.");
      page.locator("[data-record-kept] summary").click();
      assertThat(page.locator("[data-record-list]")).containsText("Written first.");
      importFile(page, carried);
      assertThat(page.locator("[data-record-said]")).hasText("Imported: 1 item.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not json at all | This file cannot be read: it is not JSON. Nothing was changed.
          {"a": 1} | This file is not a record of a guide. Nothing was changed.
          {"format":"guidewright-progress","version":9,"items":{}} | This record was written by another version of the site. Nothing was changed.
          {"format":"guidewright-progress","version":1,"guide":"else","items":{}} | This record belongs to another guide (else). Nothing was changed.
          {"format":"guidewright-progress","version":1,"guide":"a-guide-to-rehearse","items":{"at":{"v":1}}} | This record is damaged. Nothing was changed.
          {"format":"guidewright-progress","version":1,"guide":"a-guide-to-rehearse","items":{"drill:now":{"v":"x","t":1}}} | This record is damaged. Nothing was changed.
          {"format":"guidewright-progress","version":1,"guide":"a-guide-to-rehearse","items":{"clock:scenario/x":{"v":"x","t":1}}} | This record is damaged. Nothing was changed.
          {"format":"guidewright-progress","version":1,"guide":"a-guide-to-rehearse","items":{"card:x":{"v":{"due":1},"t":1}}} | This record is damaged. Nothing was changed.
          """)
  void aFileThatIsNoRecordOfThisGuideIsRefusedWithAReason(String file, String reason) {
    try (BrowserContext reader = site.reader(true)) {
      answer(reader, "file", "Stays.");
      Page page = site.open(reader, "file", "practice.html");
      importFile(page, file);
      assertThat(page.locator("[data-record-said]")).hasText(reason);
      assertThat(site.open(reader, "file", BARE).locator(PAD)).hasValue("Stays.");
    }
  }

  @Test
  void whatThisEditionNoLongerHasIsKeptAndShown() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "file", "practice.html");
      page.evaluate(
          "() => window.guidewright.store.put('note:scenario/gone/answer', 'Old words.', 'Gone')");
      page.evaluate(
          "() => window.guidewright.store.put('note:scenario/ai-directive/old', 'Old step.',"
              + " 'Dir')");
      page.evaluate(
          "() => window.guidewright.store.put('story:1/for/gone', true, 'Leading from afar')");
      page.evaluate("() => window.guidewright.store.put('story:1/for/delivery', true, 'Delivery')");
      page.locator("[data-record-kept] summary").click();
      assertThat(page.locator("[data-record-list]"))
          .containsText("Competency of a story Leading from afar");
      assertThat(page.locator("[data-record-list]")).not().containsText("Delivery");
      assertThat(page.locator("[data-record-list]")).containsText("Scenario Gone");
      assertThat(page.locator("[data-record-list]")).containsText("Note Dir");
      assertThat(page.locator("[data-record-list] pre"))
          .hasText(new String[] {"Old words.", "Old step."});
    }
  }

  @Test
  void aStoreThatRefusesSaysSoAndWhatWasTypedStaysAndCanBeExported() throws IOException {
    try (BrowserContext reader = site.reader(true)) {
      reader.addInitScript(
          "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError');"
              + " }");
      Page page = site.open(reader, "file", BARE);
      List<String> asked = new ArrayList<>();
      page.locator(PAD).click();
      page.keyboard().type("Still here.");
      assertThat(page.locator("#store-trouble")).containsText("storage is full");
      assertThat(page.locator(PAD)).hasValue("Still here.");
      Download file = page.waitForDownload(() -> page.locator("#store-trouble button").click());
      assertThat(Files.readString(file.path())).contains("Still here.");
      page.onDialog(
          dialog -> {
            asked.add(dialog.type());
            dialog.accept();
          });
      // A browser whose tab is closed under an open question may crash.
      page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));
      assertThat(asked).containsExactly("beforeunload");
    }
    try (BrowserContext reader = site.reader(true)) {
      reader.addInitScript(
          "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('',"
              + " 'SecurityError'); } })");
      Page page = site.open(reader, "file", BARE);
      assertThat(page.locator("#store-trouble")).containsText("private window");
    }
  }

  @Test
  void aRecordOfANewerEditionIsLeftUntouched() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "http", BARE);
      String newer = "{\"format\":\"guidewright-progress\",\"version\":2,\"items\":[]}";
      page.evaluate("text => localStorage.setItem('guidewright:a-guide-to-rehearse', text)", newer);
      page.reload();
      page.locator(PAD).fill("Typed.");
      assertThat(page.locator("#store-trouble")).containsText("newer edition");
      assertThat(page.evaluate("() => localStorage.getItem('guidewright:a-guide-to-rehearse')"))
          .isEqualTo(newer);
    }
  }

  @Test
  void aRecordThatCannotBeReadIsSetAsideAndNotThrownAway() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "http", BARE);
      page.evaluate("() => localStorage.setItem('guidewright:a-guide-to-rehearse', '{\"items')");
      page.reload();
      page.evaluate("() => window.guidewright.store.ready");
      assertThat(
              page.evaluate(
                  "() => localStorage.getItem('guidewright:a-guide-to-rehearse:unreadable')"))
          .isEqualTo("{\"items");
    }
  }

  @Test
  void anotherTabSeesWhatThisOneKeeps() {
    try (BrowserContext reader = site.reader(true)) {
      Page one = site.open(reader, "http", BARE);
      Page other = site.open(reader, "http", BARE);
      one.locator(PAD).fill("From the first tab.");
      assertThat(other.locator(PAD)).hasValue("From the first tab.");
    }
  }

  @Test
  void sectionsAreReadOnceTheirEndWasSeenAndTheHomePageKnowsWhereToGoOn() {
    try (BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "file", "debt.html");
      page.locator("#story").scrollIntoViewIfNeeded();
      page.mouse().wheel(0, 4000);
      assertThat(page.locator("#story > .read-mark"))
          .hasAttribute(
              "aria-pressed",
              "true",
              new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions()
                  .setTimeout(30_000));
      page.locator("#classes > .read-mark").click();
      assertThat(page.locator("#classes > .read-mark")).hasAttribute("aria-pressed", "true");
      PracticeSite.kept(page);
      Page home = site.open(reader, "file", "index.html");
      assertThat(home.locator("[data-slot=continue] a")).hasText("Technical debt");
      home.locator("[data-slot=continue] a").click();
      assertThat(home.locator("#classes > .read-mark")).hasAttribute("aria-pressed", "true");
    }
  }
}
