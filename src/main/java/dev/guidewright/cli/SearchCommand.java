package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import dev.guidewright.search.Searcher;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Searches a guide as its site does. */
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  private final PositionalParamSpec guide =
      Commands.argument(0, Path.class, "GUIDE", "A folder or a Markdown file.");
  private final PositionalParamSpec query =
      Commands.argument(1, String.class, "QUERY", "What to look for.");
  private final OptionSpec limit =
      Commands.option(int.class, "N", "--limit")
          .defaultValue("10")
          .description("How many results (default: ${DEFAULT-VALUE}).")
          .build();

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "search",
            "Search a guide with the ranking of its site.",
            "",
            "Examples:",
            "  guidewright search guide \"build or buy\"",
            "  guidewright search guide '\"total cost of ownership\"'    as a phrase");
    spec.addPositional(guide).addPositional(query).addOption(limit);
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() throws NoSuchFileException {
    BuildRequest request =
        new BuildRequest(
            InputOptions.existing(InputOptions.meant(guide.getValue())),
            Optional.empty(),
            false,
            false);
    String words = query.getValue();
    int most = limit.getValue();
    Build build = SiteBuilder.build(request, StageListener.silent());
    Searcher.Answer answer = Searcher.of(build.guide()).search(words, most);
    answer.instead().forEach(this::printGuess);
    answer.hits().forEach(this::print);
    if (answer.hits().isEmpty()) {
      terminal.out().println("no match for " + ProblemPrinter.safe(words));
      return Cli.PROBLEMS;
    }
    return Cli.FINE;
  }

  private void printGuess(String word, List<String> guesses) {
    String instead = guesses.isEmpty() ? "" : "; looked for " + String.join(", ", guesses);
    terminal.out().println(ProblemPrinter.safe("no \"" + word + "\" in this guide" + instead));
  }

  private void print(Searcher.Hit hit) {
    String path = hit.path().isEmpty() ? "" : "  (" + hit.path() + ")";
    terminal.out().println(ProblemPrinter.safe(hit.kind() + ": " + hit.title() + path));
    terminal.out().println("    " + ProblemPrinter.safe(hit.excerpt()));
    terminal.out().println("    " + ProblemPrinter.safe(hit.address()));
  }
}
