package dev.guidewright.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** An author's long day. */
class ManyRebuildsTest {
  private static final int ALLOWED_MEGABYTES = 10;
  private static final int ALLOWED_THREADS = 8;
  private static final int ALLOWED_HANDLES = 8;
  private static final int PATIENCE = 100;

  @TempDir private Path folder;

  /** What a process holds. */
  private record Held(long megabytes, int threads, long handles) {
    static Held now() {
      System.gc();
      long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      int threads = ManagementFactory.getThreadMXBean().getThreadCount();
      return new Held(bytes >> 20, threads, openHandles());
    }

    boolean exceeds(Held before) {
      return megabytes - before.megabytes >= ALLOWED_MEGABYTES
          || threads - before.threads >= ALLOWED_THREADS
          || handles - before.handles >= ALLOWED_HANDLES;
    }

    private static long openHandles() {
      return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
          ? unix.getOpenFileDescriptorCount()
          : 0;
    }
  }

  @Test
  void someRebuildsLeaveNothingBehind(TestReporter reporter) throws Exception {
    leavesNothingBehind(25, reporter);
  }

  @Test
  @Tag("slow")
  void aThousandRebuildsLeaveNothingBehind(TestReporter reporter) throws Exception {
    leavesNothingBehind(1_000, reporter);
  }

  private void leavesNothingBehind(int rebuilds, TestReporter reporter) throws Exception {
    try (Served served = Served.guide(folder)) {
      rebuild(served, 10);
      saveInARow(served, 10);
      Held before = Held.now();
      rebuild(served, rebuilds);
      saveInARow(served, rebuilds);
      Held after = Held.now();
      // What was left for a pause may still be built: that is held for a moment, a leak for ever.
      for (int again = 0; again < PATIENCE && after.exceeds(before); again++) {
        served.get("one.html");
        after = Held.now();
      }
      reporter.publishEntry(rebuilds + " rebuilds", before + " -> " + after);
      assertThat(after.exceeds(before)).as("%s after %s", after, before).isFalse();
    }
  }

  /** Saves, and fetches the page as a browser does. */
  private static void rebuild(Served served, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      String text = "Text " + System.nanoTime() + ".";
      served.save("one.md", "# One\n\n" + text + "\n");
      do {
        served.rebuild();
      } while (!served.get("one.html").body().contains(text));
    }
  }

  /** Saves again as soon as the page is told, so that most sites are never finished. */
  private static void saveInARow(Served served, int times) throws Exception {
    String mark = "none";
    for (int i = 0; i < times; i++) {
      String events = ".guidewright/events?page=one.html&since=" + mark;
      var told = served.getLater(events, "Accept", "text/event-stream");
      served.save("one.md", "# One\n\nIn a row: " + i + ".\n");
      String event = told.get().body();
      mark =
          event
              .lines()
              .filter(line -> line.startsWith("id: "))
              .findFirst()
              .orElse("id: ")
              .substring(4);
    }
    do {
      served.rebuild();
    } while (!served.get("one.html").body().contains("In a row: " + (times - 1) + "."));
  }
}
