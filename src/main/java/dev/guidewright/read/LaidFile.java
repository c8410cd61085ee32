package dev.guidewright.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file as the layers make it.
 *
 * @param entry the nearest layer's whole file
 * @param patches what layers nearer than that change in it, farthest first
 * @param below what the guide's own file stands in place of
 */
record LaidFile(FileSet.Entry entry, List<Patch> patches, Optional<LaidFile> below) {
  static LaidFile of(FileSet.Entry entry) {
    return new LaidFile(entry, List.of(), Optional.empty());
  }

  LaidFile with(Patch patch) {
    List<Patch> all = new ArrayList<>(patches);
    all.add(patch);
    return new LaidFile(entry, List.copyOf(all), below);
  }
}
