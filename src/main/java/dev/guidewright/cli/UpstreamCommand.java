package dev.guidewright.cli;

import dev.guidewright.author.Upstream;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Replacement;
import dev.guidewright.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Compares what a guide replaces with what it was. */
final class UpstreamCommand implements Callable<Integer> {
  private final Terminal terminal;

  private final InputOptions input = new InputOptions();
  private final ColorOption color = new ColorOption();

  private final OptionSpec accept = Commands.flag("--accept", "Record what stands below now.");

  UpstreamCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "upstream",
            "Show what changed in the guides below since you replaced parts of them.",
            "",
            "What was replaced is kept in guide/.guidewright/upstream/,",
            "a file for each; commit them.",
            "",
            "Examples:",
            "  guidewright upstream             differences since the last --accept",
            "  guidewright upstream --accept    your copies are right: record them");
    input.addTo(spec);
    color.addTo(spec);
    spec.addOption(accept);
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() throws IOException {
    Upstream upstream = Upstream.of(input.guide());
    List<Problem> errors =
        upstream.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      ProblemPrinter printer =
          new ProblemPrinter(input.guide(), List.of(), color.isWanted(terminal));
      errors.forEach(problem -> terminal.err().print(printer.print(problem)));
      return Cli.PROBLEMS;
    }
    if (!upstream.isLaid() && upstream.all().isEmpty()) {
      terminal.out().println("This guide is laid over no other; see `extends` in guide.yml.");
      return Cli.FINE;
    }
    return Commands.isGiven(accept) ? accept(upstream) : compare(upstream);
  }

  private int accept(Upstream upstream) throws IOException {
    List<Path> written = upstream.accept(input.guide());
    written.forEach(
        file -> terminal.out().println("wrote " + ProblemPrinter.safe(file.toString())));
    terminal.out().println(Counts.of(upstream.all().size(), "replacement") + " recorded");
    return Cli.FINE;
  }

  private int compare(Upstream upstream) {
    for (Replacement replacement : upstream.changed()) {
      terminal
          .out()
          .println(
              safe(replacement.file())
                  + " replaces "
                  + safe(replacement.upstream())
                  + ", which changed:");
      Upstream.difference(replacement).forEach(line -> terminal.out().println("  " + shown(line)));
      terminal.out().println();
    }
    upstream
        .unrecorded()
        .forEach(
            replacement ->
                terminal
                    .out()
                    .println(
                        safe(replacement.file())
                            + " replaces "
                            + safe(replacement.upstream())
                            + "; what that was is not recorded yet"));
    int changed = upstream.changed().size();
    terminal
        .out()
        .println(
            Counts.of(upstream.all().size(), "replacement") + ", " + changed + " changed below");
    if (changed + upstream.unrecorded().size() > 0) {
      terminal.out().println("When your copies are right: guidewright upstream --accept");
    }
    return changed > 0 ? Cli.PROBLEMS : Cli.FINE;
  }

  private static String safe(String text) {
    return ProblemPrinter.safe(text);
  }

  private String shown(String line) {
    String plain = safe(line);
    if (!color.isWanted(terminal) || plain.startsWith("  ")) {
      return plain;
    }
    return (plain.startsWith("-") ? "\u001b[31m" : "\u001b[32m") + plain + "\u001b[0m";
  }
}
