package dev.guidewright.serve;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * What was saved and shown since the last whole site was made. Browsers are told of the pages that
 * somebody looks at; all the others wait until the author pauses, but not forever.
 */
final class Unfinished {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

  private final Set<Path> files = new LinkedHashSet<>();
  private final TreeSet<String> shown = new TreeSet<>();
  private long since;
  private long began;
  private long told;

  void saved(SavedFiles.Storm storm) {
    if (files.isEmpty()) {
      since = storm.began();
    }
    files.addAll(storm.files());
    began = storm.began();
    told = 0;
  }

  /** Pages were made first, and browsers were told now. */
  void shown(Collection<String> pages) {
    shown.addAll(pages);
    told = System.nanoTime();
  }

  /** Whether the rest should wait for a save that has just come; waits for a pause to find out. */
  boolean isOvertaken(SavedFiles saved) throws InterruptedException {
    long now = System.nanoTime();
    return told > 0 && now - since < LONGEST && saved.comeWithin(PAUSE);
  }

  /** All that was saved. */
  List<Path> files() {
    return List.copyOf(files);
  }

  /**
   * The whole site is made.
   *
   * @param changed paths of its files that were not shown before
   * @return paths of all files that changed
   */
  List<String> finish(Collection<String> changed) {
    shown.addAll(changed);
    List<String> all = List.copyOf(shown);
    files.clear();
    shown.clear();
    return all;
  }

  /** From the last save to the moment when browsers were told of it, in milliseconds. */
  long millis() {
    long end = told > 0 ? told : System.nanoTime();
    return TimeUnit.NANOSECONDS.toMillis(end - began);
  }
}
