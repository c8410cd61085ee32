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
import java.util.Collections;
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
  /** Tells, from inside the page, when the text of a save stood there and when all was loaded. */
  private static final String WATCH =
      """
      (() => {
        const told = what => {
          const found = /Save number (\\d+)\\./.exec(document.body.textContent);
          if (found) console.log("bench " + what + " " + found[1] + " "
            + (performance.timeOrigin + performance.now()));
        };
        document.addEventListener("DOMContentLoaded", () => told("read"));
        addEventListener("load", () => told("loaded"));
      })();
      """;

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
    List<Double> read = new ArrayList<>();
    List<Double> loaded = new ArrayList<>();
    try {
      for (int i = 1; i <= saves + unmeasured; i++) {
        String changed = text + "\n\nSave number " + i + ".\n";
        page.waitForTimeout(250);
        long before = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        Files.writeString(file, changed);
        double readAt = await(page, "read", i);
        double loadedAt = await(page, "loaded", i);
        if (i > unmeasured) {
          read.add(readAt - before / 1000.0);
          loaded.add(loadedAt - before / 1000.0);
        }
      }
    } finally {
      Files.writeString(file, text);
    }
    print("page read", read);
    print("page loaded", loaded);
  }

  private double await(Page page, String what, int number) {
    String start = "bench " + what + " " + number + " ";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      for (String line : told) {
        if (line.startsWith(start)) {
          return Double.parseDouble(line.substring(start.length()));
        }
      }
      page.waitForTimeout(5);
    }
    throw new IllegalStateException("save " + number + " was not shown");
  }

  private static void print(String what, List<Double> millis) {
    Collections.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-12s median %.0f ms, 90%% %.0f ms, least %.0f ms, most %.0f ms (%d saves)%n",
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
