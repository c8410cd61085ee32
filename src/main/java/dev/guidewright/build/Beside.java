package dev.guidewright.build;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Starts what the next stages do not need, while they go on. */
final class Beside {
  private Beside() {}

  /**
   * Starts some work.
   *
   * @return waits for the work and gives what it gave, or throws what it threw
   */
  static <T> Supplier<T> start(String name, Supplier<T> work) {
    CompletableFuture<T> made =
        CompletableFuture.supplyAsync(work, task -> daemon(name, task).start());
    return () -> {
      try {
        return made.join();
      } catch (CompletionException e) {
        throw cause(e);
      }
    };
  }

  /** A thread that keeps no program from ending. */
  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private static RuntimeException cause(CompletionException wrapped) {
    if (wrapped.getCause() instanceof Error error) {
      throw error;
    }
    return wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
  }
}
