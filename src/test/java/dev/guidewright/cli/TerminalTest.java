package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.guidewright.TestGuide;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that an author writes steers the terminal, or the service, that prints it. */
class TerminalTest {
  /** Ends a colour, moves up, sets the window's title, turns text, and begins a command in C1. */
  private static final String STEERS =
      "\u001b[2A\u001b]0;evil\u0007\u009b31m\u202ereversed\u2066\u0085::error::x";

  private Path folder;
  private Path guide;

  @BeforeEach
  void makeTheGuide(@TempDir Path temporary) {
    folder = temporary;
    guide =
        TestGuide.from("---\n\"k" + "\\e[2A\\x9b" + "\": x\n---\n# T " + STEERS + "\n")
            .with(
                "b.md",
                "# B "
                    + STEERS
                    + "\n\n[x](nothing"
                    + STEERS
                    + ".md) [[no "
                    + STEERS
                    + "]] <b on"
                    + STEERS
                    + "=1 onclick=x>x</b>\n\n**Key Takeaway:** Take "
                    + STEERS
                    + " **away**.\n\n```mermaid\nflowchart TD\n A[\""
                    + STEERS
                    + "\"] -->> B\n```\n")
            .into(folder.resolve("guide"));
  }

  private String printed(String... arguments) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), printer, printer, false, Map.of());
    Cli.run(terminal, arguments);
    printer.flush();
    return out.toString();
  }

  private static boolean steers(int c) {
    int type = Character.getType(c);
    return c != '\n'
        && (type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.SURROGATE);
  }

  @Test
  void noCommandPrintsWhatSteers() {
    String at = guide.toString();
    String site = folder.resolve("site").toString();
    for (List<String> command :
        List.of(
            List.of("build", at, "-o", site),
            List.of("build", at, "-o", site, "--json"),
            List.of("check", at, "--advice"),
            List.of("check", at, "--format", "json"),
            List.of("check", at, "--format", "sarif"),
            List.of("check", at, "--format", "github"),
            List.of("cards", at),
            List.of("search", at, "reversed"),
            List.of("search", at, "nothing" + STEERS),
            List.of("build", at + STEERS),
            List.of("diagram", at + STEERS))) {
      String printed = printed(command.toArray(String[]::new));

      assertThat(printed).as(command.toString()).isNotBlank();
      assertThat(printed.codePoints().filter(TerminalTest::steers).mapToObj(Integer::toHexString))
          .as(command + "\n" + printed)
          .isEmpty();
    }
  }

  @Test
  void aServiceThatReadsCommandsGetsNoneFromTheGuide() {
    assertThat(printed("check", guide.toString(), "--format", "github").lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("::(error|warning|notice) file=[^,]*,.*title=[a-z-]+::.*"))
        .noneMatch(line -> line.startsWith("::error::x"));
  }

  @Test
  void jsonKeepsWhatWasWritten() {
    String json = printed("build", guide.toString(), "--json", "-o", folder + "/site");

    assertThat(json.strip()).matches("[\\x20-\\x7e]+");
    assertThat(JsonParser.parseString(json).getAsJsonObject().get("problems").toString())
        .contains("\\u001b[2A");
  }
}
