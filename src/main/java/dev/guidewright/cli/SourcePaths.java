package dev.guidewright.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Says where a guide's file lies for somebody who is not in the guide's folder. */
final class SourcePaths {
  private SourcePaths() {}

  /** The path from the working directory, with forward slashes. */
  static String shown(Path guide, String path) {
    Path folder = Files.isRegularFile(guide) ? guide.getParent() : guide;
    Path base = folder == null ? Path.of("") : folder;
    Path here = Path.of("").toAbsolutePath().normalize();
    try {
      Path file = base.resolve(path).toAbsolutePath().normalize();
      Path shown = file.startsWith(here) ? here.relativize(file) : file;
      return shown.toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      // The name holds letters that this machine cannot have in a path.
      return base + "/" + path;
    }
  }
}
