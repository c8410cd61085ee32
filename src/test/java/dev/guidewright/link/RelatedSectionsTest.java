package dev.guidewright.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guidewright.language.Stems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which sections are about the same things. */
class RelatedSectionsTest {
  private final Vocabulary vocabulary = new Vocabulary(Stems.of("en"));
  private final TermCounts counter = new TermCounts(vocabulary);

  /** The nearest sections of each section, every one of a chapter of its own. */
  private List<List<Integer>> nearest(List<String> texts) {
    return nearest(find(chapters(texts.size(), 1), counts(texts), Optional.empty()));
  }

  private static List<List<Integer>> nearest(Likeness likeness) {
    List<List<Integer>> nearest = new ArrayList<>();
    for (int[] sections : likeness.nearest) {
      nearest.add(Arrays.stream(sections).boxed().toList());
    }
    return nearest;
  }

  private Likeness find(List<String> chapters, List<int[]> counts, Optional<Likeness> before) {
    return new RelatedSections(vocabulary, chapters, counts).find(before);
  }

  private static List<String> chapters(int sections, int each) {
    List<String> chapters = new ArrayList<>();
    for (int i = 0; i < sections; i++) {
      chapters.add("c" + i / each + ".html");
    }
    return chapters;
  }

  private int[] counted(String text) {
    counter.add(Words.of(text));
    return counter.take();
  }

  private List<int[]> counts(List<String> texts) {
    return texts.stream().map(this::counted).toList();
  }

  /** Sections about nothing else, so that a shared word is rare. */
  private static List<String> beside(String... texts) {
    List<String> all = new ArrayList<>(List.of(texts));
    for (int i = all.size(); i < 12; i++) {
      all.add("filler" + i + " alone" + i);
    }
    return all;
  }

  @Test
  void theThreeThatShareMostAreNearestFirst() {
    List<List<Integer>> nearest =
        nearest(
            beside(
                "vendor contract migration budget",
                "vendor other1 other2 other3",
                "vendor contract other4 other5",
                "vendor contract migration other6",
                "vendor contract migration budget",
                "nothing shared here"));

    assertThat(nearest.get(0)).containsExactly(4, 3, 2);
    assertThat(nearest.get(5)).isEmpty();
    assertThat(nearest.get(6)).isEmpty();
  }

  @Test
  void ofTwoThatAreEquallyNearTheEarlierComesFirst() {
    List<List<Integer>> nearest =
        nearest(beside("vendor contract", "vendor contract", "vendor contract", "vendor contract"));

    assertThat(nearest.get(2)).containsExactly(0, 1, 3);
  }

  @Test
  void aWordThatIsRepeatedCountsForMore() {
    assertThat(nearest(beside("vendor team team", "vendor", "team")).get(0)).containsExactly(2, 1);
    assertThat(nearest(beside("vendor vendor team", "vendor", "team")).get(0))
        .containsExactly(1, 2);
  }

  @Test
  void aRareWordTellsMoreThanACommonOne() {
    List<List<Integer>> nearest =
        nearest(
            beside(
                "common seldom",
                "common x1 x2",
                "seldom y1 y2",
                "common z1 z2 z3 z4",
                "common z5 z6 z7 z8"));

    assertThat(nearest.get(0)).startsWith(2);
  }

  @Test
  void sectionsOfOneChapterAreNotSuggestedToEachOther() {
    List<String> texts = beside("vendor contract", "vendor contract", "vendor contract");
    Likeness likeness = find(chapters(texts.size(), 2), counts(texts), Optional.empty());

    assertThat(nearest(likeness).subList(0, 3))
        .containsExactly(List.of(2), List.of(2), List.of(0, 1));
  }

  @Test
  void aPassingWordInCommonIsNotEnough() {
    String long1 = words("one");
    String long2 = words("two");
    List<List<Integer>> nearest =
        nearest(beside("vendor " + long1, "vendor " + long2, long1, long2));

    assertThat(nearest.get(0)).containsExactly(2);
    assertThat(nearest.get(1)).containsExactly(3);
  }

  @Test
  void onlyTheHeaviestWordsOfALongSectionCount() {
    StringBuilder heavy = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      heavy.append("heavy").append(i).append(" heavy").append(i).append(' ');
    }
    List<String> texts = beside(heavy + "vendor", "vendor", heavy.toString());

    assertThat(nearest(texts).get(0)).containsExactly(2);
    assertThat(nearest(texts).get(1)).isEmpty();
  }

  @Test
  void wordsThatStandInManySectionsOfALargeGuideTellNothing() {
    List<String> texts = new ArrayList<>(Collections.nCopies(SharedTerms.LONGEST, "everywhere"));
    texts.addAll(Collections.nCopies(2 * SharedTerms.LONGEST, "alone"));
    assertThat(nearest(texts).get(0)).containsExactly(1, 2, 3);
    assertThat(nearest(texts).get(texts.size() - 1)).isEmpty();

    texts.set(texts.size() - 1, "everywhere");
    assertThat(nearest(texts).get(0)).isEmpty();
  }

  @Test
  void whatIsFoundFromTheLastBuildIsWhatWouldBeFoundAlone() {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      texts.add(text(random));
    }
    List<String> chapters = chapters(60, 3);
    List<int[]> counts = new ArrayList<>(counts(texts));
    Likeness last = find(chapters, List.copyOf(counts), Optional.empty());
    for (int edit = 0; edit < 40; edit++) {
      counts.set(random.nextInt(60), counted(text(random)));
      List<int[]> now = List.copyOf(counts);
      Likeness followed = find(chapters, now, Optional.of(last));
      Likeness alone = find(chapters, now, Optional.empty());

      assertThat(nearest(followed)).as("edit %d", edit).isEqualTo(nearest(alone));
      assertThat(followed.rarity).isEqualTo(alone.rarity);
      for (int i = 0; i < 60; i++) {
        assertThat(followed.vectors[i].isSame(alone.vectors[i])).isTrue();
      }
      assertThat(nearest(alone)).isEqualTo(comparedOneByOne(alone));
      last = followed;
    }
  }

  @Test
  void anEditLooksOnlyAtSectionsThatShareAWordWithIt() {
    List<String> texts = beside("vendor contract", "vendor contract", "team hire", "team hire");
    List<int[]> counts = new ArrayList<>(counts(texts));
    List<String> chapters = chapters(texts.size(), 1);
    Likeness first = find(chapters, List.copyOf(counts), Optional.empty());
    counts.set(0, counted("contract vendor vendor"));
    Likeness second = find(chapters, List.copyOf(counts), Optional.of(first));

    assertThat(second.nearest[1]).isNotSameAs(first.nearest[1]).containsExactly(0);
    assertThat(second.nearest[2]).isSameAs(first.nearest[2]);
    counts.set(0, counted("contract vendor vendor alone"));
    Likeness third = find(chapters, List.copyOf(counts), Optional.of(second));
    assertThat(third.nearest[0]).isSameAs(second.nearest[0]);
    assertThat(third.nearest[1]).isSameAs(second.nearest[1]);
    assertThat(second.vectors[1]).isSameAs(first.vectors[1]);
    assertThat(find(chapters(texts.size(), 2), List.copyOf(counts), Optional.of(second)).nearest[2])
        .isNotSameAs(second.nearest[2]);
  }

  /** The same, without anything that saves work. */
  private static List<List<Integer>> comparedOneByOne(Likeness likeness) {
    List<List<Integer>> nearest = new ArrayList<>();
    for (int i = 0; i < likeness.vectors.length; i++) {
      TreeMap<Double, List<Integer>> found = new TreeMap<>(Comparator.reverseOrder());
      for (int other = 0; other < likeness.vectors.length; other++) {
        double product = product(likeness.vectors[i], likeness.vectors[other]);
        if (product >= 0.12 && !likeness.chapters.get(i).equals(likeness.chapters.get(other))) {
          found.computeIfAbsent(product, key -> new ArrayList<>()).add(other);
        }
      }
      nearest.add(found.values().stream().flatMap(List::stream).limit(3).toList());
    }
    return nearest;
  }

  private static double product(Likeness.Vector vector, Likeness.Vector other) {
    double sum = 0;
    for (int i = 0; i < vector.terms.length; i++) {
      for (int j = 0; j < other.terms.length; j++) {
        sum += vector.terms[i] == other.terms[j] ? vector.weights[i] * other.weights[j] : 0;
      }
    }
    return sum;
  }

  @Test
  void theHeaviestWordsComeFirstAndThoseOfOneWeightByTheirLetters() {
    List<String> texts = beside("zebra cat bird bird alone apple", "apple bird cat zebra", "zebra");
    Likeness.Vector vector = find(chapters(12, 1), counts(texts), Optional.empty()).vectors[0];

    assertThat(Arrays.stream(vector.terms).mapToObj(vocabulary::term))
        .containsExactly("bird", "appl", "cat", "zebra");
    assertThat(vector.weights[0]).isGreaterThan(vector.weights[1]);
    assertThat(vector.weights[1]).isEqualTo(vector.weights[2]).isGreaterThan(vector.weights[3]);
    assertThat(Arrays.stream(vector.weights).map(weight -> weight * weight).sum())
        .isCloseTo(1, within(1e-9));
  }

  private static String words(String ending) {
    StringBuilder words = new StringBuilder();
    for (char c = 'a'; c <= 'w'; c++) {
      words.append(c).append(ending).append(' ');
    }
    return words.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int words = 1 + random.nextInt(30);
    for (int i = 0; i < words; i++) {
      text.append("word").append((int) Math.abs(random.nextGaussian() * 25)).append(' ');
    }
    return text.toString();
  }
}
