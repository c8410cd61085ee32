package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.guidewright.browser.Firefox;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same reader in Firefox, where every {@code file://} path has a storage of its own. */
@Tag("browser")
class FirefoxTest {
  @Test
  void aReaderOnTheDiskLosesNothingAndCarriesTheRecordToAnotherFolder(@TempDir Path folder)
      throws IOException, InterruptedException {
    SiteFolder here = new SiteFolder(folder.resolve("here"), PracticeGuide.site());
    SiteFolder there = new SiteFolder(folder.resolve("there"), PracticeGuide.site());
    practise(here.address(), there.address());
  }

  @Test
  void aReaderOfAPublishedSiteLosesNothing(@TempDir Path folder)
      throws IOException, InterruptedException {
    HttpServer server = new SiteFolder(folder, PracticeGuide.site()).serve();
    try {
      practise("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    } finally {
      server.stop(0);
    }
  }

  private static void practise(String... addresses) throws IOException, InterruptedException {
    assertThat(Firefox.run("practice.mjs", addresses)).contains("ok   nothing complained");
  }
}
