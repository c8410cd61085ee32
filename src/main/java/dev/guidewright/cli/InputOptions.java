package dev.guidewright.cli;

import dev.guidewright.cache.GuideCache;
import dev.guidewright.model.Memo;
import dev.guidewright.model.TextCache;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which guide a command is about. */
final class InputOptions {
  private final PositionalParamSpec guide =
      Commands.optionalArgument(
          0,
          Path.class,
          "GUIDE",
          "A folder (also one with the guide in guide/) or a Markdown file; ./guide, else this"
              + " folder, when left out.");
  private final OptionSpec drafts =
      Commands.flag("--drafts", "Build chapters with `draft: true` too.");
  private final OptionSpec uncached =
      Commands.flag(
          "--no-cache", "Neither read nor write what earlier runs kept; the site is the same.");

  void addTo(CommandSpec command) {
    command.addPositional(guide).addOption(drafts).addOption(uncached);
  }

  /** What earlier runs kept. */
  TextCache cache() {
    return Commands.isGiven(uncached) ? TextCache.none() : GuideCache.ofUser(guide());
  }

  /** For a command that builds once. */
  Memo memo() {
    return Memo.ofOneBuild(cache());
  }

  Path guide() {
    Path named = guide.getValue();
    return named == null ? usual() : meant(named);
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
    return Commands.isGiven(drafts);
  }
}
