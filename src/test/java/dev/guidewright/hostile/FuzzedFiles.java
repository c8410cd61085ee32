package dev.guidewright.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes folders of files out of a fuzzer's bytes: a line {@code @@ path} begins a file. What stands
 * before the first is the README.
 */
final class FuzzedFiles {
  private static final String MARK = "@@ ";
  private static final int MOST = 8;

  private FuzzedFiles() {}

  /** The files by path, in the order in which they stand; bytes are one character each. */
  private static Map<String, StringBuilder> split(byte[] input) {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    StringBuilder file = files.computeIfAbsent("README.md", path -> new StringBuilder());
    String text = new String(input, StandardCharsets.ISO_8859_1);
    for (String line : text.split("(?<=\n)", -1)) {
      if (line.startsWith(MARK) && files.size() < MOST) {
        String path = line.substring(MARK.length()).strip();
        file = files.computeIfAbsent(path, name -> new StringBuilder());
      } else {
        file.append(line);
      }
    }
    return files;
  }

  /** Writes the files below a folder, which is emptied first; none gets out of it. */
  static void write(byte[] input, Path folder) throws IOException {
    empty(folder);
    for (Map.Entry<String, StringBuilder> file : split(input).entrySet()) {
      try {
        String name =
            new String(file.getKey().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        Path path = folder.resolve(name).normalize();
        if (path.startsWith(folder) && !path.equals(folder)) {
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue().toString().getBytes(StandardCharsets.ISO_8859_1));
        }
      } catch (FileSystemException | InvalidPathException e) {
        // A name that no disk takes, or a folder where a file stands: the others are enough.
      }
    }
  }

  private static void empty(Path folder) throws IOException {
    List<Path> old = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        old = paths.sorted(Comparator.reverseOrder()).toList();
      }
    }
    for (Path path : old) {
      Files.delete(path);
    }
    Files.createDirectories(folder);
  }

  /** A folder for the whole run; what is in it is replaced from input to input. */
  static Path scratch() {
    try {
      return Files.createTempDirectory("fuzzed").toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes it. */
  static void remove(Path folder) throws IOException {
    empty(folder);
    Files.delete(folder);
  }
}
