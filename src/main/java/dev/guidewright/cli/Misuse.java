package dev.guidewright.cli;

import dev.guidewright.model.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with a command line, and what was probably meant. */
final class Misuse {
  private Misuse() {}

  static int explain(ParameterException exception, PrintWriter err) {
    CommandLine command = exception.getCommandLine();
    err.println(ProblemPrinter.safe(String.valueOf(exception.getMessage())));
    meant(exception).ifPresent(meant -> err.println("Did you mean " + meant + "?"));
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return Cli.USAGE;
  }

  private static Optional<String> meant(ParameterException exception) {
    CommandSpec command = exception.getCommandLine().getCommandSpec();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      return word.startsWith("-")
          ? Nearest.to(word.split("=", 2)[0], options(command))
          : Nearest.to(word, command.subcommands().keySet())
              .map(name -> command.qualifiedName() + " " + name);
    }
    ArgSpec argument = exception.getArgSpec();
    if (argument == null || argument.completionCandidates() == null) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    argument.completionCandidates().forEach(values::add);
    return Nearest.to(String.valueOf(exception.getValue()), values);
  }

  private static List<String> options(CommandSpec command) {
    return command.options().stream().map(option -> option.longestName()).toList();
  }
}
