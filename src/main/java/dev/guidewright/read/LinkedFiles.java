package dev.guidewright.read;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Link;
import dev.guidewright.model.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the pictures and other files that a guide of one file links to, beside it or below. */
final class LinkedFiles {
  private LinkedFiles() {}

  /**
   * The files.
   *
   * @param folder the real folder of the guide
   */
  static List<Asset> beside(Path folder, Collection<FileSections> files) {
    TreeMap<String, Asset> assets = new TreeMap<>();
    for (FileSections file : files) {
      for (Section section : file.sections()) {
        for (Link link : section.links()) {
          asset(folder, link.destination()).ifPresent(asset -> assets.put(asset.path(), asset));
        }
      }
    }
    return new ArrayList<>(assets.values());
  }

  private static Optional<Asset> asset(Path folder, String destination) {
    if (destination.isEmpty() || destination.startsWith("#") || destination.contains(":")) {
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(path(destination)).normalize();
      if (!file.startsWith(folder) || !file.equals(file.toRealPath()) || !isUsable(file)) {
        return Optional.empty();
      }
      String path = FileNames.path(folder, file);
      return isPublic(path) && FileNames.problem(path).isEmpty()
          ? Optional.of(new Asset(path, new DiskFile(file)))
          : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isUsable(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) <= FolderReader.MAX_FILE;
  }

  private static boolean isPublic(String path) {
    return !Paths.isMarkdown(path) && !path.startsWith(".") && !path.contains("/.");
  }

  /** The address without what follows the path; {@code /} is the guide's own folder. */
  private static String path(String destination) {
    String path = Paths.ofAddress(destination);
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
