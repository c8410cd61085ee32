package dev.guidewright.serve;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Guide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is watched.
 *
 * @param trees folders with all that lies below them
 * @param folders folders whose own files count, not those below
 */
record WatchPlan(Set<Path> trees, Set<Path> folders) {
  /** Before anything is known of the guide. */
  static WatchPlan of(Path guide) {
    Path real = real(guide);
    if (Files.isRegularFile(real)) {
      return new WatchPlan(Set.of(), Set.of(root(real)));
    }
    return new WatchPlan(Set.of(real), Set.of());
  }

  /** With the theme, the layers and, for a guide of one file, the folders of its pictures. */
  static WatchPlan of(Path path, Guide guide) {
    WatchPlan start = of(path);
    Path root = Files.isRegularFile(path) ? root(real(path)) : real(path);
    TreeSet<Path> trees = new TreeSet<>(start.trees);
    TreeSet<Path> folders = new TreeSet<>(start.folders);
    String theme = guide.config().theme().folder();
    if (!theme.isEmpty()) {
      add(root.resolve(theme), trees, folders);
    }
    guide.config().layers().forEach(layer -> add(root.resolve(layer), trees, folders));
    if (start.trees.isEmpty()) {
      for (Asset asset : guide.assets()) {
        folders.add(root(root.resolve(asset.path())));
      }
    }
    return new WatchPlan(Set.copyOf(trees), Set.copyOf(folders));
  }

  /** A folder is watched as a whole; a file, or what is not there yet, in its folder. */
  private static void add(Path path, Set<Path> trees, Set<Path> folders) {
    Path real = real(path);
    if (Files.isDirectory(real)) {
      trees.add(real);
    } else if (Files.isDirectory(root(real))) {
      folders.add(root(real));
    }
  }

  private static Path root(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Whether a folder is looked into; links, version control and the like are not. */
  boolean enters(Path folder) {
    if (trees.contains(folder) || folders.contains(folder)) {
      return true;
    }
    return trees.stream().anyMatch(tree -> folder.startsWith(tree) && isPlain(tree, folder));
  }

  /** Whether the save of a file may change the site. */
  boolean covers(Path file) {
    String name = String.valueOf(file.getFileName());
    if (trees.contains(file)) {
      return true;
    }
    boolean hidden = name.startsWith(".") && !name.equals(".guideignore");
    return !hidden && !name.endsWith("~") && enters(root(file));
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
    Path best = root(file);
    for (Path root : trees) {
      if (file.startsWith(root) && root.getNameCount() < best.getNameCount()) {
        best = root;
      }
    }
    for (Path root : folders) {
      if (file.startsWith(root) && root.getNameCount() < best.getNameCount()) {
        best = root;
      }
    }
    String path = best.relativize(file).toString().replace('\\', '/');
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }
}
