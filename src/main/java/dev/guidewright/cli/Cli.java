package dev.guidewright.cli;

import dev.guidewright.write.WriteException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** All commands. */
final class Cli {
  static final int FINE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int MACHINE = 3;

  private static final Map<String, Function<Terminal, CommandSpec>> COMMANDS = byName();

  /** What tells of all commands. */
  private static final Set<String> OVERVIEWS = Set.of("completion", "help", "man");

  private Cli() {}

  private static Map<String, Function<Terminal, CommandSpec>> byName() {
    Map<String, Function<Terminal, CommandSpec>> commands = new LinkedHashMap<>();
    commands.put("build", terminal -> new BuildCommand(terminal).spec());
    commands.put("cards", terminal -> new CardsCommand(terminal).spec());
    commands.put("check", terminal -> new CheckCommand(terminal).spec());
    commands.put("completion", terminal -> new CompletionCommand(terminal).spec());
    commands.put("diagram", terminal -> new DiagramCommand(terminal).spec());
    commands.put("doctor", terminal -> new DoctorCommand(terminal).spec());
    commands.put("export", ExportCommand::spec);
    commands.put("init", terminal -> new InitCommand(terminal).spec());
    commands.put("man", terminal -> new ManCommand(terminal).spec());
    commands.put("new", terminal -> new NewCommand(terminal).spec());
    commands.put("search", terminal -> new SearchCommand(terminal).spec());
    commands.put("serve", terminal -> new ServeCommand(terminal).spec());
    commands.put("upstream", terminal -> new UpstreamCommand(terminal).spec());
    commands.put("help", terminal -> CommandSpec.forAnnotatedObject(new HelpCommand()));
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
    CommandLine commands = new CommandLine(spec(terminal, args));
    commands.setOut(terminal.out());
    commands.setErr(terminal.err());
    commands.setParameterExceptionHandler(
        (exception, words) -> Misuse.explain(exception, terminal.err()));
    commands.setExecutionExceptionHandler(
        (exception, command, parsed) -> failed(exception, terminal.err()));
    return commands;
  }

  /**
   * The commands; only the one that is asked for when it is clear which, since each takes time to
   * be told of before the first can run.
   */
  private static CommandSpec spec(Terminal terminal, String... args) {
    CommandSpec all =
        Commands.withHelp(
            Commands.group(
                "guidewright",
                "Turns a folder of plain Markdown into a study guide people can practice with.",
                "",
                "Examples:",
                "  guidewright init my-guide     begin",
                "  guidewright serve             write, and see it",
                "  guidewright check             find what is wrong",
                "  guidewright build             make the site",
                "",
                "Exit codes: 0 fine, 1 problems in the guide, 2 wrong use, 3 the machine failed."));
    String asked = args.length == 0 ? "" : args[0];
    if (COMMANDS.containsKey(asked) && !OVERVIEWS.contains(asked)) {
      return all.addSubcommand(asked, COMMANDS.get(asked).apply(terminal));
    }
    COMMANDS.forEach((name, command) -> all.addSubcommand(name, command.apply(terminal)));
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
