package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.model.Severity;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a guide into a site. */
@Command(
    name = "build",
    description = "Build a guide into a folder of files that work by double-click.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  guidewright build                      ./guide into ./site-output",
      "  guidewright build notes -o public      another folder",
      "  guidewright build interview.md         a guide of one file"
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private ReportOptions report = new ReportOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = OutputFolder.USUAL,
      description = "Where the site goes (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of(OutputFolder.USUAL);

  @Option(names = "--strict", description = "Treat warnings as errors: write nothing.")
  private boolean strict;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean named = !output.equals(Path.of(OutputFolder.USUAL));
    Optional<String> refusal = OutputFolder.refusal(input.guide(), output, named);
    if (refusal.isPresent()) {
      terminal.err().println("guidewright: " + refusal.get());
      return Cli.USAGE;
    }
    boolean shows = terminal.interactive() && !report.quiet() && !report.json();
    StageClock clock = new StageClock(shows, terminal.err());
    BuildRequest request =
        new BuildRequest(input.guide(), Optional.of(output), input.drafts(), strict);
    Build build = SiteBuilder.build(request, clock, input.memo());
    clock.close();
    print(build, clock);
    return build.isWritable() ? Cli.FINE : Cli.PROBLEMS;
  }

  private void print(Build build, StageClock clock) {
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
