package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --fix} writes for an anchor whose heading was renamed: the one that can be meant. */
class AnchorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "costs | costs costs-2 | costs",
        "Build_VsBuy | build-vs-buy other | build-vs-buy",
        "build-vs-buy | buildvsbuy build-vsbuy | none",
        "total-cost | the-total-cost-of-it other | the-total-cost-of-it",
        "the-total-cost-of-it | total-cost other | total-cost",
        "total-cost | my-total-cost your-total-cost | none",
        "cost | cost-of-delay other | none",
        "-cost- | cost-of- other-thing | none",
        "total-cost-now | total-price-now-then-and-ever more | none",
        "ownershp | ownership other | ownership",
        "ownershp | ownership ownershipp | none",
        "ownership | nothing alike | none",
      })
  void theOneThatCanBeMeant(String anchor, String known, String meant) {
    assertThat(Anchors.meant(anchor, List.of(known.split(" "))).orElse("none")).isEqualTo(meant);
  }
}
