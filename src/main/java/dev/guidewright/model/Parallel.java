package dev.guidewright.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Does the same with many things on all processors.
 *
 * <p>A parallel stream does so, too, but its caller spins while others finish what they took, and
 * takes a processor from what is made beside it; and its many small classes are dear in a program
 * that runs for seconds.
 */
public final class Parallel {
  private Parallel() {}

  /**
   * What is made of each, in their order.
   *
   * @param work is called once for each, on any thread and in any order; what it throws is thrown
   *     when no call goes on any more
   */
  public static <T, R> List<R> map(List<T> things, Function<? super T, ? extends R> work) {
    return map(things.size(), i -> work.apply(things.get(i)));
  }

  /** The same with the numbers from 0 on. */
  @SuppressWarnings("unchecked")
  public static <R> List<R> map(int count, IntFunction<? extends R> work) {
    Object[] made = new Object[count];
    forEach(count, i -> made[i] = work.apply(i));
    return (List<R>) Collections.unmodifiableList(Arrays.asList(made));
  }

  /** The same without results. */
  public static void forEach(int count, IntConsumer work) {
    if (count == 0) {
      return;
    }
    Job job = new Job(count, work);
    int helpers = Math.min(count, Runtime.getRuntime().availableProcessors()) - 1;
    for (int i = 0; i < helpers; i++) {
      ForkJoinPool.commonPool().execute(job);
    }
    job.run();
    job.await();
  }

  /** Whoever runs it takes numbers until there are none; a helper that comes late finds none. */
  private static final class Job implements Runnable {
    private final int count;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger open;
    private final Queue<RuntimeException> exceptions = new ConcurrentLinkedQueue<>();
    private final Queue<Error> errors = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();

    Job(int count, IntConsumer work) {
      this.count = count;
      this.work = work;
      this.open = new AtomicInteger(count);
    }

    @Override
    public void run() {
      for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        int settled = 1;
        try {
          work.accept(i);
        } catch (RuntimeException e) {
          exceptions.add(e);
          settled += dropRest();
        } catch (Error e) {
          errors.add(e);
          settled += dropRest();
        }
        if (open.addAndGet(-settled) == 0) {
          over.complete(true);
        }
      }
    }

    /** Lets nobody take what nobody has taken yet. */
    private int dropRest() {
      return Math.max(0, count - next.getAndSet(count));
    }

    void await() {
      over.join();
      for (Error error : errors) {
        throw error;
      }
      for (RuntimeException exception : exceptions) {
        throw exception;
      }
    }
  }
}
