package dev.guidewright.cli;

import dev.guidewright.author.Doctor;
import dev.guidewright.cache.DiskCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Looks at the machine and the guide. */
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  private final InputOptions input = new InputOptions();

  private final OptionSpec output =
      Commands.option(Path.class, "DIR", "-o", "--output")
          .defaultValue(OutputFolder.USUAL)
          .description("Where the site would go (default: ${DEFAULT-VALUE}).")
          .build();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "doctor",
            "Say what is found on this machine and in the guide, and what to do.",
            "",
            "Examples:",
            "  guidewright doctor               this machine and ./guide",
            "  guidewright doctor notes         another guide");
    input.addTo(spec);
    spec.addOption(output);
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() {
    Optional<Path> cache = DiskCache.folder(terminal.environment());
    List<Doctor.Finding> findings =
        Doctor.examine(input.guide(), output.getValue(), cache, terminal.environment());
    for (Doctor.Finding finding : findings) {
      String state = finding.isWell() ? "ok " : "!! ";
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT, "%s %-9s %s", state, finding.subject(), safe(finding.found())));
      if (!finding.advice().isEmpty()) {
        terminal.out().println("              " + safe(finding.advice()));
      }
    }
    return findings.stream().allMatch(Doctor.Finding::isWell) ? Cli.FINE : Cli.PROBLEMS;
  }

  private static String safe(String text) {
    return ProblemPrinter.safe(text);
  }
}
