package dev.guidewright.cli;

import dev.guidewright.author.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Begins a file of a guide. */
final class NewCommand implements Callable<Integer> {
  private final Terminal terminal;

  private final PositionalParamSpec kind =
      Commands.argument(0, NewFile.Kind.class, "KIND", "One of ${COMPLETION-CANDIDATES}.");
  private final PositionalParamSpec title =
      Commands.argument(1, String.class, "TITLE", "Its heading.");
  private final PositionalParamSpec guide =
      Commands.optionalArgument(
          2, Path.class, "GUIDE", "The guide's folder; ./guide, else this folder, when left out.");

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "new",
            "Write a well-formed file into the right place of a guide.",
            "",
            "Each gets a file of its own; nothing that exists is overwritten.",
            "",
            "Examples:",
            "  guidewright new chapter \"Hiring well\"     guide/hiring-well.md",
            "  guidewright new scenario \"Two vendors\"    guide/scenarios/02-two-vendors.md",
            "  guidewright new question \"Why write?\"     guide/questions/why-write.md",
            "  guidewright new graph \"Debt\" notes        notes/debt.md");
    spec.addPositional(kind).addPositional(title).addPositional(guide);
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() throws IOException {
    Path named = guide.getValue();
    Path folder = named == null ? InputOptions.usual() : InputOptions.meant(named);
    if (!Files.isDirectory(folder)) {
      terminal
          .err()
          .println("guidewright: there is no folder " + ProblemPrinter.safe(folder.toString()));
      return Cli.USAGE;
    }
    return AuthorReport.print(
        terminal,
        NewFile.write(folder, kind.getValue(), title.getValue()),
        "Next: name it under `chapters` in guide.yml, or link to it from another page.");
  }
}
