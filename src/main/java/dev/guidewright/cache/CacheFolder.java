package dev.guidewright.cache;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where an operating system wants a program's cache to be. */
public final class CacheFolder {
  private static final String NAME = "guidewright";

  private CacheFolder() {}

  /**
   * This user's folder; none when the system does not say where the user's own folder is.
   *
   * @param environment the environment's variables
   */
  public static Optional<Path> of(Map<String, String> environment) {
    return of(System.getProperty("os.name", ""), environment, System.getProperty("user.home", ""));
  }

  /**
   * The folder; none when the system does not say where the user's own folder is.
   *
   * @param system name of the operating system, as Java gives it
   * @param environment the environment's variables
   * @param home the user's own folder
   */
  static Optional<Path> of(String system, Map<String, String> environment, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return path(environment.getOrDefault("LOCALAPPDATA", ""), NAME, "cache");
    }
    if (name.startsWith("mac")) {
      return path(home, "Library", "Caches", NAME);
    }
    Optional<Path> wanted = path(environment.getOrDefault("XDG_CACHE_HOME", ""), NAME);
    return wanted.isPresent() ? wanted : path(home, ".cache", NAME);
  }

  /** A relative or missing base counts for nothing. */
  private static Optional<Path> path(String base, String... below) {
    try {
      Path path = Path.of(base, below);
      return !base.isEmpty() && path.isAbsolute() ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
