package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.model.Severity;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Builds a guide into a site. */
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  private final InputOptions input = new InputOptions();
  private final ReportOptions report = new ReportOptions();

  private final OptionSpec output =
      Commands.option(Path.class, "DIR", "-o", "--output")
          .defaultValue(OutputFolder.USUAL)
          .description("Where the site goes (default: ${DEFAULT-VALUE}).")
          .build();
  private final OptionSpec strict =
      Commands.flag("--strict", "Treat warnings as errors: write nothing.");

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "build",
            "Build a guide into a folder of files that work by double-click.",
            "",
            "Examples:",
            "  guidewright build                      ./guide into ./site-output",
            "  guidewright build notes -o public      another folder",
            "  guidewright build interview.md         a guide of one file");
    input.addTo(spec);
    report.addTo(spec);
    spec.addOption(output).addOption(strict);
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() {
    Path output = this.output.getValue();
    boolean named = !output.equals(Path.of(OutputFolder.USUAL));
    Optional<String> refusal = OutputFolder.refusal(input.guide(), output, named);
    if (refusal.isPresent()) {
      terminal.err().println("guidewright: " + refusal.get());
      return Cli.USAGE;
    }
    boolean shows = terminal.interactive() && !report.quiet() && !report.json();
    StageClock clock = new StageClock(shows, terminal.err());
    BuildRequest request =
        new BuildRequest(
            input.guide(), Optional.of(output), input.drafts(), Commands.isGiven(strict));
    Build build = SiteBuilder.build(request, clock, input.memo());
    clock.close();
    print(build, clock, output);
    return build.isWritable() ? Cli.FINE : Cli.PROBLEMS;
  }

  private void print(Build build, StageClock clock, Path output) {
    if (report.json()) {
      terminal.out().println(BuildJson.of(build, clock, output));
      return;
    }
    Severity least = report.quiet() ? Severity.WARNING : Severity.ADVICE;
    ProblemPrinter printer =
        new ProblemPrinter(
            input.guide(), build.guide().study().guide().quotable(), report.colored(terminal));
    build.problems().stream()
        .filter(problem -> problem.severity().compareTo(least) <= 0)
        .forEach(problem -> terminal.err().print(printer.print(problem)));
    if (!report.quiet()) {
      terminal.out().print(Summary.of(build, clock, output));
    }
  }
}
