package dev.guidewright.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where a program keeps, for one user, what it can do without. */
final class CacheFolder {
  private CacheFolder() {}

  /** XDG base directory, else what is usual on Windows, else {@code ~/.cache}. */
  static Path of(Map<String, String> environment) {
    String given = environment.getOrDefault("XDG_CACHE_HOME", "");
    String windows = environment.getOrDefault("LOCALAPPDATA", "");
    Path base =
        !given.isEmpty()
            ? Path.of(given)
            : !windows.isEmpty()
                ? Path.of(windows)
                : Path.of(System.getProperty("user.home", "."), ".cache");
    return base.resolve("guidewright");
  }
}
