package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README tells a team to do, command by command and file by file. */
class WalkthroughTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)(?: (\\S+))?\\n(.*?)^```$");

  /** The shell script that the fences of one section of the README make. */
  private static String script(String heading, String next) throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    int from = readme.indexOf("\n## " + heading + "\n");
    assertThat(from).isPositive();
    String section = readme.substring(from, readme.indexOf("\n## " + next + "\n", from));
    StringBuilder script = new StringBuilder("set -eu\n");
    Matcher fence = FENCE.matcher(section);
    while (fence.find()) {
      if (fence.group(2) == null) {
        assertThat(fence.group(1)).isEqualTo("sh");
        script.append(fence.group(3));
      } else {
        script.append("mkdir -p \"$(dirname '").append(fence.group(2)).append("')\"\n");
        script.append("cat > '").append(fence.group(2)).append("' <<'END-OF-FILE'\n");
        script.append(fence.group(3)).append("END-OF-FILE\n");
      }
    }
    return script.toString();
  }

  /** As much of the guide that ships as the steps need. */
  private static void writeHandbook(Path folder) throws IOException {
    assertThat(ROOT.resolve("guide/build-vs-buy.md"))
        .content()
        .contains("\n### Vetoes: security and compliance\n");
    TestGuide.from("# Handbook\n\nRead [build or buy](build-vs-buy.md).\n")
        .with("guide.yml", "title: Handbook\nchapters: [build-vs-buy.md]\n")
        .with(
            "build-vs-buy.md",
            """
            # Build vs Buy

            ## Five considerations

            Money and time.

            ### Vetoes: security and compliance

            Nobody decides against these.
            """)
        .into(folder);
  }

  private static void writeLauncher(Path bin) throws IOException {
    Files.createDirectories(bin);
    Path launcher =
        Files.writeString(
            bin.resolve("guidewright"),
            "#!/bin/sh\nexec '%s' -cp '%s' dev.guidewright.cli.Main \"$@\"\n"
                .formatted(Path.of(System.getProperty("java.home"), "bin", "java"), classPath()));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void aTeamForksReplacesRestylesAndPublishesInTheStepsOfTheReadme(@TempDir Path folder)
      throws IOException, InterruptedException {
    writeHandbook(folder.resolve("handbook/guide"));
    writeLauncher(folder.resolve("bin"));
    Path log = folder.resolve("log");
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", script("Build on a guide, and keep it current", "Publish"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    shell.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);

    Process process = shell.start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("1 replacement, 0 changed below");

    for (String site : new String[] {"team/site-output", "public/team"}) {
      Path pages = folder.resolve(site);
      Document page = Jsoup.parse(Files.readString(pages.resolve("build-vs-buy.html")));
      assertThat(page.select("#vetoes-security-and-compliance").text())
          .contains("Vetoes at our place")
          .contains("data protection officer");
      assertThat(page.select("footer").text()).contains("Changed here");
      assertThat(page.select(".brand img").attr("src")).isEqualTo("assets/logo.svg");
      assertThat(page.select(".brand").text()).isEqualTo("Technical Strategy at Example");
      assertThat(pages.resolve("how-we-decide-here.html")).exists();
      assertThat(Files.readString(pages.resolve("assets/accent.css"))).contains("--accent");
    }
  }
}
