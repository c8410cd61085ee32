package dev.guidewright.search;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.guidewright.browser.Chromium;
import dev.guidewright.model.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Chromium on a site that lies in a folder, opened from {@code file://}. */
final class SearchBrowser implements AutoCloseable {
  /** A page like the site's: the same policy, the script of the theme, and a heading. */
  static final String PAGE =
      """
      <!DOCTYPE html><html lang="en" data-guide="test" data-root=""><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; \
      style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; base-uri 'none'; \
      form-action 'self'">
      <title>Test</title><link rel="stylesheet" href="assets/site.css">
      <link rel="stylesheet" href="assets/search.css">
      <script src="assets/search.js" defer></script></head><body><h1>Test</h1></body></html>
      """;

  private final Chromium chromium = new Chromium();

  /** Messages that any page wrote to the console as errors, and exceptions. */
  final List<String> errors = new ArrayList<>();

  /** A page of a site, in a profile of its own. */
  Page open(Path site, String path) {
    return open(chromium.browser().newContext().newPage(), site, path);
  }

  /** A page of a site in a window of a size. */
  Page open(Path site, String path, int width, int height) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(width, height);
    return open(chromium.browser().newContext(options).newPage(), site, path);
  }

  private Page open(Page page, Path site, String path) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.navigate(site.toUri() + path);
    return page;
  }

  /** Writes an index, the theme's search and a page into a folder. */
  static void write(Path site, List<OutputFile> index) {
    try {
      Files.createDirectories(site.resolve("assets"));
      for (String asset : List.of("search.js", "search.css", "site.js", "site.css")) {
        Files.copy(Path.of("theme/assets", asset), site.resolve("assets").resolve(asset));
      }
      Files.writeString(site.resolve("page.html"), PAGE);
      for (OutputFile file : index) {
        Path path = site.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.write(path, file.content().bytes());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    chromium.close();
  }
}
