package dev.guidewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Judges where a site may go. */
final class OutputFolder {
  /** Where it goes when nobody says; a folder that a checkout of somebody's guide may bring. */
  static final String USUAL = "site-output";

  private OutputFolder() {}

  /**
   * Why a site may not go somewhere; empty when it may.
   *
   * @param named whether somebody named the folder; whoever names a link means where it leads, but
   *     one that is just there may be a stranger's
   */
  static Optional<String> refusal(Path guide, Path output, boolean named) {
    if (!isApart(guide.toAbsolutePath().normalize(), output.toAbsolutePath().normalize())
        || !isApart(real(guide), real(output))) {
      return Optional.of("the guide lies in " + output + "; choose another --output");
    }
    if (!named && Files.isSymbolicLink(output)) {
      return Optional.of(
          output + " is a symbolic link; name the folder that it leads to with --output");
    }
    return Optional.empty();
  }

  private static boolean isApart(Path guide, Path output) {
    return !guide.startsWith(output);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
