package dev.guidewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
  private final Memo memo = Memo.ofBuilds();
  private final AtomicInteger made = new AtomicInteger();

  private int recall(Memo from, String place, Object inputs) {
    return from.recall(Integer.class, place, inputs, made::incrementAndGet);
  }

  @Test
  void equalInputsAtOnePlaceAreMadeOnce() {
    memo.begin();
    assertThat(recall(memo, "a", "text")).isEqualTo(1);
    memo.begin();
    assertThat(recall(memo, "a", new String("text".toCharArray()))).isEqualTo(1);
  }

  @Test
  void otherInputsOrAnotherPlaceAreMadeAnew() {
    memo.begin();
    assertThat(recall(memo, "a", "text")).isEqualTo(1);
    assertThat(recall(memo, "b", "text")).isEqualTo(2);
    assertThat(recall(memo, "a", "other text")).isEqualTo(3);
    assertThat(recall(memo, "a", "text")).as("only the last one is kept").isEqualTo(4);
  }

  @Test
  void whatNoLongerHoldsIsMadeAnew() {
    memo.begin();
    assertThat(recall(memo, "a", "text")).isEqualTo(1);
    int again = memo.recall(Integer.class, "a", "text", value -> value > 1, made::incrementAndGet);
    assertThat(again).isEqualTo(2);
  }

  @Test
  void whatABuildDidNotUseIsForgotten() {
    for (int build = 0; build < 1000; build++) {
      memo.begin();
      recall(memo, "page " + build, "text");
      recall(memo, "stays", "text");
      memo.end();
      assertThat(memo.size()).isEqualTo(2);
    }
  }

  @Test
  void aBuildThatIsLeftUnfinishedForgetsNothing() {
    memo.begin();
    assertThat(recall(memo, "a", "text")).isEqualTo(1);
    memo.end();
    memo.begin();
    memo.begin();
    assertThat(recall(memo, "a", "text")).isEqualTo(1);
    memo.end();
    assertThat(memo.size()).isEqualTo(1);
  }

  @Test
  void aMemoOfNothingRemembersNothing() {
    Memo none = Memo.none();
    none.begin();
    assertThat(recall(none, "a", "text")).isEqualTo(1);
    assertThat(recall(none, "a", "text")).isEqualTo(2);
    assertThat(none.size()).isZero();
  }
}
