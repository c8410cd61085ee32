package dev.guidewright.cli;

import dev.guidewright.write.WriteException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands. */
@Command(
    name = "guidewright",
    description = "Turns a folder of plain Markdown into a study guide people can practice with.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      BuildCommand.class,
      CardsCommand.class,
      CheckCommand.class,
      DiagramCommand.class,
      ExportCommand.class,
      SearchCommand.class,
      ServeCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 fine, 1 problems in the guide, 2 wrong use, 3 the machine failed."
    })
final class Cli {
  static final int FINE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int MACHINE = 3;

  private Cli() {}

  /** Runs a command line and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    CommandLine commands = new CommandLine(new Cli(), new Commands(terminal));
    commands.setOut(terminal.out());
    commands.setErr(terminal.err());
    commands.setParameterExceptionHandler(Cli::misused);
    commands.setExecutionExceptionHandler(
        (exception, command, parsed) -> failed(exception, terminal.err()));
    if (args.length == 0) {
      commands.usage(terminal.out());
      return USAGE;
    }
    return commands.execute(args);
  }

  private static int misused(ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(exception.getMessage());
    UnmatchedArgumentException.printSuggestions(exception, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return USAGE;
  }

  private static int failed(Exception exception, PrintWriter err) {
    if (exception instanceof NoSuchFileException missing) {
      err.println("guidewright: there is no file " + missing.getFile());
      return USAGE;
    }
    if (exception instanceof WriteException) {
      err.println("guidewright: " + exception.getMessage());
      return MACHINE;
    }
    String reason = exception.getMessage() == null ? "" : ": " + exception.getMessage();
    err.println("guidewright: " + exception.getClass().getSimpleName() + reason);
    err.println("This should not happen; please report it with the guide that caused it.");
    return MACHINE;
  }
}
