package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide that ships keeps the rules that others are asked to keep. */
class ShippedGuideTest {
  @Test
  void theGuideThatShipsHasNothingThatCounts() {
    assertThat(TestGuide.checkIn(Path.of("guide")).problems())
        .filteredOn(problem -> problem.severity() != Severity.ADVICE)
        .isEmpty();
  }
}
