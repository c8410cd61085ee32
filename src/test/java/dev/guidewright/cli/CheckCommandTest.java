package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that finds what is wrong, in each format, and mends what is mechanical. */
class CheckCommandTest {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String typed = "";
  private boolean interactive;

  CheckCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    write("README.md", "# A guide\r\n\r\nRead [on](Costs.md#exit-cost), 100% [now](gone.md).\r\n");
    write("costs.md", "# Costs\n\n### Exit costs\n\nText.\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private int check(String... options) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            interactive,
            Map.of("NO_COLOR", "1"));
    List<String> args = new ArrayList<>(List.of("check", folder.toString()));
    args.addAll(List.of(options));
    return Cli.run(terminal, args.toArray(String[]::new));
  }

  @Test
  void aLineOfTheSettingsIsQuotedToo() throws IOException {
    write("guide.yml", "title: A guide\nchapters: [costs.md, gnoe.md]\n");

    check();
    assertThat(out.toString())
        .contains(
            """
            guide.yml:2:22: warning: "chapters" names "gnoe.md", which is not there [unknown-chapter]
                chapters: [costs.md, gnoe.md]
                                     ^^^^^^^
            """);
  }

  @Test
  void warningsCountAndAdviceOnlyWhenAsked() throws IOException {
    assertThat(check()).isEqualTo(Cli.PROBLEMS);
    assertThat(out.toString())
        .contains("README.md:3:6: warning: there is no \"Costs.md\" [broken-link]")
        .contains("    did you mean \"costs.md\"?")
        .contains("2 warnings, 1 piece of advice in 2 files")
        .contains("--advice lists the advice: heading-jump 1")
        .doesNotContain("costs.md:3:1");
    write("README.md", "# A guide\n");
    assertThat(check()).isEqualTo(Cli.FINE);
    assertThat(check("--advice")).isEqualTo(Cli.PROBLEMS);
    assertThat(out.toString()).contains("costs.md:3:1: advice");
    write("costs.md", "# Costs\n");
    assertThat(check("--advice")).isEqualTo(Cli.FINE);
    assertThat(out.toString()).isEqualTo("No problems in 2 files" + System.lineSeparator());
  }

  @Test
  void jsonHoldsEveryProblem() {
    assertThat(check("--format", "json")).isEqualTo(Cli.PROBLEMS);
    JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(json.get("warnings").getAsInt()).isEqualTo(2);
    assertThat(json.getAsJsonArray("problems")).hasSize(3);
    JsonObject first = json.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertThat(first.get("rule").getAsString()).isEqualTo("broken-link");
    assertThat(first.get("line").getAsInt()).isEqualTo(3);
  }

  @Test
  void sarifNamesEachRuleAndPlace() {
    check("--format", "sarif");
    JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(json.get("version").getAsString()).isEqualTo("2.1.0");
    JsonObject run = json.getAsJsonArray("runs").get(0).getAsJsonObject();
    JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
    assertThat(run.get("columnKind").getAsString()).isEqualTo("utf16CodeUnits");
    int index = result.get("ruleIndex").getAsInt();
    var rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
    assertThat(rules.get(index).getAsJsonObject().get("id").getAsString()).isEqualTo("broken-link");
    JsonObject place =
        result
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation");
    assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString())
        .endsWith("README.md");
    assertThat(place.getAsJsonObject("region").get("startLine").getAsInt()).isEqualTo(3);
    assertThat(place.getAsJsonObject("region").get("startColumn").getAsInt()).isEqualTo(6);
  }

  @Test
  void workflowCommandsCannotBeForgedByAGuide() throws IOException {
    write("README.md", "# A\n\n[x](<100%25%0A::error file=b,c::d.md>)\n");
    check("--format", "github");
    assertThat(out.toString().lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("::warning file=")
        .contains("line=3,col=1")
        .contains("100%25")
        .contains(",title=broken-link::");
  }

  @Test
  void explainsARuleAndHelpsWithASlip() {
    assertThat(check("--explain", "broken-link")).isEqualTo(Cli.FINE);
    assertThat(out.toString()).startsWith("# broken-link").contains("**To mend it**");
    assertThat(check("--explain", "broken-links")).isEqualTo(Cli.USAGE);
    assertThat(err.toString()).contains("did you mean \"broken-link\"?");
    assertThat(check("--rules")).isEqualTo(Cli.FINE);
    assertThat(out.toString()).contains("| [orphan](#orphan) | warning |");
  }

  @Test
  void aFixIsShownAndNotWrittenWhereNobodyCanAgree() throws IOException {
    assertThat(check("--fix")).isEqualTo(Cli.PROBLEMS);
    assertThat(err.toString())
        .contains("+++ b/README.md")
        .contains("-Read [on](Costs.md#exit-cost), 100% [now](gone.md).")
        .contains("+Read [on](costs.md#exit-costs), 100% [now](gone.md).")
        .contains("1 change not written; --fix --yes writes without asking.");
    assertThat(Files.readString(folder.resolve("README.md"))).contains("Costs.md");
  }

  @Test
  void aFixIsWrittenWithTheLineEndsOfTheFile() throws IOException {
    assertThat(check("--fix", "--yes")).isEqualTo(Cli.PROBLEMS);
    assertThat(Files.readString(folder.resolve("README.md")))
        .isEqualTo("# A guide\r\n\r\nRead [on](costs.md#exit-costs), 100% [now](gone.md).\r\n");
    assertThat(out.toString()).contains("1 warning").doesNotContain("Costs.md");
    assertThat(check("--fix")).isEqualTo(Cli.PROBLEMS);
    assertThat(err.toString()).contains("Nothing here can be mended mechanically.");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void aFixAsksOnATerminal() throws IOException {
    interactive = true;
    typed = "n\n";
    check("--fix");
    assertThat(Files.readString(folder.resolve("README.md"))).contains("Costs.md");
    typed = "y\n";
    check("--fix");
    assertThat(Files.readString(folder.resolve("README.md"))).doesNotContain("Costs.md");
  }

  @Test
  void aDryRunWritesNothingWhateverElseIsSaid() throws IOException {
    check("--fix", "--yes", "--dry-run");
    assertThat(err.toString()).contains("1 change would be written.");
    assertThat(Files.readString(folder.resolve("README.md"))).contains("Costs.md");
  }

  @Test
  void whatCouldMeanTwoThingsIsLeft() throws IOException {
    write("README.md", "# A\n\n[x](Notes.md) [y](costs.md#cost)\n");
    write("a/notes.md", "# Notes\n");
    write("b/notes.md", "# Notes\n");
    write("costs.md", "# Costs\n\n## Cost a\n\n## Cost b\n");
    check("--fix");
    assertThat(err.toString()).contains("Nothing here can be mended mechanically.");
  }
}
