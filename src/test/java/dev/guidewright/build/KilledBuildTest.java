package dev.guidewright.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.write.SiteWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real builds at random moments: the site is the old one or the new one, never a mix. */
class KilledBuildTest {
  private static final int FILES = 150;

  private Path folder;
  private Path first;
  private Path second;
  private Path classes;
  private Path output;

  /**
   * Builds two guides in turn into one folder until it is killed, and says so after each build;
   * ends by itself after the first when there is only one.
   */
  public static void main(String[] arguments) {
    Path output = Path.of(arguments[0]);
    int guides = arguments.length - 1;
    for (int i = 0; i < (guides == 1 ? 1 : Integer.MAX_VALUE); i++) {
      SiteWriter.restore(output);
      BuildRequest request =
          new BuildRequest(Path.of(arguments[1 + i % guides]), Optional.of(output), false, false);
      SiteBuilder.build(request, StageListener.silent());
      System.out.println("built");
      System.out.flush();
    }
  }

  @BeforeEach
  void makeTheGuides(@TempDir Path temporary) throws IOException {
    folder = temporary;
    first = guide("first").into(Files.createDirectory(folder.resolve("a")));
    second = guide("second").into(Files.createDirectory(folder.resolve("b")));
    output = folder.resolve("site");
    classes = folder.resolve("classes.jsa");
  }

  @Test
  void twentyKilledBuildsLeaveAWholeSite() throws Exception {
    kill(20, new Random(1));
  }

  @Test
  @Tag("slow")
  void twoHundredKilledBuildsLeaveAWholeSite() throws Exception {
    kill(200, new Random(2));
  }

  private static TestGuide guide(String word) {
    TestGuide guide = TestGuide.from("# Home of " + word);
    for (int i = 0; i < FILES; i++) {
      guide.with("assets/" + word + "-" + i + ".txt", word.repeat(500));
    }
    return guide.with("assets/common.txt", word);
  }

  private void kill(int times, Random random) throws Exception {
    start("-XX:ArchiveClassesAtExit=" + classes, first).waitFor();
    Map<String, String> one = site(first);
    Map<String, String> two = site(second);
    Files.writeString(output.resolve("mine.txt"), "not a build's");
    one.put("mine.txt", "not a build's");
    two.put("mine.txt", "not a build's");
    for (int i = 0; i < times; i++) {
      killOne(random);
      SiteWriter.restore(output);
      assertThat(texts(output)).as("kill " + i).isIn(one, two);
      try (Stream<Path> beside = Files.list(folder)) {
        assertThat(beside.filter(path -> path.getFileName().toString().startsWith("."))).isEmpty();
      }
    }
  }

  /** Waits until the process has built once, then kills it somewhere within the next builds. */
  private void killOne(Random random) throws IOException, InterruptedException {
    Process process = start("-XX:SharedArchiveFile=" + classes, first, second);
    int read = 0;
    while (read >= 0 && read != '\n') {
      read = process.getInputStream().read();
    }
    boolean ended = process.waitFor(random.nextInt(250_000), TimeUnit.MICROSECONDS);
    assertThat(ended).as("it builds until it is killed").isFalse();
    process.destroyForcibly().waitFor();
  }

  /** Starts builds with all classes in an archive: most of so short a life is its start. */
  private Process start(String archive, Path... guides) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(archive, "-Xlog:disable", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", classPath()));
    command.addAll(List.of(KilledBuildTest.class.getName(), output.toString()));
    for (Path guide : guides) {
      command.add(guide.toString());
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private Map<String, String> site(Path guide) throws IOException {
    SiteBuilder.build(
        new BuildRequest(guide, Optional.of(output), false, false), StageListener.silent());
    return texts(output);
  }

  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(
            root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }
}
