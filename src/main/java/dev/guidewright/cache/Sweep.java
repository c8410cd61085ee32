package dev.guidewright.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes room in a folder that only caches write to: the oldest files go first. */
final class Sweep extends SimpleFileVisitor<Path> {
  private final List<Entry> files = new ArrayList<>();
  private long total;

  private Sweep() {}

  private record Entry(Path file, long size, long written) {}

  /**
   * Removes files until a folder has a quarter of its limit free; nothing when it is within it.
   *
   * @param limit bytes
   */
  static void to(Path folder, long limit) throws IOException {
    Sweep sweep = new Sweep();
    Files.walkFileTree(folder, sweep);
    if (sweep.total <= limit) {
      return;
    }
    sweep.files.sort(Comparator.comparingLong(Entry::written));
    long room = limit - limit / 4;
    for (Entry entry : sweep.files) {
      if (sweep.total <= room) {
        return;
      }
      Files.deleteIfExists(entry.file());
      sweep.total -= entry.size();
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && isOurs(file)) {
      files.add(new Entry(file, attributes.size(), attributes.lastModifiedTime().toMillis()));
      total += attributes.size();
    }
    return FileVisitResult.CONTINUE;
  }

  /** Another build may remove a file meanwhile. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }

  /** Nothing goes that no cache made. */
  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return name.matches("[0-9a-f]{62}") || name.matches("new[0-9]+\\.tmp");
  }
}
