package dev.guidewright.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Collects saves and says when a storm of them has passed. One save is answered after a few
 * milliseconds; a file that is gone or empty may be half of a save (editors move or cut the old one
 * first), so it gets a little longer.
 */
final class SavedFiles {
  private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(3);
  private static final long UNFINISHED = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(300);

  /**
   * A storm that has passed.
   *
   * @param files what was saved, in order, without what an editor only put there meanwhile
   * @param began when the first save was heard of, as {@link System#nanoTime()}
   */
  record Storm(List<Path> files, long began) {}

  private final Set<Path> files = new LinkedHashSet<>();
  private final Set<Path> passing = new HashSet<>();
  private long first;
  private long last;

  synchronized void saved(Path file) {
    last = System.nanoTime();
    if (files.isEmpty()) {
      first = last;
    }
    files.add(file);
    notifyAll();
  }

  /** A file that appears and goes within one storm was an editor's own. */
  synchronized void appeared(Path file) {
    passing.add(file);
    saved(file);
  }

  /** Waits for the next storm to pass. */
  synchronized Storm next() throws InterruptedException {
    while (files.isEmpty()) {
      wait();
    }
    for (long rest = rest(); rest > 0; rest = rest()) {
      TimeUnit.NANOSECONDS.timedWait(this, rest);
    }
    List<Path> staying =
        files.stream().filter(file -> !passing.contains(file) || Files.exists(file)).toList();
    Storm storm = new Storm(staying, first);
    files.clear();
    passing.clear();
    return storm;
  }

  /** Whether the next save comes within a time, in nanoseconds; returns as soon as it does. */
  synchronized boolean comeWithin(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    for (long rest = nanos; files.isEmpty() && rest > 0; rest = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, rest);
    }
    return !files.isEmpty();
  }

  /** Nanoseconds of quiet that are still wanted. */
  private long rest() {
    long now = System.nanoTime();
    long wanted = files.stream().anyMatch(this::isUnfinished) ? UNFINISHED : QUIET;
    return Math.min(last + wanted, first + PATIENCE) - now;
  }

  private boolean isUnfinished(Path file) {
    try {
      return Files.size(file) == 0;
    } catch (IOException e) {
      return !passing.contains(file);
    }
  }
}
