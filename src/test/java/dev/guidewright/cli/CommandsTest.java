package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the commands say where something is not as they need it. */
class CommandsTest {
  private final Path folder;
  private final StringWriter said = new StringWriter();
  private final Terminal terminal =
      new Terminal(
          new ByteArrayInputStream(new byte[0]),
          new PrintWriter(said, true),
          new PrintWriter(said, true),
          false,
          Map.of());

  CommandsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int run(String... arguments) {
    return Cli.run(terminal, arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check"})
  void aGuideThatIsNotThereIsNamedOnce(String command) {
    Path guide = folder.resolve("nothing");

    assertThat(run(command, guide.toString())).isEqualTo(Cli.PROBLEMS);
    assertThat(said.toString())
        .startsWith(guide + ": error: there is no such folder or file [no-guide]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cards %s", "search %s word", "serve %s"})
  void whatShowsAGuideSaysThatItIsNotThere(String command) {
    Path guide = folder.resolve("nothing");

    assertThat(run(String.format(command, guide).split(" "))).isEqualTo(Cli.USAGE);
    assertThat(said.toString())
        .isEqualTo("guidewright: there is no folder or file " + guide + "\n");
  }

  @Test
  void aFileInTheWayIsNamedWhereItStands() throws IOException {
    Path guide = TestGuide.from("# One\n").into(folder.resolve("guide"));
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("index.html"), "mine");

    assertThat(run("build", guide.toString(), "-o", site.toString())).isEqualTo(Cli.PROBLEMS);
    assertThat(said.toString())
        .startsWith(site.resolve("index.html") + ": error: this file stands where")
        .endsWith("Nothing was written: 1 error\n");
    assertThat(site.resolve("index.html")).hasContent("mine");
  }

  @Test
  void aSiteNeverTakesThePlaceOfItsGuideNotEvenThroughALink() throws IOException {
    Path guide = TestGuide.from("# One\n").into(folder.resolve("guide"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), guide);

    for (Path output : List.of(guide, folder, link)) {
      said.getBuffer().setLength(0);
      assertThat(run("build", guide.toString(), "-o", output.toString())).isEqualTo(Cli.USAGE);
      assertThat(said.toString())
          .isEqualTo("guidewright: the guide lies in " + output + "; choose another --output\n");
    }
    assertThat(guide.toFile().list()).containsExactly("README.md");
  }

  @Test
  void aLinkThatACheckoutBroughtIsNotWrittenThroughUnlessItIsNamed() throws IOException {
    Path guide = TestGuide.from("# One\n").into(folder.resolve("guide"));
    Files.createDirectory(folder.resolve("away"));
    Path link = Files.createSymbolicLink(folder.resolve("site-output"), folder.resolve("away"));

    assertThat(OutputFolder.refusal(guide, link, true)).isEmpty();
    assertThat(OutputFolder.refusal(guide, link, false))
        .contains(link + " is a symbolic link; name the folder that it leads to with --output");
    assertThat(OutputFolder.refusal(guide, folder.resolve("away"), false)).isEmpty();
  }

  @Test
  void aSummaryCountsOnlyTheProblemsThereAre() {
    Path guide = TestGuide.from("# One\n\n[x](no.md)\n").into(folder.resolve("guide"));

    run("build", guide.toString(), "-o", folder.resolve("site").toString());

    assertThat(said.toString()).endsWith(" search entry; 1 warning\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "search g", "new", "new chapter", "init", "diagram"})
  void whatMustBeNamedIsAskedFor(String command) {
    assertThat(run(command.split(" "))).isEqualTo(Cli.USAGE);
    assertThat(said.toString()).startsWith("Missing required parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "build --version", "export anki -V"})
  void eachCommandTellsTheVersion(String command) {
    assertThat(run(command.split(" "))).isEqualTo(Cli.FINE);
    assertThat(said.toString()).isEqualTo("guidewright (unpackaged)\n");
  }

  @Test
  void helpFitsATerminal() {
    assertThat(Cli.commands(terminal).getSubcommands().values().stream().flatMap(this::footers))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.formatted()).hasSizeLessThanOrEqualTo(80));
  }

  private Stream<String> footers(CommandLine command) {
    return Stream.concat(
        Arrays.stream(command.getCommandSpec().usageMessage().footer()),
        command.getSubcommands().values().stream().flatMap(this::footers));
  }
}
