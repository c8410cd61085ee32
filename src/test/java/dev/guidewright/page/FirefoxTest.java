package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same reader in Firefox, where every {@code file://} path has a storage of its own. */
@Tag("browser")
class FirefoxTest {
  private static final Path DRIVER = Path.of("src/test/firefox");

  @Test
  void aReaderOnTheDiskLosesNothingAndCarriesTheRecordToAnotherFolder(@TempDir Path folder)
      throws IOException, InterruptedException {
    SiteFolder here = new SiteFolder(folder.resolve("here"), PracticeGuide.site());
    SiteFolder there = new SiteFolder(folder.resolve("there"), PracticeGuide.site());
    rehearse(here.address(), there.address());
  }

  @Test
  void aReaderOfAPublishedSiteLosesNothing(@TempDir Path folder)
      throws IOException, InterruptedException {
    HttpServer server = new SiteFolder(folder, PracticeGuide.site()).serve();
    try {
      rehearse("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    } finally {
      server.stop(0);
    }
  }

  private static void rehearse(String... addresses) throws IOException, InterruptedException {
    Optional<String> node = onPath("node");
    Optional<String> firefox = onPath("firefox-esr").or(() -> onPath("firefox"));
    boolean driver = Files.isDirectory(DRIVER.resolve("node_modules/puppeteer-core"));
    assumeTrue(node.isPresent(), "no node on the path");
    assumeTrue(firefox.isPresent(), "no Firefox on the path");
    assumeTrue(driver, "no driver: run npm ci --prefix " + DRIVER);
    List<String> command =
        Stream.concat(
                Stream.of(
                    node.orElseThrow(),
                    DRIVER.resolve("rehearse.mjs").toString(),
                    firefox.orElseThrow()),
                Stream.of(addresses))
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean ended = process.waitFor(180, TimeUnit.SECONDS);
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).describedAs(said).isZero();
    assertThat(said).contains("ok   nothing complained");
  }

  private static Optional<String> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
