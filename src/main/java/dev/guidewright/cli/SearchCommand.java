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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches a guide as its site does. */
@Command(
    name = "search",
    description = "Search a guide with the ranking of its site.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  guidewright search guide \"build or buy\"",
      "  guidewright search guide '\"total cost of ownership\"'    as a phrase"
    })
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "GUIDE", description = "A folder or a Markdown file.")
  private Path guide = Path.of(".");

  @Parameters(index = "1", paramLabel = "QUERY", description = "What to look for.")
  private String query = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many results (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws NoSuchFileException {
    BuildRequest request =
        new BuildRequest(
            InputOptions.existing(InputOptions.meant(guide)), Optional.empty(), false, false);
    Build build = SiteBuilder.build(request, StageListener.silent());
    Searcher.Answer answer = Searcher.of(build.guide()).search(query, limit);
    answer.instead().forEach(this::printGuess);
    answer.hits().forEach(this::print);
    if (answer.hits().isEmpty()) {
      terminal.out().println("no match for " + ProblemPrinter.safe(query));
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
