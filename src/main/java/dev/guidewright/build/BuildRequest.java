package dev.guidewright.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to build.
 *
 * @param guide a folder or a Markdown file
 * @param output where the site goes; empty when it is only wanted in memory
 * @param drafts whether drafts are part of it
 * @param strict whether a warning, too, keeps the site from being written
 */
public record BuildRequest(Path guide, Optional<Path> output, boolean drafts, boolean strict) {
  /** Folders that are no part of the guide although they may lie in it. */
  List<Path> excluded() {
    return output.map(List::of).orElse(List.of());
  }
}
