package dev.guidewright.cli;

import dev.guidewright.author.Doctor;
import dev.guidewright.cache.DiskCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at the machine and the guide. */
@Command(
    name = "doctor",
    description = "Say what is found on this machine and in the guide, and what to do.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  guidewright doctor               this machine and ./guide",
      "  guidewright doctor notes         another guide"
    })
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = OutputFolder.USUAL,
      description = "Where the site would go (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of(OutputFolder.USUAL);

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Path> cache = DiskCache.folder(terminal.environment());
    List<Doctor.Finding> findings =
        Doctor.examine(input.guide(), output, cache, terminal.environment());
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
