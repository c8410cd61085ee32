package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code .guideignore} names: one pattern a line in the manner of {@code .gitignore}, {@code
 * #} for comments; a pattern without a slash holds at any depth, one that ends in a slash for
 * folders, one that begins with {@code !} takes back what stands above it.
 */
record IgnoreRules(List<Rule> rules) {
  static final String FILE = ".guideignore";
  private static final long MAX_FILE = 64 * 1024;

  /** One line. */
  record Rule(Glob glob, boolean onlyFolders, boolean ignores) {}

  static Result<IgnoreRules> of(Path root) {
    Path file = root.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Result.of(none());
    }
    try {
      return Files.size(file) > MAX_FILE ? refused() : read(new DiskFile(file).bytes());
    } catch (IOException | UncheckedIOException e) {
      return new Result<>(none(), List.of(FolderReader.unreadable(FILE)));
    }
  }

  static IgnoreRules none() {
    return new IgnoreRules(List.of());
  }

  /** The rules of an archive. */
  static Result<IgnoreRules> of(FileSet.Entry file) {
    try {
      return file.size() > MAX_FILE ? refused() : read(file.content().bytes());
    } catch (UncheckedIOException e) {
      return new Result<>(none(), List.of(FolderReader.unreadable(FILE)));
    }
  }

  private static Result<IgnoreRules> refused() {
    Problem tooLarge = FolderReader.tooLarge(FILE, "64 KiB", "name folders instead of files");
    return new Result<>(none(), List.of(tooLarge));
  }

  private static Result<IgnoreRules> read(byte[] bytes) {
    Result<String> text = TextDecoder.decode(bytes, FILE);
    List<Rule> rules = new ArrayList<>();
    for (String line : text.value().lines().toList()) {
      String pattern = line.strip();
      if (!pattern.isEmpty() && !pattern.startsWith("#")) {
        rules.add(rule(pattern));
      }
    }
    return new Result<>(new IgnoreRules(List.copyOf(rules)), text.problems());
  }

  private static Rule rule(String line) {
    boolean ignores = !line.startsWith("!");
    String pattern = ignores ? line : line.substring(1);
    boolean onlyFolders = pattern.endsWith("/");
    String name = onlyFolders ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anchored = name.contains("/");
    String glob = name.startsWith("/") ? name.substring(1) : name;
    return new Rule(Glob.of(anchored ? glob : "**/" + glob), onlyFolders, ignores);
  }

  /** The last rule that fits decides. */
  boolean matches(String path, boolean isFolder) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule rule = rules.get(i);
      if ((isFolder || !rule.onlyFolders()) && rule.glob().matches(path)) {
        return rule.ignores();
      }
    }
    return false;
  }
}
