package dev.guidewright.cli;

import dev.guidewright.write.WriteException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** All commands. */
@Command(
    name = "guidewright",
    description = "Turns a folder of plain Markdown into a study guide people can practice with.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  guidewright init my-guide     begin",
      "  guidewright serve             write, and see it",
      "  guidewright check             find what is wrong",
      "  guidewright build             make the site",
      "",
      "Exit codes: 0 fine, 1 problems in the guide, 2 wrong use, 3 the machine failed."
    })
final class Cli {
  static final int FINE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int MACHINE = 3;

  private static final Map<String, Class<?>> COMMANDS = byName();

  /** What tells of all commands. */
  private static final Set<Class<?>> OVERVIEWS =
      Set.of(HelpCommand.class, CompletionCommand.class, ManCommand.class);

  private Cli() {}

  private static Map<String, Class<?>> byName() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("build", BuildCommand.class);
    commands.put("cards", CardsCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("completion", CompletionCommand.class);
    commands.put("diagram", DiagramCommand.class);
    commands.put("doctor", DoctorCommand.class);
    commands.put("export", ExportCommand.class);
    commands.put("init", InitCommand.class);
    commands.put("man", ManCommand.class);
    commands.put("new", NewCommand.class);
    commands.put("search", SearchCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("upstream", UpstreamCommand.class);
    commands.put("help", HelpCommand.class);
    return commands;
  }

  /** Runs a command line and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      terminal.out().println(Version.line());
      return FINE;
    }
    CommandLine commands = commands(terminal, args);
    if (args.length == 0) {
      commands.usage(terminal.out());
      return USAGE;
    }
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError e) {
      return outOfMemory(terminal.err());
    }
  }

  private static int outOfMemory(PrintWriter err) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    err.println(
        "guidewright: this guide needs more memory than the "
            + megabytes
            + " MB that Java may use; give it more with JAVA_TOOL_OPTIONS=-Xmx"
            + 2 * megabytes
            + "m");
    return MACHINE;
  }

  /** The commands as the library knows them, for these arguments; without any, all of them. */
  static CommandLine commands(Terminal terminal, String... args) {
    CommandLine commands = commands(new Commands(terminal), args);
    commands.setOut(terminal.out());
    commands.setErr(terminal.err());
    commands.setParameterExceptionHandler(
        (exception, words) -> Misuse.explain(exception, terminal.err()));
    commands.setExecutionExceptionHandler(
        (exception, command, parsed) -> failed(exception, terminal.err()));
    return commands;
  }

  /**
   * The commands; only the one that is asked for when it is clear which, since each has to be
   * looked through before the first can run.
   */
  private static CommandLine commands(Commands factory, String... args) {
    CommandLine all = new CommandLine(new Cli(), factory);
    Class<?> asked = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (asked != null && !OVERVIEWS.contains(asked)) {
      all.addSubcommand(asked);
    } else {
      COMMANDS.values().forEach(all::addSubcommand);
    }
    return all;
  }

  private static int failed(Exception exception, PrintWriter err) {
    if (exception instanceof NoSuchFileException missing) {
      err.println(
          "guidewright: there is no folder or file " + ProblemPrinter.safe(missing.getFile()));
      return USAGE;
    }
    if (exception instanceof WriteException) {
      err.println("guidewright: " + ProblemPrinter.safe(String.valueOf(exception.getMessage())));
      return MACHINE;
    }
    if (exception instanceof IOException) {
      err.println("guidewright: the machine refused: " + ProblemPrinter.safe(exception.toString()));
      return MACHINE;
    }
    String reason = exception.getMessage() == null ? "" : ": " + exception.getMessage();
    err.println(
        "guidewright: " + exception.getClass().getSimpleName() + ProblemPrinter.safe(reason));
    err.println("This should not happen; please report it with the guide that caused it.");
    return MACHINE;
  }
}
