package dev.guidewright.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void whatIsWrittenIsRead() {
    int[] numbers = {0, 1, 45, 46, 47, 85, 86, 1885, 1886, 75_000, 3_200_000, Integer.MAX_VALUE};
    CharList out = new CharList();
    for (int number : numbers) {
      Numbers.append(out, number);
    }
    Numbers.Reader reader = new Numbers.Reader(out.toString());
    for (int number : numbers) {
      assertThat(reader.next()).isEqualTo(number);
    }
    assertThat(reader.hasNext()).isFalse();
  }

  @Test
  void noDigitMeansAnythingInAScriptOrALine() {
    assertThat(Numbers.DIGITS).hasSize(Numbers.LAST + Numbers.MORE).doesNotContain("<", "`", "\\");
    assertThat(Numbers.DIGITS).doesNotContain("$", "=", "~", " ", "\"", "'");
    assertThat(Numbers.DIGITS.chars().distinct().count()).isEqualTo(Numbers.DIGITS.length());
  }
}
