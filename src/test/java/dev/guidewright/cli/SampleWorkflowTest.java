package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step that fetches the jar in the workflow that {@code init} writes, as a runner runs it. */
class SampleWorkflowTest {
  private static final String ADDRESS = "https://example.org/v1/guidewright.jar";

  /** SHA-256 of "jar". */
  private static final String CHECKSUM =
      "0163f1eea7894350060624d315234d40c508ab251ba121714e234503045faadd";

  @TempDir private Path folder;
  private String said = "";

  @BeforeEach
  void beginAGuide() throws IOException {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, Map.of());
    assertThat(Cli.run(terminal, "init", folder.toString())).isEqualTo(Cli.FINE);
    Path curl =
        Files.writeString(
            Files.createDirectory(folder.resolve("bin")).resolve("curl"),
            """
            #!/bin/sh
            for last; do :; done
            echo "$last" > asked
            printf jar > guidewright.jar
            """);
    assertThat(curl.toFile().setExecutable(true)).isTrue();
  }

  private String step() throws IOException {
    String workflow = Files.readString(folder.resolve(".github/workflows/guide.yml"));
    int from = workflow.indexOf("run: |\n") + "run: |\n".length();
    return workflow.substring(from, workflow.indexOf("\n      - ", from)).stripIndent();
  }

  private int fetch(String address, String checksum) throws IOException, InterruptedException {
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-e", "-c", step())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    bash.environment().put("GUIDEWRIGHT", address);
    bash.environment().put("GUIDEWRIGHT_SHA256", checksum);
    bash.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
    Process process = bash.start();
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  @Test
  void theJarIsFetchedWhenItIsTheOneThatIsMeant() throws Exception {
    assertThat(fetch(ADDRESS, CHECKSUM)).as(said).isZero();
    assertThat(folder.resolve("asked")).hasContent(ADDRESS + "\n");
    assertThat(said).contains("guidewright.jar: OK");
  }

  @Test
  void anotherJarIsRefused() throws Exception {
    assertThat(fetch(ADDRESS, CHECKSUM.replace('f', 'e'))).as(said).isNotZero();
  }

  @Test
  void aJarInTheRepositoryIsRunAsItIs() throws Exception {
    Files.writeString(folder.resolve("guidewright.jar"), "own");
    assertThat(fetch("", "")).as(said).isZero();
    assertThat(folder.resolve("asked")).doesNotExist();
  }

  @Test
  void aTeamThatSaidNothingYetIsToldWhatToSay() throws Exception {
    assertThat(fetch("https://github.com/OWNER/guidewright/x.jar", CHECKSUM)).isOne();
    assertThat(fetch(ADDRESS, "")).isOne();
    assertThat(said).startsWith("::error::Say in .github/workflows/guide.yml");
    assertThat(folder.resolve("asked")).doesNotExist();
  }
}
