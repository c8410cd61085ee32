package dev.guidewright.write;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folders of a swap, all beside each other so that renames are enough.
 *
 * @param site what readers see
 * @param fresh where the new site is made
 * @param old where the last site stands between the two renames
 * @param gone what is left of the last site once all that is not ours has been taken out of it
 * @param lock the file that one build at a time holds
 */
record SiteFolders(Path site, Path fresh, Path old, Path gone, Path lock) {
  /** All that only stands there while a site is written. */
  Stream<Path> besides() {
    return Stream.of(fresh, old, gone, lock);
  }

  static SiteFolders of(Path output) {
    Path site = output.toAbsolutePath().normalize();
    if (site.getParent() == null || site.getFileName() == null) {
      throw new WriteException(
          "the site cannot be the root of a disk; choose a folder with --output");
    }
    String name = "." + site.getFileName() + ".guidewright-";
    return new SiteFolders(
        site,
        site.resolveSibling(name + "new"),
        site.resolveSibling(name + "old"),
        site.resolveSibling(name + "gone"),
        site.resolveSibling(name + "lock"));
  }
}
