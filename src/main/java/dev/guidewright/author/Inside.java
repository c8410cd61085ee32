package dev.guidewright.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Knows which places in a guide's folder are really there: a guide may come from a stranger. */
final class Inside {
  private Inside() {}

  /**
   * Whether a file that is to be written would lie in the folder, and not behind a symbolic link
   * that leads out of it or nowhere.
   *
   * @param root the folder; it may be missing, and then no link can be in it
   * @param path relative to it
   */
  static boolean holds(Path root, String path) throws IOException {
    if (!Files.isDirectory(root)) {
      return true;
    }
    Path real = root.toRealPath();
    Path file = real.resolve(path).normalize();
    if (!file.startsWith(real) || Files.isSymbolicLink(file)) {
      return false;
    }
    Path folder = file.resolveSibling("");
    while (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      folder = folder.resolveSibling("");
    }
    return Files.isDirectory(folder) && folder.toRealPath().startsWith(real);
  }
}
