package dev.guidewright.cli;

import dev.guidewright.build.StageListener;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Measures each stage, and shows a line of progress once a build takes more than half a second. */
final class StageClock implements StageListener, AutoCloseable {
  private static final int PATIENCE_MS = 500;

  private final Map<String, Long> millis = new LinkedHashMap<>();
  private final PrintWriter err;
  private final Optional<ScheduledExecutorService> timer;
  private final boolean shows;
  private volatile String stage = "";
  private volatile boolean shown;
  private long started;

  StageClock(boolean shows, PrintWriter err) {
    this.shows = shows;
    this.err = err;
    this.timer = shows ? Optional.of(timer()) : Optional.empty();
  }

  private ScheduledExecutorService timer() {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        timer.scheduleAtFixedRate(this::show, PATIENCE_MS, PATIENCE_MS / 2, TimeUnit.MILLISECONDS);
    return timer;
  }

  @Override
  public void begins(String next) {
    long now = System.nanoTime();
    if (!stage.isEmpty()) {
      millis.merge(stage, TimeUnit.NANOSECONDS.toMillis(now - started), Long::sum);
    }
    stage = next;
    started = now;
  }

  private void show() {
    shown = true;
    err.print("\r\u001b[K" + stage + " …");
    err.flush();
  }

  /** Milliseconds by stage, in the order of the line. */
  Map<String, Long> millis() {
    return millis;
  }

  @Override
  public void close() {
    begins("");
    timer.ifPresent(ScheduledExecutorService::shutdownNow);
    if (shows && shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
