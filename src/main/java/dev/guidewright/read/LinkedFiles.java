package dev.guidewright.read;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Link;
import dev.guidewright.model.Section;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the pictures and other files that a guide of one file links to, beside it or below. */
final class LinkedFiles {
  private LinkedFiles() {}

  static List<Asset> beside(Path guide, Collection<FileSections> files) {
    Path folder = Objects.requireNonNull(guide.getParent());
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
      Path file = folder.resolve(destination.replace("%20", " ")).normalize();
      String path = folder.relativize(file).toString().replace('\\', '/');
      boolean usable =
          file.startsWith(folder)
              && !Paths.isMarkdown(path)
              && !path.startsWith(".")
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      return usable ? Optional.of(new Asset(path, FolderReader.contentOf(file))) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
