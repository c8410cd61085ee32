package dev.guidewright.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.guidewright.browser.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The practice site in Chromium, from the disk and over HTTP; collects what pages complain of. */
final class PracticeSite implements AutoCloseable {
  private final SiteFolder folder;
  private final HttpServer server;
  private final Chromium chromium = new Chromium();
  private final List<String> complaints = new ArrayList<>();

  PracticeSite(Path at) {
    folder = new SiteFolder(at, PracticeGuide.site());
    try {
      server = folder.serve();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The site's address for a scheme, {@code file} or {@code http}. */
  String address(String scheme) {
    return scheme.equals("file")
        ? folder.address()
        : "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** A reader with a browser of his own; storage is empty. */
  BrowserContext reader(boolean script) {
    BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
    return context;
  }

  /** A page whose record has arrived. */
  Page open(BrowserContext reader, String scheme, String path) {
    return open(reader.newPage(), scheme, path);
  }

  /** The same in a page that has its own time. */
  Page open(Page page, String scheme, String path) {
    page.navigate(address(scheme) + path);
    page.evaluate("() => window.guidewright?.store?.ready");
    return page;
  }

  /** Waits until all that was put into the record is kept. */
  static void kept(Page page) {
    page.waitForFunction("() => window.guidewright.store.kept()");
  }

  /** Errors of scripts and of the content security policy so far. */
  List<String> complaints() {
    return complaints;
  }

  /** Presses Tab until an element has the focus, as a reader without a mouse does. */
  static void tabTo(Page page, String selector) {
    for (int i = 0; i < 150; i++) {
      page.keyboard().press("Tab");
      Object there =
          page.evaluate(
              "s => !!document.activeElement && document.activeElement.matches(s)", selector);
      if (Boolean.TRUE.equals(there)) {
        return;
      }
    }
    throw new AssertionError("Tab never reaches " + selector);
  }

  @Override
  public void close() {
    chromium.close();
    server.stop(0);
  }
}
