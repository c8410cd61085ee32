package dev.guidewright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ParallelTest {
  @Test
  void givesWhatWasMadeInTheOrderOfTheThings() {
    List<Integer> things = IntStream.range(0, 10_000).boxed().toList();

    assertThat(Parallel.map(things, i -> i + 1)).isEqualTo(Parallel.map(10_000, i -> i + 1));
    assertThat(Parallel.map(things, i -> i)).isEqualTo(things);
    assertThat(Parallel.map(List.of(), i -> i)).isEmpty();
  }

  @Test
  void callsOnceForEach() {
    AtomicIntegerArray calls = new AtomicIntegerArray(10_000);

    Parallel.forEach(10_000, calls::incrementAndGet);

    assertThat(IntStream.range(0, 10_000).map(calls::get)).containsOnly(1);
  }

  @Test
  void doesWithoutHelpersThatAreBusy() throws InterruptedException {
    CountDownLatch free = new CountDownLatch(1);
    int workers = ForkJoinPool.getCommonPoolParallelism();
    CountDownLatch busy = new CountDownLatch(workers);
    for (int i = 0; i < workers; i++) {
      ForkJoinPool.commonPool()
          .execute(
              () -> {
                busy.countDown();
                wait(free);
              });
    }
    busy.await();
    Thread self = Thread.currentThread();

    assertThat(Parallel.map(100, i -> Thread.currentThread())).containsOnly(self);
    free.countDown();
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whoever went on with the rest would take minutes. */
  @Test
  @Timeout(20)
  void throwsWhatACallThrowsWhenNoneGoesOn() {
    AtomicInteger going = new AtomicInteger();

    assertThatThrownBy(
            () ->
                Parallel.forEach(
                    Integer.MAX_VALUE / 2,
                    i -> {
                      going.incrementAndGet();
                      try {
                        failAt(3, i);
                      } finally {
                        going.decrementAndGet();
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("number 3");
    assertThat(going).hasValue(0);
  }

  private static void failAt(int failing, int i) {
    if (i == failing) {
      throw new IllegalStateException("number " + i);
    }
  }

  @Test
  void throwsErrorsToo() {
    assertThatThrownBy(
            () ->
                Parallel.forEach(
                    1,
                    i -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
  }
}
