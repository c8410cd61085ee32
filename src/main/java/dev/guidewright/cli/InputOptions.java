package dev.guidewright.cli;

import dev.guidewright.cache.GuideCache;
import dev.guidewright.model.Memo;
import dev.guidewright.model.TextCache;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which guide a command is about. */
final class InputOptions {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "GUIDE",
      description =
          "A folder (also one with the guide in guide/) or a Markdown file; ./guide, else this"
              + " folder, when left out.")
  private @Nullable Path guide;

  @Option(names = "--drafts", description = "Build chapters with `draft: true` too.")
  private boolean drafts;

  @Option(
      names = "--no-cache",
      description = "Neither read nor write what earlier runs kept; the site is the same.")
  private boolean uncached;

  /** What earlier runs kept. */
  TextCache cache() {
    return uncached ? TextCache.none() : GuideCache.ofUser(guide());
  }

  /** For a command that builds once. */
  Memo memo() {
    return Memo.ofOneBuild(cache());
  }

  Path guide() {
    return guide == null ? usual() : meant(guide);
  }

  /** The guide of a repository as {@code init} makes one, which lies in a folder of it. */
  static Path meant(Path named) {
    Path inside = named.resolve("guide");
    boolean isRepository =
        Files.isRegularFile(inside.resolve("guide.yml"))
            && !Files.exists(named.resolve("guide.yml"));
    return isRepository ? inside : named;
  }

  /**
   * The same path, for a command that has nothing to say of a guide that is not there.
   *
   * @throws NoSuchFileException when nothing has that name
   */
  static Path existing(Path guide) throws NoSuchFileException {
    if (!Files.exists(guide)) {
      throw new NoSuchFileException(guide.toString());
    }
    return guide;
  }

  /** The guide that is meant when none is named. */
  static Path usual() {
    Path usual = Path.of("guide");
    return Files.isDirectory(usual) ? usual : Path.of(".");
  }

  boolean drafts() {
    return drafts;
  }
}
