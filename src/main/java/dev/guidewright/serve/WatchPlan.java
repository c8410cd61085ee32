package dev.guidewright.serve;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is watched.
 *
 * @param trees folders with all that lies below them
 * @param folders folders whose own files count, not those below
 * @param files single files, such as archives, or folders that are not there yet
 */
record WatchPlan(Set<Path> trees, Set<Path> folders, Set<Path> files) {
  /** Before anything is known of the guide. */
  static WatchPlan of(Path guide) {
    Path real = real(guide);
    return Files.isRegularFile(real)
        ? new WatchPlan(Set.of(), Set.of(above(real)), Set.of())
        : new WatchPlan(Set.of(real), Set.of(), Set.of());
  }

  /** With the theme, the layers and, for a guide of one file, the folders of its pictures. */
  static WatchPlan of(Path path, Guide guide) {
    WatchPlan start = of(path);
    boolean oneFile = start.trees.isEmpty();
    Path root = oneFile ? above(real(path)) : real(path);
    TreeSet<Path> trees = new TreeSet<>(start.trees);
    TreeSet<Path> folders = new TreeSet<>(start.folders);
    TreeSet<Path> files = new TreeSet<>();
    String theme = guide.config().theme().folder();
    Stream.concat(
            Stream.concat(
                guide.config().layers().stream().map(root::resolve),
                guide.layers().all().stream().skip(1).map(Layer::location)),
            theme.isEmpty() ? Stream.of() : Stream.of(root.resolve(theme)))
        .map(WatchPlan::real)
        .forEach(found -> (Files.isDirectory(found) ? trees : files).add(found));
    if (oneFile) {
      guide.assets().stream().map(Asset::path).forEach(p -> folders.add(above(root.resolve(p))));
    }
    return new WatchPlan(Set.copyOf(trees), Set.copyOf(folders), Set.copyOf(files));
  }

  private static Path above(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Folders of which only some files count, none of those below. */
  Set<Path> shallow() {
    return Stream.concat(folders.stream(), files.stream().map(WatchPlan::above))
        .filter(Files::isDirectory)
        .collect(Collectors.toSet());
  }

  /** Whether a folder is looked into; version control and the like are not. */
  boolean enters(Path folder) {
    return counts(folder) || files.stream().anyMatch(file -> above(file).equals(folder));
  }

  /** Whether the save of a file may change the site. */
  boolean covers(Path file) {
    if (trees.contains(file) || files.contains(file)) {
      return true;
    }
    String name = String.valueOf(file.getFileName());
    boolean hidden = name.startsWith(".") && !name.equals(".guideignore");
    return !hidden && !name.endsWith("~") && counts(above(file));
  }

  private boolean counts(Path folder) {
    return trees.contains(folder)
        || folders.contains(folder)
        || trees.stream().anyMatch(tree -> folder.startsWith(tree) && isPlain(tree, folder));
  }

  private static boolean isPlain(Path tree, Path folder) {
    for (Path name : tree.relativize(folder)) {
      String text = name.toString();
      if (text.startsWith(".") || text.equals("node_modules")) {
        return false;
      }
    }
    return true;
  }

  /** A file's path as the guide's own records write it. */
  String named(Path file) {
    Path root =
        Stream.concat(trees.stream(), folders.stream())
            .filter(file::startsWith)
            .reduce(above(file), (one, two) -> two.getNameCount() < one.getNameCount() ? two : one);
    String path = root.relativize(file).toString().replace('\\', '/');
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }
}
