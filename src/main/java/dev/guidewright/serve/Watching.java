package dev.guidewright.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what is watched in step with what the guide is made of. */
final class Watching implements AutoCloseable {
  private final SavedFiles saved;
  private final Consumer<String> polls;
  private Optional<WatchPlan> plan = Optional.empty();
  private Optional<Watch> events = Optional.empty();
  private Optional<Scan> scan = Optional.empty();
  private String reported = "";
  private boolean lost;
  private boolean closed;

  Watching(SavedFiles saved, Consumer<String> polls) {
    this.saved = saved;
    this.polls = polls;
  }

  /** Watches what a plan says; the old watch ends when the new one has begun. */
  synchronized void follow(WatchPlan wanted) {
    if (closed || (!lost && plan.equals(Optional.of(wanted)))) {
      return;
    }
    Optional<Watch> oldEvents = events;
    Optional<Scan> oldScan = scan;
    plan = Optional.of(wanted);
    scan = Optional.empty();
    events = Optional.empty();
    lost = false;
    begin(wanted);
    oldEvents.ifPresent(Watching::close);
    oldScan.ifPresent(Scan::close);
  }

  private void begin(WatchPlan wanted) {
    try {
      events = Optional.of(Watch.begin(wanted, saved, this::lost));
      if (Scan.isWanted(wanted)) {
        scan("these files lie on a drive that may send no events", wanted);
      }
    } catch (IOException | RuntimeException e) {
      scan(String.valueOf(e.getMessage()), wanted);
    }
  }

  /** A watched folder is gone, or its events: files are looked at until the next build. */
  private synchronized void lost() {
    if (closed || lost || plan.isEmpty()) {
      return;
    }
    lost = true;
    if (scan.isEmpty()) {
      scan = Optional.of(Scan.begin(plan.get(), saved));
    }
    plan.get().trees().forEach(saved::saved);
    plan.get().folders().forEach(saved::saved);
  }

  private void scan(String reason, WatchPlan wanted) {
    scan = Optional.of(Scan.begin(wanted, saved));
    if (!reason.equals(reported)) {
      reported = reason;
      polls.accept(reason);
    }
  }

  private static void close(Watch watch) {
    try {
      watch.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    events.ifPresent(Watching::close);
    scan.ifPresent(Scan::close);
  }
}
