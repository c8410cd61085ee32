package dev.guidewright.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Watches folders by looking at them twice a second, where no events can be relied on. */
final class Scan implements AutoCloseable {
  private static final long PERIOD_MS = 500;

  /** Disks of this machine; what a network or a virtual machine lends may change unheard. */
  private static final Set<String> LOCAL =
      Set.of(
          "apfs",
          "bcachefs",
          "btrfs",
          "exfat",
          "ext2",
          "ext3",
          "ext4",
          "f2fs",
          "hfs",
          "ntfs",
          "overlay",
          "ramfs",
          "refs",
          "tmpfs",
          "vfat",
          "fat",
          "fat32",
          "xfs",
          "zfs");

  private final WatchPlan plan;
  private final SavedFiles saved;
  private final Thread thread = new Thread(this::run, "file scan");
  private Map<Path, String> known = Map.of();

  private Scan(WatchPlan plan, SavedFiles saved) {
    this.plan = plan;
    this.saved = saved;
  }

  static Scan begin(WatchPlan plan, SavedFiles saved) {
    Scan scan = new Scan(plan, saved);
    scan.known = scan.look();
    scan.thread.setDaemon(true);
    scan.thread.start();
    return scan;
  }

  /** Whether any of the folders lies where events may not arrive. */
  static boolean isWanted(WatchPlan plan) {
    return plan.trees().stream().anyMatch(Scan::isRemote)
        || plan.shallow().stream().anyMatch(Scan::isRemote);
  }

  private static boolean isRemote(Path folder) {
    try {
      return !LOCAL.contains(Files.getFileStore(folder).type().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      return true;
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        TimeUnit.MILLISECONDS.sleep(PERIOD_MS);
        compare(look());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void compare(Map<Path, String> now) {
    now.forEach(
        (file, state) -> {
          if (!state.equals(known.get(file))) {
            saved.saved(file);
          }
        });
    known.keySet().stream().filter(file -> !now.containsKey(file)).forEach(saved::saved);
    known = now;
  }

  /** Size and time of all files that count. */
  private Map<Path, String> look() {
    Map<Path, String> found = new HashMap<>();
    plan.trees().forEach(root -> look(root, Integer.MAX_VALUE, found));
    plan.shallow().forEach(root -> look(root, 1, found));
    return found;
  }

  private void look(Path root, int depth, Map<Path, String> found) {
    try {
      Files.walkFileTree(root, Set.of(), depth, new Looker(found));
    } catch (IOException e) {
      found.remove(root);
    }
  }

  private final class Looker extends SimpleFileVisitor<Path> {
    private final Map<Path, String> found;

    Looker(Map<Path, String> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return plan.enters(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && plan.covers(file)) {
        found.put(file, attributes.size() + " " + attributes.lastModifiedTime().toInstant());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
