package dev.guidewright.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commit that a folder's Git repository stands at, read from its files as gitrepository-layout
 * describes them, without Git.
 */
final class Commit {
  private static final int SHOWN = 10;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40,64}");
  private static final Pattern REFERENCE = Pattern.compile("ref: (refs/[\\w./-]+)");

  private Commit() {}

  /** The first digits of the commit; nothing outside a repository, or before its first commit. */
  static Optional<String> of(Path folder) {
    try {
      for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
        Path git = at.resolve(".git");
        if (Files.exists(git)) {
          return head(directory(git)).map(hash -> hash.substring(0, SHOWN));
        }
      }
    } catch (IOException | InvalidPathException e) {
      // A repository that cannot be read is as good as none.
    }
    return Optional.empty();
  }

  /** A working tree beside its repository has a file that names it. */
  private static Path directory(Path git) throws IOException {
    if (Files.isDirectory(git)) {
      return git;
    }
    String text = line(git).replaceFirst("^gitdir: ", "");
    return git.resolveSibling(text);
  }

  private static Optional<String> head(Path directory) throws IOException {
    String head = line(directory.resolve("HEAD"));
    Matcher reference = REFERENCE.matcher(head);
    return reference.matches() ? resolved(directory, reference.group(1)) : hash(head);
  }

  private static Optional<String> resolved(Path directory, String reference) throws IOException {
    Path common = directory.resolve("commondir");
    Path shared = Files.exists(common) ? directory.resolve(line(common)) : directory;
    Path loose = shared.resolve(reference);
    if (Files.isRegularFile(loose)) {
      return hash(line(loose));
    }
    Path packed = shared.resolve("packed-refs");
    if (!Files.exists(packed)) {
      return Optional.empty();
    }
    return Files.readAllLines(packed, StandardCharsets.UTF_8).stream()
        .filter(line -> line.endsWith(" " + reference))
        .findFirst()
        .flatMap(line -> hash(line.substring(0, line.indexOf(' '))));
  }

  private static Optional<String> hash(String text) {
    return Optional.of(text).filter(hash -> HASH.matcher(hash).matches());
  }

  private static String line(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }
}
