package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine that a guide has to ask for. */
class InstalledDotTest {
  private static Drawer drawer(String program, Duration timeout) {
    LayoutEngine engine = LayoutEngine.installed(timeout, new InstalledDot(program));
    return new Drawer(GuideConfig.defaults().diagrams(), engine, Setting.SITE);
  }

  private static String program(Path folder, String script) throws IOException {
    Path file = Files.writeString(folder.resolve("dot"), "#!/bin/sh\n" + script + "\n");
    assumeTrue(file.toFile().setExecutable(true));
    return file.toString();
  }

  @Test
  void drawsWhatTheEmbeddedEngineDraws() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dot")), "Graphviz is installed");
    var drawn =
        drawer("/usr/bin/dot", Duration.ofSeconds(60))
            .draw("d", Charts.buildVersusBuy(), link -> Optional.empty());

    assertThat(drawn.problems()).isEmpty();
    assertThat(drawn.value().orElseThrow().svg()).contains(">TCO Analysis</text>");
  }

  @Test
  void isNeverTheOneInTheWorkingFolder(@TempDir Path folder) throws IOException {
    String installed = program(folder, "exit 0");
    Path here = Path.of("").toAbsolutePath().relativize(folder);
    String colon = File.pathSeparator;

    assertThat(InstalledDot.find(here + colon + "." + colon + colon + folder)).contains(installed);
    assertThat(InstalledDot.find(here + colon + "." + colon)).isEmpty();
    assertThat(InstalledDot.find(null)).isEmpty();
  }

  @Test
  void saysThatItIsNotThereAndWhatToDo() {
    var drawn =
        drawer("no-such-dot", Duration.ofSeconds(60))
            .draw("d", Charts.buildVersusBuy(), link -> Optional.empty());

    assertThat(drawn.value()).isEmpty();
    Problem problem = drawn.problems().get(0);
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.message()).contains("no program `no-such-dot`");
    assertThat(problem.hint()).contains("install Graphviz").contains("engine: dot");
  }

  @Test
  void saysThatItFailed(@TempDir Path folder) throws IOException {
    LayoutEngine engine =
        LayoutEngine.installed(Duration.ofSeconds(60), new InstalledDot(program(folder, "exit 7")));

    assertThatThrownBy(() -> engine.layOut("digraph{}"))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("ended with code 7");
  }

  @Test
  void isEndedWhenItTakesTooLong(@TempDir Path folder) throws IOException, InterruptedException {
    Path mark = folder.resolve("pid");
    String program = program(folder, "echo $$ > " + mark + "; exec sleep 600");
    LayoutEngine engine = LayoutEngine.installed(Duration.ofSeconds(2), new InstalledDot(program));

    assertThatThrownBy(() -> engine.layOut("digraph{}"))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("no layout within 2 s");
    long pid = Long.parseLong(Files.readString(mark).strip());
    Optional<ProcessHandle> left = ProcessHandle.of(pid);
    left.ifPresent(
        process -> process.onExit().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join());
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }
}
