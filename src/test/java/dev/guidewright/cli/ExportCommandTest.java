package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that takes cards to Anki. */
class ExportCommandTest {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  ExportCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("guide"));
    write("**Card**: What is toil?\n\n**Back**: Work by hand.\n");
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("guide/a.md"), "# Words\n\n" + text);
  }

  private int export(String file) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            Map.of("SOURCE_DATE_EPOCH", "1700000000"));
    String guide = folder.resolve("guide").toString();
    return Cli.run(terminal, "export", "anki", guide, "-o", folder.resolve(file).toString());
  }

  @Test
  void writesADeckThatDependsOnTheGuideAndTheGivenTimeAlone() throws IOException {
    assertThat(export("one.apkg")).isEqualTo(Cli.FINE);
    assertThat(export("two.apkg")).isEqualTo(Cli.FINE);
    assertThat(out.toString()).contains("1 card in ");
    byte[] one = Files.readAllBytes(folder.resolve("one.apkg"));
    assertThat(one).startsWith('P', 'K');
    assertThat(Files.readAllBytes(folder.resolve("two.apkg"))).isEqualTo(one);
  }

  @Test
  void writesATableForANameThatSaysSo() throws IOException {
    assertThat(export("cards.tsv")).isEqualTo(Cli.FINE);
    assertThat(Files.readString(folder.resolve("cards.tsv"))).contains("\"<p>What is toil?</p>\"");
  }

  @Test
  void writesNothingFromAGuideWithErrors() throws IOException {
    write("```mermaid\ngraph TD\n  A{{{ -->\n```\n");
    assertThat(export("bad.apkg")).isEqualTo(Cli.PROBLEMS);
    assertThat(folder.resolve("bad.apkg")).doesNotExist();
    assertThat(err.toString()).contains("1 error");
  }
}
