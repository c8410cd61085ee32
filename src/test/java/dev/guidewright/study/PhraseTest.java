package dev.guidewright.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Follow-ups ¦ follow ups",
        "Don't do THIS! ¦ dont do this",
        "Don\u2019t do this ¦ dont do this",
        "Why? ¦ why",
        "\u00C9tude 2: a\u0301 la carte ¦ \u00E9tude 2 a\u0301 la carte",
        "A 😀 b? ¦ a b",
        "字 (2) ¦ 字 2",
        "-- ¦ ''"
      })
  void areLowerCaseWithoutPunctuation(String text, String words) {
    assertThat(String.join(" ", Phrase.of(text).words())).isEqualTo(words);
  }

  @Test
  void endWithoutTheirNumber() {
    assertThat(Phrase.of("Interview Question 12").withoutNumber())
        .isEqualTo(Phrase.of("interview question"));
    assertThat(Phrase.of("Question 2b").withoutNumber().words()).hasSize(2);
    assertThat(Phrase.of("12").withoutNumber().words()).hasSize(1);
  }
}
