package dev.guidewright.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same guide gives the same bytes, whatever the machine says of itself. */
class DeterminismTest {
  private static final Path NEWEST_JDK = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64/bin/java");

  /** Prints one line for each file of the site: its checksum and its path. */
  public static void main(String[] arguments) throws Exception {
    TestGuide.Built built = TestGuide.buildIn(Path.of(arguments[0]));
    for (Map.Entry<String, byte[]> file : built.outputs().entrySet()) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(file.getValue());
      System.out.println(HexFormat.of().formatHex(sum) + " " + file.getKey());
    }
    built.messages().forEach(System.out::println);
  }

  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put("README.md", "# Title I\n\nSee [[Second Page]] and [it](b/INDEX.md).\n");
    files.put("b/INDEX.md", "# IIIıi\n\n- [ ] task\n\n**Key Takeaway:** One INTEGRATION wins.\n");
    files.put("b/i.md", "# Second Page\n\n<b onclick=x>I</b> [broken](nothing.md)\n");
    files.put(
        "c.md",
        """
        # Third

        ```mermaid
        flowchart TD
         A{Is it?} -->|yes| B[Go]
         A -->|no| C[Stop]
        ```
        """);
    files.put("glossary.md", "# Glossary\n\n**INTEGRATION** (aka linking): Putting together.\n");
    files.put("assets/x.txt", "x");
    return files;
  }

  private static Path write(Path folder, boolean reversed) throws IOException {
    List<Map.Entry<String, String>> files = new ArrayList<>(files().entrySet());
    if (reversed) {
      Collections.reverse(files);
    }
    for (Map.Entry<String, String> file : files) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  private static String run(Path java, Path guide, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(options));
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.addAll(List.of("-cp", classPath, DeterminismTest.class.getName(), guide.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  private static Path thisJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  @Test
  void zoneLocaleEncodingFileOrderAndPlaceDoNotMatter(@TempDir Path folder) throws Exception {
    Path one = write(Files.createDirectory(folder.resolve("one")), false);
    Path two = write(Files.createDirectories(folder.resolve("an other/place")), true);

    String here = run(thisJava(), one, "-Duser.timezone=UTC", "-Duser.language=en");
    String there =
        run(
            thisJava(),
            two,
            "-Duser.timezone=Pacific/Apia",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-1");

    assertThat(here).contains("index.html");
    assertThat(there).isEqualTo(here);
  }

  @Test
  void theNewestJdkMakesTheSameBytes(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(NEWEST_JDK));
    Path guide = write(folder, false);

    assertThat(run(NEWEST_JDK, guide)).isEqualTo(run(thisJava(), guide));
  }
}
