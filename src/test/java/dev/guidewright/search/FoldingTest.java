package dev.guidewright.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldingTest {
  /** A text and its tokens, for this test and for the browser's. */
  record Vector(String text, List<String> tokens) {}

  static Stream<Vector> vectors() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/search/folding.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .map(parts -> new Vector(parts[0], List.of(parts[1].split(" ", -1))));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void spellingsOfOneWordFoldToOne(Vector vector) {
    assertThat(Tokens.ofQuery(vector.text())).isEqualTo(vector.tokens());
  }
}
