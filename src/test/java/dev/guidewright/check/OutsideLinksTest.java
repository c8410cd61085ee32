package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.guidewright.TestGuide;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links to other sites are tried politely, against a server of our own. */
class OutsideLinksTest {
  @TempDir private Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final CountDownLatch stop = new CountDownLatch(1);
  private HttpServer server;
  private String site = "";
  private Duration pause = Duration.ZERO;
  private Duration patience = Duration.ofSeconds(20);
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site = "http://127.0.0.1:" + server.getAddress().getPort();
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(exchange.getRequestMethod() + " " + path);
          mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          String to =
              switch (path) {
                case "/moved", "/for-now" -> "/fine";
                case "/gone-away" -> "/missing";
                case "/round" -> "/round";
                default -> "";
              };
          boolean deaf = path.equals("/get-only") && exchange.getRequestMethod().equals("HEAD");
          int status =
              switch (path) {
                case "/missing" -> 404;
                case "/withdrawn" -> 410;
                case "/too-often" -> 429;
                case "/ill" -> 500;
                case "/shut" -> 403;
                case "/moved", "/gone-away", "/round" -> 301;
                case "/for-now" -> 302;
                default -> deaf ? 405 : 200;
              };
          if (path.equals("/slow")) {
            await();
          }
          if (!to.isEmpty()) {
            exchange.getResponseHeaders().add("Location", to);
          }
          atOnce.decrementAndGet();
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  private void await() {
    try {
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close() {
    stop.countDown();
    server.stop(0);
  }

  private List<String> found(boolean everywhere, String... links) throws IOException {
    Path guide = Files.createDirectories(folder.resolve("guide"));
    StringBuilder text = new StringBuilder("# A\n\n");
    for (String link : links) {
      text.append("[x](").append(link).append(")\n");
    }
    TestGuide.from(text.toString()).into(guide);
    OutsideLinks outside =
        new OutsideLinks(
            new OutsideLinks.Options(
                folder.resolve("cache/links.tsv"),
                patience,
                pause,
                everywhere,
                InstantSource.fixed(now)));
    BuildRequest request = new BuildRequest(guide, Optional.empty(), false, false);
    return SiteBuilder.check(request, StageListener.silent(), outside).build().problems().stream()
        .map(
            problem ->
                problem.span()
                    + " "
                    + problem.rule()
                    + " "
                    + problem.message()
                    + " | "
                    + problem.hint())
        .map(line -> line.replace(site, ""))
        .toList();
  }

  @Test
  void onlyWhatSurelyLeadsNowhereIsAProblem() throws IOException {
    assertThat(
            found(
                true,
                site + "/fine#part",
                site + "/missing",
                site + "/shut",
                site + "/get-only",
                site + "/moved",
                site + "/for-now",
                site + "/gone-away",
                site + "/round"))
        .containsExactly(
            "README.md:4:1 external-link /missing: the site says that there is no such page (404)"
                + " | link to where it is now, or to a copy in an archive",
            "README.md:7:1 external-link-moved /moved has moved for good | write /fine",
            "README.md:9:1 external-link /gone-away: the site says that there is no such page (404)"
                + " | link to where it is now, or to a copy in an archive",
            "README.md:10:1 external-link /round: it redirects without end"
                + " | link to where it is now, or to a copy in an archive");
    assertThat(asked).contains("HEAD /get-only", "GET /get-only").doesNotContain("GET /fine");
  }

  @Test
  void aSiteThatKeepsSilentIsNotWaitedForForLong() throws IOException {
    patience = Duration.ofSeconds(1);
    assertThat(found(true, site + "/slow"))
        .containsExactly(
            "README.md:3:1 external-link /slow: no answer within 1 seconds"
                + " | link to where it is now, or to a copy in an archive");
  }

  @Test
  void eachAddressIsAskedForOnceAndWhatWasFineNotAgainForAWeek() throws IOException {
    found(true, site + "/fine", site + "/fine#b", site + "/missing");
    assertThat(asked).containsExactly("HEAD /fine", "HEAD /missing", "GET /missing");
    asked.clear();
    assertThat(found(true, site + "/fine", site + "/missing")).hasSize(1);
    assertThat(asked).containsExactly("HEAD /missing", "GET /missing");
    asked.clear();
    now = now.plus(Duration.ofDays(8));
    found(true, site + "/fine");
    assertThat(asked).containsExactly("HEAD /fine");
  }

  @Test
  void aPageThatWasWithdrawnIsGoneAndASiteThatIsIllMayComeBack() throws IOException {
    assertThat(found(true, site + "/withdrawn", site + "/ill"))
        .containsExactly(
            "README.md:3:1 external-link /withdrawn: the site says that there is no such page (410)"
                + " | link to where it is now, or to a copy in an archive");
    assertThat(folder.resolve("cache/links.tsv")).isEmptyFile();
  }

  @Test
  void aSiteThatWasAskedTooOftenIsLeftAlone() throws IOException {
    assertThat(found(true, site + "/fine", site + "/too-often", site + "/missing")).isEmpty();
    assertThat(asked).containsExactly("HEAD /fine", "HEAD /too-often");
  }

  @Test
  void oneHostIsAskedOnceAtATimeWithAPauseBetween() throws IOException {
    pause = Duration.ofMillis(150);
    long before = System.nanoTime();
    assertThat(found(true, site + "/a", site + "/b", site + "/c", site + "/d")).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(pause.multipliedBy(3));
    assertThat(asked).containsExactly("HEAD /a", "HEAD /b", "HEAD /c", "HEAD /d");
    assertThat(mostAtOnce.get()).isEqualTo(1);
  }

  @Test
  void aBrokenCacheIsNoReasonToStop() throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Files.write(folder.resolve("cache/links.tsv"), new byte[] {(byte) 0xFF, 9, 9, 10});
    assertThat(found(true, site + "/fine")).isEmpty();
    assertThat(Files.readString(folder.resolve("cache/links.tsv"))).contains("FINE");
  }

  @Test
  void hostsOfThisMachineAndExamplesAreNotAsked() throws IOException {
    assertThat(found(false, site + "/missing", "https://example.org/nowhere", "mailto:a@b.example"))
        .isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void hostsThatAreNotAskedAreNotWaitedForEither() throws IOException {
    pause = Duration.ofHours(1);
    assertThat(found(false, site + "/a", site + "/b", site + "/c")).isEmpty();
    assertThat(asked).isEmpty();
  }
}
