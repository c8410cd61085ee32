package dev.guidewright.author;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that are to be written: all of them, or none when one is there already. */
final class Draft {
  private final Path root;
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  Draft(Path root) {
    this.root = root;
  }

  void add(String path, String text) {
    add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void add(String path, byte[] content) {
    files.put(path, content);
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /** Writes the files; where one is there already or leads out, a problem says so, and none is. */
  Result<List<Path>> write() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (String path : files.keySet()) {
      if (!Inside.holds(root, path)) {
        problems.add(
            Problem.error(
                "not-overwritten",
                Span.file(root.resolve(path).toString()),
                "a symbolic link leads elsewhere from here; nothing was written",
                "make a folder in its place"));
      } else if (Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        problems.add(
            Problem.error(
                "not-overwritten",
                Span.file(root.resolve(path).toString()),
                "this file is there already; nothing was written",
                "choose another name or folder"));
      }
    }
    List<Path> written = new ArrayList<>();
    if (problems.isEmpty()) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
        written.add(path);
      }
    }
    return new Result<>(List.copyOf(written), problems);
  }
}
