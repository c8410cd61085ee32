package dev.guidewright.read;

import java.nio.file.Path;
import java.util.List;

/**
 * What to read.
 *
 * @param drafts whether chapters with {@code draft: true} are read
 * @param excluded folders that are never part of the guide, such as the one the site goes to
 */
public record ReadOptions(boolean drafts, List<Path> excluded) {
  /** No drafts, nothing excluded. */
  public static ReadOptions defaults() {
    return new ReadOptions(false, List.of());
  }
}
