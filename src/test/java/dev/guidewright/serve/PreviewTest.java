package dev.guidewright.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers, and to whom. */
class PreviewTest {
  private static final Pattern MARK = Pattern.compile("data-seen=\"([^\"]*)\"");

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() throws Exception {
    served = Served.guide(folder);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void aPageComesWithItsTypeAndMayNotBeGuessedAtOrKept() throws Exception {
    HttpResponse<String> page = served.get("one.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("The first text.");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(page.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
  }

  @Test
  void aPageMayListenToItsServerAndToNobodyElse() throws Exception {
    String page = served.get("").body();
    assertThat(page).contains("form-action 'self'; connect-src 'self'\"");
    assertThat(page).containsOnlyOnce("<script src=\"/.guidewright/reload.js\"");
    assertThat(served.get(".guidewright/reload.js").statusCode()).isEqualTo(200);
  }

  @Test
  void anUnchangedFileIsNotSentAgain() throws Exception {
    HttpResponse<String> first = served.get("assets/site.css");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = served.get("assets/site.css", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void aHeadIsAnsweredWithoutABody() throws Exception {
    String answer =
        served.raw(
            "HEAD /assets/site.css HTTP/1.1\r\nHost: localhost:"
                + served.port()
                + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-length: ").endsWith("\r\n\r\n");
  }

  @Test
  void anAddressThatIsNotThereSaysSo() throws Exception {
    HttpResponse<String> missing = served.get("nowhere.html");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("No such page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:%d", "localhost:1", "localhost", ""})
  void aHostThatIsNotOursGetsNothing(String host) throws Exception {
    String answer = served.rawGet("/", host.formatted(served.port()));
    assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Guide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:%d", "127.0.0.1:%d", "[::1]:%d", "LOCALHOST:%d"})
  void everyNameOfThisMachineIsOurs(String host) throws Exception {
    assertThat(served.rawGet("/", host.formatted(served.port()))).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/assets/..%00/secret.txt",
        "//etc/passwd",
        "/etc/passwd",
        "/one.md",
        "/.guidewright/",
        "/.guidewright/../one.md",
        "/assets/",
        "http://elsewhere/secret.txt"
      })
  void noPathLeavesTheSiteAndNoFolderIsListed(String path) throws Exception {
    Path secret = folder.resolveSibling("secret.txt");
    Files.writeString(secret, "the secret");
    try {
      String answer = served.rawGet(path, "localhost:" + served.port());
      assertThat(answer)
          .startsWith("HTTP/1.1 4")
          .doesNotContain("the secret", "root:", "site.css<");
    } finally {
      Files.delete(secret);
    }
  }

  @Test
  void nothingCanBeSentToIt() throws Exception {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
      String answer =
          served.raw(
              method
                  + " / HTTP/1.1\r\nHost: localhost:"
                  + served.port()
                  + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(method).startsWith("HTTP/1.1 405");
    }
  }

  @Test
  void onlyItsOwnPagesMayListen() throws Exception {
    String events = ".guidewright/events?since=other";
    assertThat(served.get(events).statusCode()).isEqualTo(403);
    assertThat(listen("other", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(listen("other", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(listen("other", "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(listen("other", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
  }

  @Test
  void aSaveIsToldToAPageThatListens() throws Exception {
    String mark = mark("one.html");
    served.save("one.md", "# One\n\nThe second text.\n");
    JsonObject news = news(listen(mark).body());
    assertThat(news.getAsJsonArray("changed").toString())
        .contains("\"one.html\"")
        .doesNotContain("assets/site.css");
    assertThat(served.get("one.html").body()).contains("The second text.");
    assertThat(served.rebuild().saved()).extracting(Path::getFileName).contains(Path.of("one.md"));
  }

  /** The save may come before the browser listens; then it is told of all at once. */
  @Test
  void aPageThatIsLookedAtIsShownBeforeTheOthersAreMade() throws Exception {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 50 && !told.contains("[\"one.html\"]"); i++) {
      String address = ".guidewright/events?since=" + mark("one.html") + "&page=one.html";
      var looking = served.getLater(address, "Accept", "text/event-stream");
      served.save("one.md", "# Name " + i + "\n\nWhich every page shows.\n");
      told.add(news(looking.get().body()).getAsJsonArray("changed").toString());
      assertThat(served.rebuild().changed()).contains("one.html", "index.html");
    }
    assertThat(told).contains("[\"one.html\"]");
    assertThat(served.get("index.html").body()).contains("Name ");
  }

  @Test
  void aPageOfAnotherServerIsToldToReload() throws Exception {
    assertThat(news(listen("0000-7").body()).get("changed").isJsonNull()).isTrue();
  }

  @Test
  void aFileThatIsMovedOverItsOldSelfIsASave() throws Exception {
    String mark = mark("one.html");
    Path swap = folder.resolve("one.md.swap");
    Files.writeString(swap, "# One\n\nThe moved text.\n");
    Files.move(swap, folder.resolve("one.md"), StandardCopyOption.ATOMIC_MOVE);
    listen(mark);
    assertThat(served.get("one.html").body()).contains("The moved text.");
  }

  @Test
  void aNewFileInANewFolderIsSeen() throws Exception {
    String mark = mark("index.html");
    Files.createDirectories(folder.resolve("deep/er"));
    served.save("deep/er/two.md", "# Two\n\nA page that was not there.\n");
    listen(mark);
    assertThat(eventually("deep/er/two.html", "A page that was not there.")).isTrue();
    served.save("deep/er/two.md", "# Two\n\nA page that was changed.\n");
    assertThat(eventually("deep/er/two.html", "A page that was changed.")).isTrue();
  }

  @Test
  void anErrorIsToldWithItsPlaceWhileTheLastGoodSiteStays() throws Exception {
    String mark = mark("one.html");
    served.save("one.md", "---\ntitle: [\n---\n# One\n");
    String told = listen(mark).body();
    JsonObject news = news(told);
    assertThat(news.getAsJsonArray("changed")).isEmpty();
    JsonObject mistake = news.getAsJsonArray("mistakes").get(0).getAsJsonObject();
    assertThat(mistake.get("place").getAsString()).matches(".*/one\\.md:\\d+:\\d+");
    assertThat(mistake.get("message").getAsString()).isNotEmpty();
    assertThat(served.get("one.html").body()).contains("The first text.");

    served.save("one.md", "# One\n\nThe first text.\n");
    JsonObject mended = news(listen(idOf(told)).body());
    assertThat(mended.getAsJsonArray("mistakes")).isEmpty();
  }

  @Test
  void aLayerBelowTheGuideIsWatchedToo(@TempDir Path base) throws Exception {
    Files.writeString(base.resolve("lower.md"), "# Lower\n\nThe text below.\n");
    served.save("guide.yml", "extends: [" + base.toAbsolutePath() + "]\n");
    assertThat(eventually("lower.html", "The text below.")).isTrue();
    Files.writeString(base.resolve("lower.md"), "# Lower\n\nThe text below, changed.\n");
    assertThat(eventually("lower.html", "The text below, changed.")).isTrue();
  }

  @Test
  void aBrowserThatSendsHalfARequestKeepsNobodyWaiting() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
        socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertThat(served.get("one.html").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aPortThatIsTakenIsNamedWithTheNextOne() {
    PreviewRequest same = new PreviewRequest(folder, false, "localhost", served.port());
    assertThatThrownBy(() -> Preview.start(same, served))
        .isInstanceOfSatisfying(
            PortTakenException.class,
            taken -> {
              assertThat(taken.port()).isEqualTo(served.port());
              assertThat(taken.next()).isGreaterThan(served.port());
            });
  }

  private boolean eventually(String path, String text) throws Exception {
    for (int i = 0; i < 20; i++) {
      HttpResponse<String> page = served.get(path);
      if (page.statusCode() == 200 && page.body().contains(text)) {
        return true;
      }
      served.rebuild();
    }
    return false;
  }

  private HttpResponse<String> listen(String mark, String... more)
      throws IOException, InterruptedException {
    List<String> headers = new ArrayList<>(List.of("Accept", "text/event-stream"));
    headers.addAll(List.of(more));
    return served.get(".guidewright/events?since=" + mark, headers.toArray(String[]::new));
  }

  private String mark(String path) throws IOException, InterruptedException {
    Matcher mark = MARK.matcher(served.get(path).body());
    assertThat(mark.find()).isTrue();
    return mark.group(1);
  }

  private static String idOf(String event) {
    return event
        .lines()
        .filter(line -> line.startsWith("id: "))
        .findFirst()
        .orElseThrow()
        .substring(4);
  }

  private static JsonObject news(String event) {
    String data = event.lines().filter(line -> line.startsWith("data: ")).findFirst().orElseThrow();
    return JsonParser.parseString(data.substring(6)).getAsJsonObject();
  }
}
