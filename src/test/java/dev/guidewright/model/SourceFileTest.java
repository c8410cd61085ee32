package dev.guidewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of a file that was read. */
class SourceFileTest {
  @ParameterizedTest
  @ValueSource(strings = {"cost:", "a cost: 7", "at a co-cost:", "é — cost: ü", "cccost:"})
  void aWordIsFoundWhereverItStands(String text) {
    assertThat(file(text).contains("cost:")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cost", "c o s t:", "Cost:", "a cost;", "cos"})
  void aWordThatIsNotThereIsNotFound(String text) {
    assertThat(file(text).contains("cost:")).isFalse();
  }

  @Test
  void linesAreCountedFromOne() {
    assertThat(file("one\ntwo\n").line(2)).isEqualTo("two");
    assertThat(file("one\ntwo\n").line(0)).isEmpty();
    assertThat(file("one\ntwo\n").line(3)).isEmpty();
  }

  private static SourceFile file(String text) {
    return new SourceFile("a.md", text, "");
  }
}
