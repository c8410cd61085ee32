package dev.guidewright.hostile;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.guidewright.browser.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Opens the pages of a site in a browser and tells all that a page did which none of ours does:
 * dialogs, calls, requests, navigations, errors.
 *
 * <p>The pages are served without the policy that would stop an attack; the server only has the
 * browser report what the policy would have forbidden. So one visit shows both that nothing tries
 * to run and that the policy would have had nothing to do.
 */
final class HostileBrowser {
  /** Pages are opened side by side, so that the waits of one are the work of another. */
  private static final int TABS = 4;

  /** Calls of a page that nothing but our own scripts, which need none of them, could make. */
  private static final String HOOKS =
      """
      const hit = what => console.debug("hit " + what);
      for (const name of ["alert", "prompt", "confirm", "eval", "open", "fetch", "print"]) {
        window[name] = () => { hit(name); };
      }
      addEventListener("securitypolicyviolation", e => hit("csp " + e.violatedDirective
        + " " + e.blockedURI + " " + e.sample));
      """;

  private final SortedMap<String, byte[]> files;
  private final List<String> hits = new ArrayList<>();

  private final Predicate<String> visited;

  private HostileBrowser(SortedMap<String, byte[]> files, Predicate<String> visited) {
    this.files = files;
    this.visited = visited;
  }

  /** What the pages of a site did that they should not; nothing, when all is well. */
  static List<String> visitWithoutPolicy(SortedMap<String, byte[]> files) {
    return visitWithoutPolicy(files, path -> true);
  }

  /**
   * What some pages of a site did.
   *
   * @param visited which files are opened
   */
  static List<String> visitWithoutPolicy(
      SortedMap<String, byte[]> files, Predicate<String> visited) {
    return new HostileBrowser(files, visited).visit();
  }

  private List<String> visit() {
    ExecutorService threads = Executors.newFixedThreadPool(TABS);
    try (Chromium chromium = new Chromium()) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", this::answer);
      server.start();
      String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      try (BrowserContext context = chromium.browser().newContext()) {
        watch(context, root);
        open(context, root, addresses());
      }
      server.stop(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
    return hits;
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    files.keySet().stream()
        // A redirect is already gone when one looks, and the page for a missing address stands at
        // any depth, so it asks for its files by the address of the published site.
        .filter(path -> path.endsWith(".html") && visited.test(path))
        .filter(path -> !path.startsWith("old/") && !path.equals("404.html"))
        .map(HostileBrowser::encoded)
        .forEach(addresses::add);
    files.keySet().stream()
        .filter(path -> path.endsWith(".svg"))
        .map(HostileBrowser::encoded)
        .forEach(addresses::add);
    List<String> searches =
        addresses.stream().filter(address -> address.endsWith("search.html")).toList();
    for (String search : searches) {
      addresses.add(search + "?q=alert");
      addresses.add(search + "?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E");
    }
    return addresses;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] bytes = files.get(exchange.getRequestURI().getPath().substring(1));
      if (bytes == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      exchange.getResponseHeaders().set("Content-Type", type(path));
      if (path.endsWith(".html")) {
        exchange
            .getResponseHeaders()
            .set("Content-Security-Policy-Report-Only", HostileContentTest.CSP);
        bytes =
            new String(bytes, StandardCharsets.UTF_8)
                .replace("Content-Security-Policy", "No-Policy")
                .getBytes(StandardCharsets.UTF_8);
      }
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> "application/octet-stream";
    };
  }

  private void watch(BrowserContext context, String root) {
    context.addInitScript(HOOKS);
    // A binding would have the driver evaluate something in the page, which is a hit again.
    context.onConsoleMessage(
        message -> {
          if (message.text().startsWith("hit ")) {
            hits.add(message.page().url() + ": " + message.text());
          }
        });
    context.onDialog(
        dialog -> {
          hits.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.onWebError(error -> hits.add(error.page().url() + ": " + error.error()));
    context.onRequest(
        request -> {
          if (!request.url().startsWith(root) && !request.url().startsWith("data:")) {
            hits.add(request.frame().url() + ": asked for " + request.url());
          }
        });
  }

  private void open(BrowserContext context, String root, List<String> addresses) {
    List<Page> tabs = new ArrayList<>();
    for (int i = 0; i < TABS; i++) {
      tabs.add(context.newPage());
    }
    context.onPage(page -> hits.add("a window opened: " + page.url()));
    for (int from = 0; from < addresses.size(); from += TABS) {
      List<String> some = addresses.subList(from, Math.min(addresses.size(), from + TABS));
      Map<Page, String> opened = new HashMap<>();
      for (int i = 0; i < some.size(); i++) {
        opened.put(tabs.get(i), root + some.get(i));
        tabs.get(i)
            .navigate(
                root + some.get(i), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      }
      opened.forEach(this::check);
    }
  }

  private void check(Page page, String address) {
    page.waitForLoadState();
    if (!page.url().startsWith(address)) {
      hits.add(address + ": went to " + page.url());
    }
  }

  private static String encoded(String path) {
    return path.replace("%", "%25")
        .replace("\"", "%22")
        .replace(" ", "%20")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("#", "%23")
        .replace("?", "%3F");
  }
}
