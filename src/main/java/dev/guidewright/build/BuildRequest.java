package dev.guidewright.build;

import dev.guidewright.read.ReadOptions;
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
  /** How the guide is read: its site is no part of it, although it may lie in it. */
  ReadOptions reading() {
    return new ReadOptions(drafts, output.map(List::of).orElse(List.of()));
  }
}
