package dev.guidewright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.TextCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideCacheTest {
  @TempDir Path folder;

  /** A new run of the program. */
  private TextCache run(String edition, String guide) {
    TextCache disk = new DiskCache(folder, 1 << 20);
    return GuideCache.of(
        disk, () -> Optional.of(edition).filter(e -> !e.isEmpty()), Path.of(guide));
  }

  private TextCache run() {
    return run("1", "guide");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void keep(String... sources) {
    TextCache run = run();
    for (String source : sources) {
      run.ofGuide().put("drawing", source, "of " + source);
    }
    run.end();
  }

  @Test
  void theNextRunFindsWhatACompleteBuildMade() {
    keep("a 1\n2 3\n", "", "naïve \uD83D\uDE00");
    TextCache next = run();
    assertThat(next.ofGuide().get("drawing", "a 1\n2 3\n")).contains("of a 1\n2 3\n");
    assertThat(next.ofGuide().get("drawing", "")).contains("of ");
    assertThat(next.ofGuide().get("drawing", "naïve \uD83D\uDE00"))
        .contains("of naïve \uD83D\uDE00");
    assertThat(next.ofGuide().get("drawing", "b")).isEmpty();
    assertThat(next.ofGuide().get("other", "")).isEmpty();
  }

  @Test
  void whatABuildMadeThatDidNotEndIsNotKept() throws IOException {
    run().ofGuide().put("drawing", "a", "text");
    assertThat(run().ofGuide().get("drawing", "a")).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void itIsOneFileForAllTexts() throws IOException {
    keep("a", "b", "c");
    assertThat(files()).hasSize(1);
  }

  @Test
  void whatARunDidNotNeedGoes() {
    keep("a", "b");
    TextCache next = run();
    assertThat(next.ofGuide().get("drawing", "a")).isPresent();
    next.end();
    assertThat(run().ofGuide().get("drawing", "a")).isPresent();
    assertThat(run().ofGuide().get("drawing", "b")).isEmpty();
  }

  @Test
  void aRunThatAskedNothingTakesNothingAway() {
    keep("a");
    run().end();
    assertThat(run().ofGuide().get("drawing", "a")).isPresent();
  }

  @Test
  void aPreviewKeepsWhatItAskedForOnlyOnce() {
    TextCache preview = run();
    preview.ofGuide().put("drawing", "a", "of a");
    preview.end();
    preview.ofGuide().put("drawing", "b", "of b");
    preview.end();
    assertThat(run().ofGuide().get("drawing", "a")).contains("of a");
    assertThat(run().ofGuide().get("drawing", "b")).contains("of b");
  }

  @Test
  void whatIsNoOtherIsNotWrittenAgain() throws IOException {
    keep("a");
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(files().get(0), before);
    TextCache next = run();
    assertThat(next.ofGuide().get("drawing", "a")).isPresent();
    next.end();
    assertThat(Files.getLastModifiedTime(files().get(0))).isEqualTo(before);
  }

  @Test
  void aTextThatWasMadeAnewReplacesTheOldOne() {
    keep("a");
    TextCache next = run();
    assertThat(next.ofGuide().get("drawing", "a")).contains("of a");
    next.ofGuide().put("drawing", "a", "better");
    next.end();
    assertThat(run().ofGuide().get("drawing", "a")).contains("better");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "x y\nab", "1 9\nab", "-1 1\nab", "1 -1\nab", "\n", " "})
  void aShelfThatCannotBeReadIsAsGoodAsNone(String wrong) {
    String guide = Path.of("guide").toAbsolutePath().normalize().toString();
    new DiskCache(folder, 1 << 20).put("shelf 1", guide, wrong);
    TextCache next = run();
    assertThat(next.ofGuide().get("drawing", "a")).isEmpty();
    next.ofGuide().put("drawing", "a", "text");
    next.end();
    assertThat(run().ofGuide().get("drawing", "a")).contains("text");
  }

  @Test
  void anotherGuideOrEditionHasItsOwn() {
    keep("a");
    assertThat(run("1", "other").ofGuide().get("drawing", "a")).isEmpty();
    assertThat(run("2", "guide").ofGuide().get("drawing", "a")).isEmpty();
    assertThat(run("1", "./x/../guide").ofGuide().get("drawing", "a")).isPresent();
  }

  @Test
  void aProgramWithoutAnEditionKeepsNothingOfItsOwn() {
    TextCache run = run("", "guide");
    run.ofGuide().put("drawing", "a", "text");
    assertThat(run.ofGuide().get("drawing", "a")).isEmpty();
    run.put("layout", "a", "shared");
    assertThat(run("1", "other").get("layout", "a")).contains("shared");
  }

  @Test
  void aBuildThatNeedsNothingOfItsOwnDoesNotAskForTheEdition() {
    TextCache disk = new DiskCache(folder, 1 << 20);
    TextCache run =
        GuideCache.of(
            disk,
            () -> {
              throw new AssertionError("asked");
            },
            Path.of("guide"));
    run.ofGuide();
    run.put("layout", "a", "shared");
    run.end();
    assertThat(run.get("layout", "a")).contains("shared");
  }

  @Test
  void manyThreadsMayAskAtATime() {
    keep(IntStream.range(0, 200).mapToObj(Integer::toString).toArray(String[]::new));
    TextCache next = run();
    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> next.ofGuide().get("drawing", "" + i).orElse("").equals("of " + i)))
        .doesNotContain(false);
  }
}
