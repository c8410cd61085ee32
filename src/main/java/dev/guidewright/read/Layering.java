package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The layers of a guide and their files as one folder.
 *
 * @param layers nearest first
 * @param overlay the files
 */
record Layering(List<FoundLayer> layers, Overlay overlay) {
  /** Finds and lays all layers. */
  static Result<Layering> of(Path folder, ReadOptions options) {
    Result<List<FoundLayer>> found = LayerFinder.find(folder);
    List<Problem> problems = new ArrayList<>(found.problems());
    List<FoundLayer> layers = found.value();
    Overlay overlay = new Overlay();
    for (int i = layers.size() - 1; i >= 0; i--) {
      Result<FileSet> files = LayerFiles.of(layers.get(i), layers, options.excluded());
      problems.addAll(files.problems());
      overlay.lay(layers.get(i), files.value());
    }
    problems.addAll(overlay.problems());
    return new Result<>(new Layering(layers, overlay), problems);
  }

  FoundLayer own() {
    return layers.get(0);
  }

  /** What {@code omit} takes away whole, of any layer. */
  Set<String> omitted() {
    Set<String> omitted = new TreeSet<>();
    for (FoundLayer layer : layers) {
      layer.config().omit().stream().map(Overlay::clean).forEach(omitted::add);
    }
    return omitted;
  }
}
