package dev.guidewright.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.language.Stems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a word, and how words are counted. */
class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a az zA {b} `c | a;az;zA;b;c",
        "don't; rock’n’roll, well-known 24-7. | don't;rock’n’roll;well-known;24-7",
        "'a' ’b’ -c- d--e f-/g h’- | a;b;c;d;e;f;g;h",
        "x' | x",
        "x- | x",
        "x’ | x",
        "Ünï-cödé 你好 е\u0301з | Ünï-cödé;你好;е\u0301з",
        "\uD842\uDFB7x €5 | \uD842\uDFB7x;5",
        "\u0301 a | \u0301;a",
        "\u007F\u0080 a | a",
      })
  void wordsAreLettersAndDigitsWithWhatJoinsThem(String text, String expected) {
    Words words = Words.of(text);
    List<String> written = new ArrayList<>();
    StringBuilder all = new StringBuilder(text.substring(0, words.start(0)));
    for (int i = 0; i < words.size(); i++) {
      written.add(words.word(i));
      all.append(i == 0 ? "" : words.before(i)).append(words.word(i));
    }

    assertThat(String.join(";", written)).isEqualTo(expected);
    assertThat(text).startsWith(all);
  }

  @Test
  void aTextMayHaveMoreWordsThanMost() {
    Words words = Words.of("a bc ".repeat(500));

    assertThat(words.size()).isEqualTo(1_000);
    assertThat(words.word(999)).isEqualTo("bc");
    assertThat(words.length(999)).isEqualTo(2);
    assertThat(Words.of(" ,. ").size()).isZero();
  }

  @Test
  void wordsOfThreeLettersAndMoreAreCountedByTheirStems() {
    Vocabulary vocabulary = new Vocabulary(Stems.of("en"));
    TermCounts counter = new TermCounts(vocabulary);
    counter.add(Words.of("At the teams of a"));
    counter.add(Words.of("team: Team, is the end."));
    int[] counts = counter.take();

    assertThat(counts).containsExactly(1, 2, 2, 3, 6, 1);
    assertThat(vocabulary.term(1)).isEqualTo("the");
    assertThat(vocabulary.term(2)).isEqualTo("team");
    assertThat(vocabulary.term(6)).isEqualTo("end");
    assertThat(counter.take()).isEmpty();
  }

  @Test
  void aSectionMayHaveManyWords() {
    Vocabulary vocabulary = new Vocabulary(Stems.of("xx"));
    TermCounts counter = new TermCounts(vocabulary);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("word").append(i).append(' ');
    }
    counter.add(Words.of(text + text.substring(0, 20)));
    int[] counts = counter.take();

    assertThat(counts).hasSize(10_000);
    assertThat(Arrays.stream(counts).limit(6)).containsExactly(0, 2, 1, 2, 2, 2);
    assertThat(counts[9_999]).isEqualTo(1);
    assertThat(counter.add(Words.of("word4999 word0"))).containsExactly(4_999, 0);
    assertThat(counter.take()).containsExactly(4_999, 1, 0, 1);
  }

  @Test
  void aVocabularyIsWornWhenMostOfItIsOfTextsThatAreGone() {
    Vocabulary vocabulary = new Vocabulary(Stems.of("en"));
    for (int i = 0; i < 10_000; i++) {
      vocabulary.number("word" + i);
    }
    assertThat(vocabulary.isWorn()).isFalse();
    vocabulary.number("one");
    assertThat(vocabulary.isWorn()).isTrue();

    int[] stands = {7, 3};
    new RelatedSections(vocabulary, List.of("a.html"), List.of(stands)).find(Optional.empty());
    vocabulary.number("two");
    assertThat(vocabulary.isWorn()).isFalse();
    vocabulary.number("three");
    assertThat(vocabulary.isWorn()).isTrue();
  }
}
