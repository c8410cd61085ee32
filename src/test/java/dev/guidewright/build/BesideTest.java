package dev.guidewright.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BesideTest {
  @Test
  void theWorkGoesOnWhileOtherWorkIsDone() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    Supplier<String> work =
        Beside.start(
            "some work",
            () -> {
              begun.countDown();
              await(looked);
              return "done";
            });
    begun.await();
    looked.countDown();
    assertThat(work.get()).isEqualTo("done");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatGoesWrongComesOutAsItIs() {
    Supplier<String> wrong = Beside.start("a mistake", () -> fail(new IllegalStateException("no")));
    assertThatThrownBy(wrong::get).isInstanceOf(IllegalStateException.class).hasMessage("no");
    Supplier<String> tooLarge =
        Beside.start("too much", () -> fail(new OutOfMemoryError("too large")));
    assertThatThrownBy(tooLarge::get).isInstanceOf(OutOfMemoryError.class);
  }

  private static String fail(RuntimeException mistake) {
    throw mistake;
  }

  private static String fail(Error mistake) {
    throw mistake;
  }
}
