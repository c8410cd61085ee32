package dev.guidewright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {
  @TempDir Path folder;

  private Path jar(String name, String file, String content, String comment) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry(file);
      entry.setTime(1_000_000_000_000L);
      zip.putNextEntry(entry);
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.setComment(comment);
    }
    return jar;
  }

  @Test
  void aCopyOfAJarIsTheSameEdition() throws IOException {
    Optional<String> edition = Edition.of(jar("a.jar", "A.class", "code", ""));
    assertThat(edition).isPresent();
    assertThat(Edition.of(jar("b.jar", "A.class", "code", ""))).isEqualTo(edition);
  }

  @Test
  void aChangedClassMakesAnotherEdition() throws IOException {
    Optional<String> edition = Edition.of(jar("a.jar", "A.class", "code", ""));
    assertThat(Edition.of(jar("b.jar", "A.class", "cod2", ""))).isPresent().isNotEqualTo(edition);
    assertThat(Edition.of(jar("c.jar", "B.class", "code", ""))).isPresent().isNotEqualTo(edition);
  }

  @Test
  void whatIsNoJarOrEndsInACommentHasNone() throws IOException {
    assertThat(Edition.of(Files.writeString(folder.resolve("text"), "x".repeat(100)))).isEmpty();
    assertThat(Edition.of(Files.writeString(folder.resolve("short"), "x"))).isEmpty();
    assertThat(Edition.of(jar("a.jar", "A.class", "code", "a comment"))).isEmpty();
    assertThat(Edition.of(folder.resolve("none"))).isEmpty();
  }

  @Test
  void classesInAFolderHaveNone() {
    assertThat(Edition.of(EditionTest.class)).isEmpty();
    assertThat(Edition.of(String.class)).isEmpty();
    assertThat(Edition.of(Test.class)).isPresent();
  }
}
