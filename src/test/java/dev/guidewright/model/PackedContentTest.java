package dev.guidewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedContentTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 100_000})
  void whatIsPackedComesOutAsItWasEachTime(int size) {
    byte[] words = "<p>words and words</p>".repeat(size).getBytes(StandardCharsets.UTF_8);
    byte[] noise = new byte[size];
    new Random(1).nextBytes(noise);

    PackedContent packed = PackedContent.of(words);

    assertThat(packed.bytes()).isEqualTo(words);
    assertThat(packed.bytes()).isEqualTo(words);
    assertThat(PackedContent.of(noise).bytes()).isEqualTo(noise);
  }
}
