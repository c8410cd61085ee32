package dev.guidewright.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import io.methvin.watchservice.MacOSXListeningWatchService;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/** Watches folders with the file events of the machine. */
final class Watch implements DirectoryChangeListener, FileTreeVisitor, AutoCloseable {
  private final WatchPlan plan;
  private final SavedFiles saved;
  private final Runnable broken;
  private final DirectoryWatcher watcher;
  private volatile boolean closed;

  private Watch(WatchPlan plan, SavedFiles saved, Runnable broken) throws IOException {
    this.plan = plan;
    this.saved = saved;
    this.broken = broken;
    List<Path> roots = new ArrayList<>(plan.trees());
    plan.shallow().stream().filter(folder -> !roots.contains(folder)).forEach(roots::add);
    roots.sort(null);
    this.watcher =
        DirectoryWatcher.builder()
            .paths(roots)
            .listener(this)
            .fileHashing(false)
            .fileTreeVisitor(this)
            .watchService(service(this))
            .logger(NOPLogger.NOP_LOGGER)
            .build();
  }

  /**
   * Begins to watch; every save after the return is heard.
   *
   * @param broken called when a watched folder, or its events, are gone
   * @throws IOException when the machine has no events for these folders, or no more of them
   */
  static Watch begin(WatchPlan plan, SavedFiles saved, Runnable broken) throws IOException {
    Watch watch = new Watch(plan, saved, broken);
    CompletableFuture<Void> run = watch.watcher.watchAsync(watch::start);
    if (run.isCompletedExceptionally()) {
      watch.close();
      throw new IOException(reason(run));
    }
    var unused = run.whenComplete((nothing, thrown) -> watch.ended());
    return watch;
  }

  private void start(Runnable loop) {
    Thread thread = new Thread(loop, "file events");
    thread.setDaemon(true);
    thread.start();
  }

  private static String reason(CompletableFuture<Void> run) {
    try {
      run.join();
      return "";
    } catch (CompletionException e) {
      return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }
  }

  /** The library's own service for macOS waits half a second by default; the JDK's polls there. */
  private static WatchService service(FileTreeVisitor visitor) throws IOException {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")) {
      return FileSystems.getDefault().newWatchService();
    }
    return new MacOSXListeningWatchService(
        new MacOSXListeningWatchService.Config() {
          @Override
          public double latency() {
            return 0.005;
          }

          @Override
          public @Nullable FileHasher fileHasher() {
            return null;
          }

          @Override
          public FileTreeVisitor fileTreeVisitor() {
            return visitor;
          }
        });
  }

  @Override
  public void onEvent(DirectoryChangeEvent event) {
    Path file = event.path();
    switch (event.eventType()) {
      case CREATE -> {
        if (plan.covers(file)) {
          saved.appeared(file);
        }
      }
      case MODIFY, DELETE -> {
        if (plan.covers(file) && !Files.isDirectory(file)) {
          saved.saved(file);
        }
      }
      case OVERFLOW -> saved.saved(event.rootPath());
    }
  }

  @Override
  public void onException(Exception e) {
    broken.run();
  }

  private void ended() {
    if (!closed) {
      broken.run();
    }
  }

  @Override
  public void recursiveVisitFiles(Path start, Callback onFolder, Callback onFile)
      throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!plan.enters(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            try {
              onFolder.call(folder);
            } catch (IOException e) {
              if (Files.isDirectory(folder)) {
                throw e;
              }
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            onFile.call(file);
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
        });
  }

  @Override
  public void close() throws IOException {
    closed = true;
    watcher.close();
  }
}
