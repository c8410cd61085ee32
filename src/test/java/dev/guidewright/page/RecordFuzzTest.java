package dev.guidewright.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds that is imported as a record: pages go on, and what was kept stays. */
@Tag("browser")
class RecordFuzzTest {
  private static final String BARE = "practice/ai-directive.html";
  private static final int FILES = 150;

  private static final List<String> KEYS =
      List.of(
          "note:scenario/ai-directive/worksheet",
          "note:scenario/ai-directive/<img src=x onerror=alert(1)>",
          "clock:scenario/ai-directive",
          "score:scenario/ai-directive",
          "deal:scenario/ai-directive",
          "result:scenario/ai-directive",
          "result:question/x",
          "card:x",
          "card:__proto__",
          "review:1",
          "drill:now",
          "flag:x",
          "read:index.html#a",
          "at:index.html",
          "at",
          "story:1",
          "story:1/for/delivery",
          "earlier:1",
          "__proto__",
          "constructor",
          "toString",
          "",
          ":",
          "note:",
          "unknown:x");

  private static final List<String> VALUES =
      List.of(
          "null",
          "0",
          "-1",
          "1e308",
          "1e999",
          "true",
          "\"\"",
          "\"x\"",
          "\"<img src=x onerror=alert(1)>\"",
          "\"javascript:alert(1)\"",
          "\"\\ud800\"",
          "[]",
          "{}",
          "[[[[[[[[]]]]]]]]",
          "{\"__proto__\":{\"polluted\":1}}",
          "{\"due\":1,\"s\":1,\"d\":1,\"state\":1}",
          "{\"due\":1e300,\"s\":-1,\"d\":\"x\",\"state\":9}",
          "{\"spent\":{\"a\":1e300},\"since\":\"x\"}",
          "{\"spent\":[],\"step\":-1}",
          "{\"items\":[],\"answers\":[]}",
          "{\"items\":[{}],\"answers\":[{}],\"at\":99}",
          "{\"href\":\"javascript:alert(1)\",\"title\":\"<b>\"}",
          "{\"page\":\"https://evil.example/\",\"y\":\"x\"}");

  /** Imports each text in turn and waits for the answer to it; hands out all answers. */
  private static final String IMPORT_ALL =
      """
      async (texts) => {
        const input = document.querySelector("[data-record-import]");
        const said = document.querySelector("[data-record-said]");
        const answers = [];
        for (const text of texts) {
          const files = new DataTransfer();
          files.items.add(new File([text], "record.json", { type: "application/json" }));
          const answered = new Promise((done) => {
            const watch = new MutationObserver(() => { watch.disconnect(); done(said.textContent); });
            watch.observe(said, { childList: true, characterData: true, subtree: true });
            setTimeout(() => done("no answer to " + text), 20000);
          });
          input.files = files.files;
          input.dispatchEvent(new Event("change"));
          answers.push(await answered);
        }
        return answers;
      }
      """;

  private static String record(Random random) {
    StringBuilder items = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String key = KEYS.get(random.nextInt(KEYS.size()));
      String value = VALUES.get(random.nextInt(VALUES.size()));
      items.append(i == 0 ? "" : ",").append('"').append(key.replace("\"", "")).append("\":");
      String time = random.nextInt(8) == 0 ? VALUES.get(random.nextInt(VALUES.size())) : "" + i;
      items.append("{\"t\":").append(time).append(",\"v\":").append(value);
      items.append(random.nextInt(3) == 0 ? ",\"n\":" + value : "").append('}');
    }
    StringBuilder text =
        new StringBuilder(
            "{\"format\":\"guidewright-progress\",\"version\":1,\"guide\":\"a-guide-to-rehearse\","
                + "\"items\":{"
                + items
                + "}}");
    if (random.nextInt(4) == 0) {
      int at = random.nextInt(text.length());
      text.replace(
          at,
          Math.min(text.length(), at + random.nextInt(9)),
          "\"{[,0}".substring(random.nextInt(6)));
    }
    return text.toString();
  }

  @Test
  void noFileBreaksThePagesOrTakesWhatWasKept(@TempDir Path folder) {
    Random random = new Random(20261122);
    List<String> texts = new ArrayList<>(List.of("", "null", "[]", "7", "\"\"", "{", "\u0000"));
    for (int i = 0; i < FILES; i++) {
      texts.add(record(random));
    }
    List<String> dialogs = new ArrayList<>();
    try (PracticeSite site = new PracticeSite(folder);
        BrowserContext reader = site.reader(true)) {
      Page page = site.open(reader, "http", BARE);
      page.onDialog(
          dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
          });
      page.evaluate("() => window.guidewright.store.put('note:kept', 'Stays.', 'Kept')");
      PracticeSite.kept(page);
      site.open(page, "http", "practice.html");

      Object answers = page.evaluate(IMPORT_ALL, texts);

      assertThat(answers)
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
          .hasSameSizeAs(texts)
          .noneMatch(answer -> answer.toString().isBlank())
          .noneMatch(answer -> answer.toString().startsWith("no answer"))
          .anyMatch(answer -> answer.toString().startsWith("Imported"))
          .anyMatch(answer -> answer.toString().contains("damaged"));
      assertThat(page.evaluate("() => ({}).polluted === undefined")).isEqualTo(true);
      for (String path :
          List.of("practice.html", BARE, "review.html", "drill.html", "debt.html", "index.html")) {
        site.open(page, "http", path);
      }
      site.open(page, "http", "practice.html");
      page.locator("[data-record-kept] summary").click();
      assertThat(page.locator("[data-record-list]")).not().isEmpty();
      assertThat(page.evaluate("() => window.guidewright.store.under('note:kept')[0][1].v"))
          .isEqualTo("Stays.");
      assertThat(site.complaints()).isEmpty();
      assertThat(dialogs).isEmpty();
    }
  }
}
