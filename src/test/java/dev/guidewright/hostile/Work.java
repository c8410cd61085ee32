package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Holds work to a bound that does not depend on what else the machine does: on the time that the
 * processor spends on it.
 */
final class Work {
  private Work() {}

  /** Does the work on this thread and fails when it cost more. */
  static <T> T within(Duration bound, Callable<T> work) {
    long before = spent();
    T result;
    try {
      result = work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("a reader of author text failed", e);
    }
    assertThat(Duration.ofNanos(spent() - before)).isLessThan(bound);
    return result;
  }

  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
