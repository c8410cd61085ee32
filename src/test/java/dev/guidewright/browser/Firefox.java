package dev.guidewright.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The system's Firefox, driven over WebDriver BiDi by scripts for Node.js in {@code
 * src/test/firefox}; Playwright drives only its own build of it.
 */
public final class Firefox {
  private static final Path SCRIPTS = Path.of("src/test/firefox");
  private static final int SECONDS = 300;

  private Firefox() {}

  /**
   * Runs a script with Firefox and addresses as its arguments, and gives what it wrote. Skips the
   * test where Firefox, Node.js or the driver is missing, and fails it there when {@code
   * GUIDEWRIGHT_NEEDS_FIREFOX} is set, as it is in continuous integration.
   */
  public static String run(String script, String... addresses)
      throws IOException, InterruptedException {
    Optional<String> node = onPath("node");
    Optional<String> firefox = onPath("firefox-esr").or(() -> onPath("firefox"));
    there(node.isPresent(), "no node on the path");
    there(firefox.isPresent(), "no Firefox on the path");
    there(
        Files.isDirectory(SCRIPTS.resolve("node_modules/puppeteer-core")),
        "no driver: run npm ci --prefix " + SCRIPTS);
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(node.orElseThrow(), SCRIPTS.resolve(script).toString(), firefox.orElseThrow()));
    command.addAll(List.of(addresses));
    return said(command);
  }

  private static void there(boolean is, String otherwise) {
    boolean needed = !System.getenv().getOrDefault("GUIDEWRIGHT_NEEDS_FIREFOX", "").isEmpty();
    if (needed) {
      assertThat(is).as(otherwise).isTrue();
    }
    assumeTrue(is, otherwise);
  }

  private static String said(List<String> command) throws IOException, InterruptedException {
    Path file = Files.createTempFile("firefox", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file.toFile()).start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String said = Files.readString(file);
    Files.delete(file);
    assertThat(ended).as("ends within %s seconds; it said: %s", SECONDS, said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private static Optional<String> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
