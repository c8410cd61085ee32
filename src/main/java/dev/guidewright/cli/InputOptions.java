package dev.guidewright.cli;

import java.nio.file.Files;
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
      description = "A folder or a Markdown file; ./guide, else this folder, when left out.")
  private @Nullable Path guide;

  @Option(names = "--drafts", description = "Build chapters with `draft: true` too.")
  private boolean drafts;

  Path guide() {
    if (guide != null) {
      return guide;
    }
    Path usual = Path.of("guide");
    return Files.isDirectory(usual) ? usual : Path.of(".");
  }

  boolean drafts() {
    return drafts;
  }
}
