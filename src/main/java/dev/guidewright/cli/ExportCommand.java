package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import dev.guidewright.draw.DrawStage;
import dev.guidewright.export.AnkiExport;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes parts of a guide to other tools. */
final class ExportCommand {
  private ExportCommand() {}

  /** What the command is called, and the commands below it. */
  static CommandSpec spec(Terminal terminal) {
    CommandSpec spec = Commands.group("export", "Take parts of a guide to other tools.");
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    spec.addSubcommand("anki", new Anki(terminal).spec());
    return Commands.withHelp(spec);
  }

  /** Writes the cards as a deck or a table. */
  static final class Anki implements Callable<Integer> {
    private static final String STYLE = "assets/diagram.css";

    private final Terminal terminal;

    private final InputOptions input = new InputOptions();

    private final OptionSpec output =
        Commands.option(Path.class, "FILE", "-o", "--output")
            .defaultValue("cards.apkg")
            .description("Where the cards go (default: ${DEFAULT-VALUE}).")
            .build();

    Anki(Terminal terminal) {
      this.terminal = terminal;
    }

    /** What the command is called, and what it takes. */
    CommandSpec spec() {
      CommandSpec spec =
          Commands.command(
              this,
              "anki",
              "Write the review cards as an Anki deck, or as a .tsv table.",
              "",
              "Examples:",
              "  guidewright export anki                      ./guide as cards.apkg",
              "  guidewright export anki my-guide -o my.apkg",
              "  guidewright export anki my-guide -o my.tsv   without pictures",
              "",
              "Import the deck again after the guide has changed: Anki updates the cards and",
              "keeps their schedule. SOURCE_DATE_EPOCH gives the time of the change, else the",
              "newest file does.");
      input.addTo(spec);
      spec.addOption(output);
      return Commands.withHelp(spec);
    }

    @Override
    public Integer call() throws IOException {
      BuildRequest request =
          new BuildRequest(input.guide(), Optional.empty(), input.drafts(), false);
      Build build = SiteBuilder.build(request, StageListener.silent(), input.memo());
      if (!build.isWritable()) {
        terminal
            .err()
            .println(
                "guidewright: the guide has "
                    + Counts.of(build.count(Severity.ERROR), "error")
                    + "; see `guidewright build`");
        return Cli.PROBLEMS;
      }
      Path output = this.output.getValue();
      Files.write(output, file(build, output).content().bytes());
      int cards = build.guide().study().cards().size();
      terminal
          .out()
          .println(Counts.of(cards, "card") + " in " + ProblemPrinter.safe(output.toString()));
      return Cli.FINE;
    }

    private OutputFile file(Build build, Path output) throws IOException {
      if (output.toString().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
        return AnkiExport.table(build.guide());
      }
      String style =
          build.site().files().stream()
              .filter(file -> file.path().equals(STYLE))
              .findFirst()
              .map(file -> new String(file.content().bytes(), StandardCharsets.UTF_8))
              .orElse("");
      return AnkiExport.deck(
          build.guide(), DrawStage.draw(build.guide()).value(), style, lastEdit());
    }

    /** Seconds since 1970. */
    private long lastEdit() throws IOException {
      String given = terminal.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
      if (!given.isEmpty()
          && given.length() < 12
          && given.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Long.parseLong(given);
      }
      long newest = 0;
      try (Stream<Path> files = Files.walk(input.guide())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis() / 1000);
        }
      }
      return newest;
    }
  }
}
