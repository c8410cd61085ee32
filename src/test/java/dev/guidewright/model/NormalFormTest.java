package dev.guidewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NormalFormTest {
  /** Past the first marks, so that letters without tables meet letters with them. */
  private static final int LAST = 0x340;

  @Test
  void any_two_letters_are_composed_as_java_does() {
    for (int first = 0; first < LAST; first++) {
      for (int second = 0; second < LAST; second++) {
        String text = "" + (char) first + (char) second;
        String expected = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!NormalForm.composed(text).equals(expected)) {
          assertThat(NormalForm.composed(text)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void any_two_letters_are_taken_apart_as_java_does() {
    for (int first = 0; first < LAST; first++) {
      for (int second = 0; second < LAST; second++) {
        String text = "" + (char) first + (char) second;
        String expected = Normalizer.normalize(text, Normalizer.Form.NFKD);
        if (!NormalForm.decomposed(text).equals(expected)) {
          assertThat(NormalForm.decomposed(text)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void letters_and_marks_become_one_and_come_apart() {
    assertThat(NormalForm.composed("Cafe\u0301")).isEqualTo("Caf\u00E9");
    assertThat(NormalForm.decomposed("Caf\u00E9 \uFB01n")).isEqualTo("Cafe\u0301 fin");
  }
}
