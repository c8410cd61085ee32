package dev.guidewright.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnfinishedTest {
  private static final Path ONE = Path.of("one.md");
  private static final Path TWO = Path.of("two.md");

  private final Unfinished unfinished = new Unfinished();
  private final SavedFiles saved = new SavedFiles();

  private void save(Path file) {
    unfinished.saved(new SavedFiles.Storm(List.of(file), System.nanoTime()));
  }

  @Test
  void whatNobodyLooksAtWaitsForNothing() throws Exception {
    save(ONE);
    saved.saved(TWO);
    assertThat(unfinished.isOvertaken(saved)).isFalse();
  }

  @Test
  void theRestOfASiteWaitsForASaveThatHasCome() throws Exception {
    save(ONE);
    unfinished.shown(List.of("one.html"));
    saved.saved(TWO);
    assertThat(unfinished.isOvertaken(saved)).isTrue();
  }

  @Test
  void theRestOfASiteIsMadeWhenNoSaveComes() throws Exception {
    save(ONE);
    unfinished.shown(List.of("one.html"));
    assertThat(unfinished.isOvertaken(saved)).isFalse();
  }

  @Test
  void whoeverSavesWithoutAPauseGetsTheRestAllTheSame() throws Exception {
    unfinished.saved(new SavedFiles.Storm(List.of(ONE), System.nanoTime() - 3_000_000_000L));
    save(TWO);
    unfinished.shown(List.of("one.html"));
    saved.saved(ONE);
    assertThat(unfinished.isOvertaken(saved)).isFalse();
  }

  @Test
  void allSavesAreReportedWhenTheSiteIsMade() {
    save(ONE);
    unfinished.shown(List.of("one.html"));
    save(TWO);
    unfinished.shown(List.of("two.html"));
    assertThat(unfinished.files()).containsExactly(ONE, TWO);
    assertThat(unfinished.finish(List.of("index.html")))
        .containsExactly("index.html", "one.html", "two.html");
    assertThat(unfinished.files()).isEmpty();
  }
}
