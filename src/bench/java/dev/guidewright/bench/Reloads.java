package dev.guidewright.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures the time from a save to the reloaded page: the real command in a process of its own,
 * real file events, a real browser. Arguments: the guide, the page to edit (a Markdown file and the
 * page it becomes), how many saves, how many of them first that do not count, the browser, then the
 * command.
 */
final class Reloads {
  /**
   * Tells, from inside the page, when the text of a save stood there and what happened when before
   * that: milliseconds since 1970, which is what the saving side has, too.
   */
  private static final String WATCH =
      """
      (() => {
        const now = () => performance.timeOrigin + performance.now();
        const Source = window.EventSource;
        window.EventSource = function (address) {
          const source = new Source(address);
          source.addEventListener("message", () => sessionStorage.setItem("bench", now()));
          return source;
        };
        const told = what => {
          const found = /Save number (\\d+)\\./.exec(document.body.textContent);
          if (!found || sessionStorage.getItem("bench-" + what) === found[1]) return;
          sessionStorage.setItem("bench-" + what, found[1]);
          const page = performance.getEntriesByType("navigation")[0];
          const since = name => performance.timeOrigin + page[name];
          console.log(["bench", what, found[1], now(), sessionStorage.getItem("bench"),
            since("requestStart"), since("responseEnd"), since("domInteractive")].join(" "));
        };
        document.addEventListener("DOMContentLoaded", () => {
          told("read");
          new MutationObserver(() => { told("read"); told("loaded"); })
            .observe(document.body, { childList: true, characterData: true, subtree: true });
        });
        addEventListener("load", () => told("loaded"));
      })();
      """;

  /**
   * What happens between a save and its page, in this order, as {@link #WATCH} tells it; a page
   * that is patched is not asked for anew.
   */
  private static final List<String> STEPS =
      List.of("told", "page asked for", "page arrived", "page parsed", "page read", "page loaded");

  /** What is added to the page. */
  private static final String EDIT =
      switch (System.getenv().getOrDefault("EDIT", "text")) {
        case "heading" -> "\n\n## %s\n\nText.\n";
        case "question" -> "\n\n**Interview Question**: \"%s Why?\"\n";
        case "graph" -> "\n\n```mermaid\ngraph TD\n  A[\"%s\"] --> B[End]\n```\n";
        default -> "\n\n%s\n";
      };

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  public static void main(String[] args) throws Exception {
    new Reloads()
        .run(
            Path.of(args[0]),
            args[1],
            args[2],
            Integer.parseInt(args[3]),
            Integer.parseInt(args[4]),
            Path.of(args[5]),
            List.of(args).subList(6, args.length));
  }

  private void run(
      Path guide,
      String chapter,
      String address,
      int saves,
      int unmeasured,
      Path chromium,
      List<String> command)
      throws Exception {
    Process serve =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8));
        Playwright playwright = Playwright.create(options());
        Browser browser = playwright.chromium().launch(launch(chromium))) {
      String root = lines.readLine();
      Page page = browser.newPage();
      page.addInitScript(WATCH);
      page.onConsoleMessage(
          message -> {
            if (message.text().startsWith("bench ")) {
              told.add(message.text());
            }
          });
      page.navigate(root + address, new Page.NavigateOptions().setTimeout(300_000));
      measure(guide.resolve(chapter), page, saves, unmeasured);
    } finally {
      serve.destroy();
    }
  }

  private void measure(Path file, Page page, int saves, int unmeasured) throws IOException {
    String text = Files.readString(file);
    List<double[]> measured = new ArrayList<>();
    try {
      for (int i = 1; i <= saves + unmeasured; i++) {
        String changed = text + EDIT.formatted("Save number " + i + ".");
        page.waitForTimeout(1_000);
        double before = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / 1000.0;
        Files.writeString(file, changed);
        double[] read = await(page, "read", i);
        double loaded = await(page, "loaded", i)[0];
        if (i > unmeasured) {
          double[] steps = {read[1], read[2], read[3], read[4], read[0], loaded};
          measured.add(Arrays.stream(steps).map(step -> step - before).toArray());
        }
      }
    } finally {
      Files.writeString(file, text);
    }
    List<double[]> patched = measured.stream().filter(steps -> steps[1] < 0).toList();
    List<double[]> reloaded = measured.stream().filter(steps -> steps[1] >= 0).toList();
    print("told", measured, 0);
    print("patched", patched, 4);
    for (int step = 1; step < STEPS.size(); step++) {
      print(STEPS.get(step), reloaded, step);
    }
    print("shown, all", measured, 4);
  }

  private double[] await(Page page, String what, int number) {
    String start = "bench " + what + " " + number + " ";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      for (String line : told) {
        if (line.startsWith(start)) {
          return Arrays.stream(line.substring(start.length()).split(" "))
              .mapToDouble(Double::parseDouble)
              .toArray();
        }
      }
      page.waitForTimeout(5);
    }
    throw new IllegalStateException("save " + number + " was not shown");
  }

  private static void print(String what, List<double[]> saves, int step) {
    List<Double> millis = saves.stream().map(steps -> steps[step]).sorted().toList();
    if (millis.isEmpty()) {
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "%-14s median %.0f ms, 90%% %.0f ms, least %.0f ms, most %.0f ms (%d saves)%n",
        what,
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 9 / 10),
        millis.get(0),
        millis.get(millis.size() - 1),
        millis.size());
  }

  private static Playwright.CreateOptions options() {
    return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
  }

  private static BrowserType.LaunchOptions launch(Path chromium) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(chromium)
        .setArgs(List.of("--no-sandbox", "--disable-quic", "--no-first-run"));
  }
}
