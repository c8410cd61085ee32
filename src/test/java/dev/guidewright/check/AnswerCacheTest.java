package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of other sites, and for how long. */
class AnswerCacheTest {
  private static final Instant NOW = Instant.ofEpochSecond(2_000_000);
  private static final int WEEK = 7 * 24 * 60 * 60;

  private Path file;

  @BeforeEach
  void nameTheFile(@TempDir Path folder) {
    file = folder.resolve("new/links.tsv");
  }

  private static URI uri(String path) {
    return URI.create("https://a.example/" + path);
  }

  private AnswerCache read(String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
    return AnswerCache.read(file, NOW);
  }

  @Test
  void anAnswerHoldsForAWeekAndNeverFromTheFuture() throws IOException {
    long now = NOW.getEpochSecond();
    AnswerCache cache =
        read(
            now + "\tFINE\t" + uri("now") + "\t",
            (now - WEEK + 1) + "\tMOVED\t" + uri("young") + "\thttps://b.example/",
            (now - WEEK) + "\tFINE\t" + uri("old") + "\t",
            (now + 1) + "\tFINE\t" + uri("clock") + "\t");

    assertThat(cache.get(uri("now"))).contains(Answer.fine());
    assertThat(cache.get(uri("young"))).contains(Answer.moved("https://b.example/"));
    assertThat(cache.get(uri("old"))).isEmpty();
    assertThat(cache.get(uri("clock"))).isEmpty();
  }

  @Test
  void aLineThatIsNotOursIsPassedOver() throws IOException {
    AnswerCache cache =
        read(
            "1999999\tFINE\t" + uri("short"),
            "1999999\tDEAD\t" + uri("dead") + "\t",
            "soon\tFINE\t" + uri("soon") + "\t",
            "1999999\tFINE\t" + uri("fine") + "\t");

    assertThat(cache.get(uri("short"))).isEmpty();
    assertThat(cache.get(uri("dead"))).isEmpty();
    assertThat(cache.get(uri("soon"))).isEmpty();
    assertThat(cache.get(uri("fine"))).contains(Answer.fine());
  }

  @Test
  void onlyWhatIsThereIsWrittenDown() throws IOException {
    AnswerCache cache = AnswerCache.read(file, NOW);
    cache.put(uri("fine"), Answer.fine());
    cache.put(uri("moved"), Answer.moved("https://b.example/"));
    cache.put(uri("dead"), Answer.dead("gone"));
    cache.put(uri("shy"), Answer.unknown());
    cache.write();

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "2000000\tFINE\thttps://a.example/fine\t",
            "2000000\tMOVED\thttps://a.example/moved\thttps://b.example/");
  }

  @Test
  void whatWasFineEarlierKeepsItsDay() throws IOException {
    AnswerCache cache = read("1999000\tFINE\t" + uri("a") + "\t");
    cache.put(uri("a"), Answer.fine());
    cache.write();

    assertThat(Files.readString(file)).startsWith("1999000\t");
    assertThat(AnswerCache.read(file, NOW.plusSeconds(WEEK - 1000)).get(uri("a")))
        .isEqualTo(Optional.empty());
  }
}
