package dev.guidewright.write;

import dev.guidewright.model.Content;
import dev.guidewright.model.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The list of files that a build made, kept in the site, so that the next one knows its own. */
final class Manifest {
  static final String FILE = ".guidewright-files";
  private static final String HEAD =
      "# Files that Guidewright made; it replaces and removes no others.";

  private Manifest() {}

  static OutputFile of(List<OutputFile> files) {
    String lines =
        files.stream()
            .map(OutputFile::path)
            .sorted()
            .collect(Collectors.joining("\n", HEAD + "\n", "\n"));
    return new OutputFile(FILE, Content.text(lines), "the build");
  }

  /** The paths that a site's manifest names; none when it has none. */
  static Set<String> read(Path site) throws IOException {
    Set<String> paths = new TreeSet<>();
    Path file = site.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return paths;
    }
    paths.add(FILE);
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        paths.add(line);
      }
    }
    return paths;
  }
}
