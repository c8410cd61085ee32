package dev.guidewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramFileTest {
  @Test
  void aFileBesideAClassIsFound() {
    assertThat(ProgramFile.text(Colour.class, "colours.txt").orElseThrow()).contains("navy");
    assertThat(ProgramFile.bytes(Colour.class, "colours.txt")).isPresent();
  }

  @Test
  void whatIsNotThereIsNothing() {
    assertThat(ProgramFile.bytes(Colour.class, "colors.txt")).isEmpty();
    assertThat(ProgramFile.properties(Colour.class, "colors.properties")).isEmpty();
  }
}
