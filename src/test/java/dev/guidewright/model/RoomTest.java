package dev.guidewright.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
  @ParameterizedTest
  @CsvSource({"512, 5000, true", "512, 1000, false", "2048, 20000, true", "512, 0, false"})
  void isScarceForManyPagesInASmallHeap(int megabytes, int pages, boolean scarce) {
    assertThat(Room.of(megabytes * 1024L * 1024, pages).isScarce()).isEqualTo(scarce);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsTheSameBytes(boolean scarce) {
    byte[] bytes = "<p>words and words</p>".repeat(9).getBytes(UTF_8);

    assertThat(new Room(scarce).keep(bytes).bytes()).isEqualTo(bytes);
  }

  @Test
  void sourcesOfTheSameTextAreTheSame() {
    Room scarce = new Room(true);

    assertThat(source(scarce, "# A — b\n")).isEqualTo(source(scarce, "# A — b\n"));
    assertThat(source(scarce, "# A — b\n")).isNotEqualTo(source(scarce, "# A – b\n"));
    assertThat(source(scarce, "# A — b\n").text()).isEqualTo("# A — b\n");
    assertThat(new SourceFile("a.md", "# A\n", "")).isEqualTo(source(new Room(false), "# A\n"));
  }

  private static SourceFile source(Room room, String text) {
    return new SourceFile("a.md", room.keep(text.getBytes(UTF_8)), "");
  }
}
