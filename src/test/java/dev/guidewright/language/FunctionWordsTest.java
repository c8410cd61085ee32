package dev.guidewright.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionWordsTest {
  @ParameterizedTest
  @CsvSource({"en, the", "en-US, who", "de, und", "fr, les", "ro, acest", "hy, են"})
  void wordsThatHoldSentencesTogetherAreKnown(String language, String word) {
    assertThat(FunctionWords.of(language)).contains(word);
  }

  @Test
  void wordsWithAMeaningAreNotAmongThemAndCommentsAreNotWords() {
    assertThat(FunctionWords.of("en")).doesNotContain("platform", "|", "PRONOUNS", "");
    assertThat(FunctionWords.of("ro")).noneMatch(word -> word.startsWith("#"));
  }

  @Test
  void aLanguageWithoutAListHasNone() {
    assertThat(FunctionWords.of("ja")).isEmpty();
    assertThat(FunctionWords.of("../core")).isEmpty();
    assertThat(FunctionWords.of("")).isEmpty();
  }
}
