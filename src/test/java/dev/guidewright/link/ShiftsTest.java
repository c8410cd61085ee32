package dev.guidewright.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.language.Stems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the build before has found saves work, and changes nothing. */
class ShiftsTest {
  private static final int SECTIONS = 1_500;

  private final Vocabulary vocabulary = new Vocabulary(Stems.of("en"));
  private final Random random = new Random(20261123);
  private final List<String> chapters = new ArrayList<>();
  private final List<int[]> counts = new ArrayList<>();

  /** Few words, so that many sections share each; more than are followed, of some. */
  private int[] section(int words) {
    int[] termsAndCounts = new int[2 * words];
    int term = 0;
    for (int i = 0; i < words; i++) {
      term += 1 + random.nextInt(28);
      termsAndCounts[2 * i] = vocabulary.number("word" + term);
      termsAndCounts[2 * i + 1] = 1 + random.nextInt(3);
    }
    return termsAndCounts;
  }

  private Likeness find(Optional<Likeness> before) {
    return new RelatedSections(vocabulary, List.copyOf(chapters), List.copyOf(counts)).find(before);
  }

  @Test
  void sectionsThatChangeOneByOneAreComparedAsIfAllWere() {
    for (int i = 0; i < SECTIONS; i++) {
      chapters.add("page-" + i / 4 + ".html");
      counts.add(section(3 + random.nextInt(12)));
    }
    Likeness known = find(Optional.empty());
    for (int edit = 0; edit < 80; edit++) {
      int together = random.nextInt(10) == 0 ? 12 : 1 + random.nextInt(2);
      for (int i = 0; i < together; i++) {
        int at = random.nextInt(SECTIONS);
        int[] other = counts.get(at).clone();
        other[1 + 2 * random.nextInt(other.length / 2)]++;
        counts.set(at, random.nextBoolean() ? other : section(3 + random.nextInt(12)));
      }
      Likeness alone = find(Optional.empty());
      known = find(Optional.of(known));
      assertThat(known.nearest).as("edit " + edit).isDeepEqualTo(alone.nearest);
      assertThat(known.scores).as("edit " + edit).isDeepEqualTo(alone.scores);
    }
  }
}
