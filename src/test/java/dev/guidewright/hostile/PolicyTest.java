package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.guidewright.TestGuide;
import dev.guidewright.browser.Chromium;
import dev.guidewright.browser.Firefox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts an attack into a finished page, as if cleaning had failed: the page's policy stops it. */
class PolicyTest {
  private static final String ATTACK =
      """
      <base href="OUTSIDE/"><script>document.title = "ran inline"</script>
      <script src="OUTSIDE/x.js"></script><script>eval("document.title = 'ran'")</script>
      <img src="x" onerror="document.title = 'ran a handler'"><img src="OUTSIDE/x.png">
      <p id="styled" style="color: rgb(1, 2, 3)">x</p><style>#styled { color: rgb(4, 5, 6) }</style>
      <iframe src="OUTSIDE/"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>
      <svg><style>#styled { color: rgb(7, 8, 9) }</style><rect style="fill: red"/></svg>
      <object data="OUTSIDE/"></object><link rel="stylesheet" href="OUTSIDE/x.css">
      <video src="OUTSIDE/x.mp4"></video>
      """;

  private static final String HOOK =
      """
      addEventListener("securitypolicyviolation", e => console.debug("stopped " + e.violatedDirective));
      """;

  private final AtomicInteger asked = new AtomicInteger();
  private Path site;
  private HttpServer inside;
  private HttpServer outside;

  @BeforeEach
  void makeTheSite(@TempDir Path temporary) throws IOException {
    site = temporary;
    inside = serve(this::answer);
    outside =
        serve(
            exchange -> {
              asked.incrementAndGet();
              exchange.sendResponseHeaders(404, -1);
              exchange.close();
            });
    TestGuide.Built built = TestGuide.from("# Home\n\nText.\n").with("b.md", "# B\n").build();
    for (Map.Entry<String, byte[]> file : built.outputs().entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Path home = site.resolve("index.html");
    String page = Files.readString(home);
    assertThat(page).contains("<main");
    String attack = ATTACK.replace("OUTSIDE/", address(outside) + "/");
    Files.writeString(home, page.replace("<main", attack + "<main"));
  }

  @AfterEach
  void stopTheServers() {
    inside.stop(0);
    outside.stop(0);
  }

  private static HttpServer serve(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Path file = site.resolve(path.substring(1));
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String type =
          path.endsWith(".js")
              ? "text/javascript"
              : path.endsWith(".css") ? "text/css" : "text/html";
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      byte[] bytes = Files.readAllBytes(file);
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The attacked page, on the disk and on a server. */
  private List<String> addresses() {
    return List.of(site.resolve("index.html").toUri().toString(), address(inside) + "/index.html");
  }

  @Test
  @Tag("browser")
  void chromiumStopsAnAttackOnADiskAndOnAServer() {
    try (Chromium chromium = new Chromium();
        BrowserContext context = chromium.browser().newContext()) {
      context.addInitScript(HOOK);
      for (String address : addresses()) {
        List<String> said = new ArrayList<>();
        try (Page page = context.newPage()) {
          page.onConsoleMessage(message -> said.add(message.text()));
          page.onDialog(dialog -> said.add("dialog"));
          page.navigate(address);

          assertThat(page.title()).as(address).isEqualTo("Home");
          assertThat(
                  page.evaluate("() => getComputedStyle(document.querySelector('#styled')).color"))
              .as(address)
              .isNotIn("rgb(1, 2, 3)", "rgb(4, 5, 6)", "rgb(7, 8, 9)");
        }
        assertThat(said).as(address).doesNotContain("dialog");
        assertThat(new TreeSet<>(said))
            .as(address)
            .contains(
                "stopped base-uri",
                "stopped frame-src",
                "stopped img-src",
                "stopped media-src",
                "stopped object-src",
                "stopped script-src-attr",
                "stopped script-src-elem",
                "stopped style-src-attr",
                "stopped style-src-elem");
      }
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  @Tag("browser")
  void firefoxStopsAnAttackOnADiskAndOnAServer() throws IOException, InterruptedException {
    String said = Firefox.run("policy.mjs", addresses().get(0), addresses().get(1));

    assertThat(said.lines().filter(line -> line.startsWith("title ")))
        .hasSize(2)
        .containsOnly("title Home");
    assertThat(said).doesNotContain("ran ", "rgb(1, 2, 3)", "rgb(4, 5, 6)", "rgb(7, 8, 9)");
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_headers", "nginx.conf", "htaccess"})
  void theExamplesForServersHoldThePolicyOfThePages(String file) throws IOException {
    String text = Files.readString(Path.of("examples/headers", file));

    assertThat(text)
        .contains(HostileContentTest.CSP + "; frame-ancestors 'self'")
        .contains("nosniff", "no-referrer", "same-origin");
  }
}
