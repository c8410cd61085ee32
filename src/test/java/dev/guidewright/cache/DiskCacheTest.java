package dev.guidewright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {
  private static final long ROOM = 1 << 20;

  @TempDir Path folder;

  private DiskCache cache() {
    return new DiskCache(folder.resolve("texts"), ROOM);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aTextIsFoundByAnotherRun() {
    cache().put("layout 1", "a -> b", "naïve \uD83D\uDE00");
    assertThat(cache().get("layout 1", "a -> b")).contains("naïve \uD83D\uDE00");
  }

  @Test
  void anotherKindOrSourceIsNotFound() {
    cache().put("layout 1", "a -> b", "text");
    assertThat(cache().get("layout 2", "a -> b")).isEmpty();
    assertThat(cache().get("layout 1", "a -> c")).isEmpty();
  }

  @Test
  void brokenLettersAreNotTakenForOneAnother() {
    cache().put("k", "\uD800", "text");
    assertThat(cache().get("k", "\uD801")).isEmpty();
    assertThat(cache().get("k", "?")).isEmpty();
    cache().put("k", "source", "\uD800");
    assertThat(cache().get("k", "source")).isEmpty();
  }

  @Test
  void aDamagedFileIsAsGoodAsNone() throws IOException {
    cache().put("k", "source", "text");
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int bytes = 0; bytes < whole.length; bytes++) {
      Files.write(file, java.util.Arrays.copyOf(whole, bytes));
      assertThat(cache().get("k", "source")).as("%s bytes", bytes).isEmpty();
    }
    whole[whole.length - 1]++;
    Files.write(file, whole);
    assertThat(cache().get("k", "source")).isEmpty();
    cache().put("k", "source", "text");
    assertThat(cache().get("k", "source")).contains("text");
  }

  @Test
  void aFolderOrLinkInAFilesPlaceIsAsGoodAsNone() throws IOException {
    cache().put("k", "source", "text");
    Path file = files().get(0);
    Path elsewhere = Files.move(file, folder.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere);
    assertThat(cache().get("k", "source")).isEmpty();
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(cache().get("k", "source")).isEmpty();
  }

  @Test
  void aFolderThatCannotBeIsNoProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    DiskCache cache = new DiskCache(file, ROOM);
    assertThatCode(() -> cache.put("k", "source", "text")).doesNotThrowAnyException();
    assertThat(cache.get("k", "source")).isEmpty();
  }

  @Test
  void severalBuildsMayWriteTheSameAtATime() throws IOException {
    String text = "x".repeat(50_000);
    IntStream.range(0, 64).parallel().forEach(i -> cache().put("k", "source " + i % 4, text));
    for (int i = 0; i < 4; i++) {
      assertThat(cache().get("k", "source " + i)).contains(text);
    }
    assertThat(files()).hasSize(4);
  }

  @Test
  void theOldestGoWhenThereIsTooMuch() throws IOException {
    String text = "x".repeat(100_000);
    for (int i = 0; i < 20; i++) {
      cache().put("k", "source " + i, text);
      for (Path file : files()) {
        FileTime before = FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() - 10_000);
        Files.setLastModifiedTime(file, before);
      }
    }
    Path foreign = Files.writeString(folder.resolve("texts/notes.txt"), "x".repeat(2 << 20));
    cache().put("k", "last", text);
    assertThat(cache().get("k", "last")).contains(text);
    assertThat(cache().get("k", "source 0")).isEmpty();
    assertThat(files().size()).isLessThan(13);
    assertThat(foreign).exists();
  }

  @Test
  void eachSystemHasItsPlace() {
    Map<String, String> none = Map.of();
    assertThat(CacheFolder.of("Linux", none, "/home/a"))
        .contains(Path.of("/home/a/.cache/guidewright"));
    assertThat(CacheFolder.of("Linux", Map.of("XDG_CACHE_HOME", "/var/c"), "/home/a"))
        .contains(Path.of("/var/c/guidewright"));
    assertThat(CacheFolder.of("Linux", Map.of("XDG_CACHE_HOME", "relative"), "/home/a"))
        .contains(Path.of("/home/a/.cache/guidewright"));
    assertThat(CacheFolder.of("Mac OS X", none, "/Users/a"))
        .contains(Path.of("/Users/a/Library/Caches/guidewright"));
    assertThat(CacheFolder.of("Windows 11", Map.of("LOCALAPPDATA", "/local"), "/x"))
        .contains(Path.of("/local/guidewright/cache"));
    assertThat(CacheFolder.of("Windows 11", none, "/x")).isEqualTo(Optional.empty());
  }
}
