package dev.guidewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A small guide with a bit of everything, and the site that somebody has looked at. {@code
 * -Dgolden.write} keeps the new site, for a look at the difference.
 */
class GoldenSiteTest {
  private static final Path GUIDE = Path.of("src/test/resources/golden/guide");
  private static final Path SITE = Path.of("src/test/resources/golden/site");
  private static final String LIST = "files.txt";

  /** The search index lies in a folder that is named by its content. */
  private static final String EDITION = "(?<=search/)[0-9a-f]{8}";

  @Test
  void theSmallGuideGivesTheSiteThatWasLookedAt() throws IOException {
    TestGuide.Built built = TestGuide.buildIn(GUIDE);
    Map<String, String> actual = readable(built);
    if (System.getProperty("golden.write") != null) {
      keep(actual);
    }

    assertThat(built.messages()).isEmpty();
    assertThat(actual.keySet()).isEqualTo(expected().keySet());
    expected().forEach((path, text) -> assertThat(actual.get(path)).as(path).isEqualTo(text));
  }

  /** Pages and other text; of what the theme brings only the names. */
  private static Map<String, String> readable(TestGuide.Built built) {
    Map<String, String> files = new TreeMap<>();
    built.outputs().keySet().stream()
        .filter(path -> path.endsWith(".html") || path.endsWith(".xml"))
        .forEach(path -> files.put(path, built.text(path)));
    files.put(LIST, String.join("\n", built.outputs().keySet()).replaceAll(EDITION, "*") + "\n");
    return files;
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : files()) {
      String path = SITE.relativize(file).toString().replace('\\', '/');
      files.put(path, Files.readString(file, StandardCharsets.UTF_8));
    }
    return files;
  }

  private static void keep(Map<String, String> files) throws IOException {
    for (Path old : files()) {
      Files.delete(old);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = SITE.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static List<Path> files() throws IOException {
    if (!Files.isDirectory(SITE)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(SITE)) {
      return paths.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }
  }
}
