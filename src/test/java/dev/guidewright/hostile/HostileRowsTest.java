package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.StandardPage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds one small hostile guide for each way into a site. Beside each stands what must be said of
 * it, line by line: what was taken out, and where.
 */
class HostileRowsTest {
  private static final String SAID = "said.txt";

  static List<Path> guides() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(HostileRowsTest.class.getResource("guides"));
    try (Stream<Path> guides = Files.list(Path.of(folder.toURI()))) {
      return guides.sorted().toList();
    }
  }

  private static TestGuide guide(Path folder) throws IOException {
    TestGuide guide = TestGuide.empty();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString();
        if (!path.equals(SAID)) {
          guide.with(path, Files.readAllBytes(file));
        }
      }
    }
    return guide;
  }

  @ParameterizedTest
  @MethodSource("guides")
  void whatIsTakenOutIsSaidAndNothingElseOfItIsLeft(Path folder) throws IOException {
    TestGuide.Built built = guide(folder).build();

    TreeSet<String> wrong = new TreeSet<>();
    for (String path : built.outputs().keySet()) {
      if (path.endsWith(".html")) {
        ForbiddenContent.in(built.page(path), path, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(String.join("\n", built.messages()))
        .isEqualTo(Files.readString(folder.resolve(SAID)).strip());
  }

  @Test
  @Tag("browser")
  void nothingOfThemRunsInABrowser() throws IOException, URISyntaxException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (Path folder : guides()) {
      String name = folder.getFileName().toString();
      guide(folder).build().outputs().forEach((path, bytes) -> files.put(name + "/" + path, bytes));
    }

    assertThat(HostileBrowser.visitWithoutPolicy(files, HostileRowsTest::isOfItsOwn)).isEmpty();
  }

  /** Pages that each guide has, whatever it holds, are opened where they show what it is about. */
  private static boolean isOfItsOwn(String path) {
    String page = path.substring(path.indexOf('/') + 1);
    boolean everywhere = StandardPage.paths().contains(page) || page.equals("store.html");
    return !everywhere
        || page.equals("glossary.html")
        || path.equals("search/search.html")
        || path.matches("cards/(review|drill|questions)\\.html");
  }
}
