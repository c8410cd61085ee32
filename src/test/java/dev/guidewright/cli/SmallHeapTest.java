package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in a process of its own that has little memory. */
class SmallHeapTest {
  private static final int CHAPTERS = 300;

  @TempDir private Path folder;
  private Path guide;

  @BeforeEach
  void makeAGuide() throws IOException {
    TestGuide text = TestGuide.from("# Home");
    for (int i = 0; i < CHAPTERS; i++) {
      text.with("chapter-" + i + ".md", "# Chapter " + i + "\n\nIts *words*: ä — 日本.\n");
    }
    guide = text.into(Files.createDirectory(folder.resolve("guide")));
  }

  private record Ended(int code, String said) {}

  private Ended build(String heap, String output) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.guidewright.cli.Main",
                "build",
                guide.toString(),
                "-o",
                folder.resolve(output).toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private Map<String, String> files(String output) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder.resolve(output))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.resolve(output).relativize(path).toString(),
            Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void littleMemoryGivesTheSameBytes() throws Exception {
    assertThat(build("600m", "roomy").code()).isZero();
    assertThat(build("60m", "tight").code()).isZero();

    assertThat(files("tight")).isEqualTo(files("roomy"));
  }

  @Test
  void tooLittleMemoryIsSaidInALine() throws Exception {
    Files.writeString(guide.resolve("large.md"), "# Large\n\n" + "words ".repeat(1_000_000));

    Ended ended = build("10m", "none");

    assertThat(ended.code()).isEqualTo(Cli.MACHINE);
    assertThat(ended.said())
        .contains("this guide needs more memory than the ")
        .contains("JAVA_TOOL_OPTIONS=-Xmx")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
