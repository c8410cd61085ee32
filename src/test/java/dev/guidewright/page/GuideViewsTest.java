package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GuideViewsTest {
  private static final String[] PIECES = {
    "a", "Z", "7", " ", "-", "_", ".", "ß", "é", "e\u0301", "Ⅷ", "²", "日", "😀", "𝟘", "\ud83d", "İ"
  };

  @Test
  void anIdKeepsLettersAndNumbers() {
    assertThat(GuideViews.idFrom("  What's new: 2nd part!")).isEqualTo("what-s-new-2nd-part");
    assertThat(GuideViews.idFrom("–")).isEmpty();
  }

  @Test
  void anIdIsWhatPatternsWouldLeave() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      StringBuilder title = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        title.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String between =
          title.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
      assertThat(GuideViews.idFrom(title.toString())).isEqualTo(between.replaceAll("^-+|-+$", ""));
    }
  }
}
