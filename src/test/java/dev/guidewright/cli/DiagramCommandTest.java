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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramCommandTest {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  DiagramCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int diagram(String input, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "diagram";
    System.arraycopy(args, 0, all, 1, args.length);
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return Cli.run(
        new Terminal(in, new PrintWriter(out), new PrintWriter(err), false, Map.of()), all);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void drawsWhatStandardInputSays() {
    assertThat(diagram("graph TD; A-->B\n", "-")).isEqualTo(Cli.FINE);
    assertThat(out.toString()).startsWith("<svg ").contains("<style>").contains(">A</text>");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void drawsAFileIntoAFile() throws IOException {
    String source = write("a.mmd", "\ufeffgraph TD\r\nA-->B\r\n");
    Path svg = folder.resolve("a.svg");

    assertThat(diagram("", source, "-o", svg.toString())).isEqualTo(Cli.FINE);
    assertThat(Files.readString(svg)).startsWith("<svg ").endsWith("</svg>\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void numbersTheDrawingsOfAMarkdownFile() throws IOException {
    String source =
        write(
            "a.md",
            """
            # T

            ```mermaid
            graph TD; A
            ```

            ~~~mermaid
            pie
            ~~~

            ```mermaid
            graph TD; C
            ```
            """);

    assertThat(diagram("", source, "-o", folder.resolve("a.svg").toString()))
        .isEqualTo(Cli.PROBLEMS);
    assertThat(folder.resolve("a.svg")).content().contains(">A</text>");
    assertThat(folder.resolve("a-2.svg")).doesNotExist();
    assertThat(folder.resolve("a-3.svg")).content().contains(">C</text>");
  }

  @Test
  void saysWhereAMistakeIsInTheMarkdownFile() throws IOException {
    String source = write("a.md", "# T\n\n```mermaid\ngraph TD\nA -> B\n```\n");

    assertThat(diagram("", source)).isEqualTo(Cli.PROBLEMS);
    assertThat(err.toString()).contains("a.md:5:").contains("A -> B").contains("^");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysThatAFileIsMissing() {
    int code = diagram("", folder.resolve("none.mmd").toString());

    assertThat(code).isNotEqualTo(Cli.FINE);
    assertThat(err.toString()).contains("none.mmd").doesNotContain("\tat ");
  }
}
