package dev.guidewright.cli;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.nio.file.Path;
import java.util.List;

/** Tells which files a command has written for an author, or why it has not. */
final class AuthorReport {
  private AuthorReport() {}

  /** Prints the files and what to do next; the exit code. */
  static int print(Terminal terminal, Result<List<Path>> written, String next) {
    for (Problem problem : written.problems()) {
      String place = ProblemPrinter.safe(problem.span().toString());
      terminal.err().println(place + ": error: " + ProblemPrinter.safe(problem.message()));
      terminal.err().println("    " + ProblemPrinter.safe(problem.hint()));
    }
    if (!written.problems().isEmpty()) {
      return Cli.PROBLEMS;
    }
    written
        .value()
        .forEach(file -> terminal.out().println("wrote " + ProblemPrinter.safe(file.toString())));
    terminal.out().println(next);
    return Cli.FINE;
  }
}
