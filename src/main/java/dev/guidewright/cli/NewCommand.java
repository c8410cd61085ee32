package dev.guidewright.cli;

import dev.guidewright.author.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a file of a guide. */
@Command(
    name = "new",
    description = "Write a well-formed file into the right place of a guide.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Each gets a file of its own; nothing that exists is overwritten.",
      "",
      "Examples:",
      "  guidewright new chapter \"Hiring well\"     guide/hiring-well.md",
      "  guidewright new scenario \"Two vendors\"    guide/scenarios/02-two-vendors.md",
      "  guidewright new question \"Why write?\"     guide/questions/why-write.md",
      "  guidewright new graph \"Debt\" notes        notes/debt.md"
    })
final class NewCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}.")
  private NewFile.Kind kind = NewFile.Kind.chapter;

  @Parameters(index = "1", paramLabel = "TITLE", description = "Its heading.")
  private String title = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "GUIDE",
      description = "The guide's folder; ./guide, else this folder, when left out.")
  private @Nullable Path guide;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = guide == null ? InputOptions.usual() : InputOptions.meant(guide);
    if (!Files.isDirectory(folder)) {
      terminal
          .err()
          .println("guidewright: there is no folder " + ProblemPrinter.safe(folder.toString()));
      return Cli.USAGE;
    }
    return AuthorReport.print(
        terminal,
        NewFile.write(folder, kind, title),
        "Next: name it under `chapters` in guide.yml, or link to it from another page.");
  }
}
