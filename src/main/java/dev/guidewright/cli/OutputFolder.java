package dev.guidewright.cli;

import java.nio.file.Path;

/** Judges where a site may go. */
final class OutputFolder {
  private OutputFolder() {}

  /** Whether the guide lies outside the folder that is replaced. */
  static boolean isApart(Path guide, Path output) {
    Path source = guide.toAbsolutePath().normalize();
    return !source.startsWith(output.toAbsolutePath().normalize());
  }
}
