package dev.guidewright.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints the manual page, made of the same texts as {@code --help}. */
final class ManCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final StringBuilder page = new StringBuilder();
  private final CommandSpec spec;

  ManCommand(Terminal terminal) {
    this.terminal = terminal;
    spec =
        Commands.withHelp(
            Commands.command(
                this,
                "man",
                "Print the manual page, for man(1).",
                "",
                "Examples:",
                "  guidewright man > guidewright.1 && man ./guidewright.1"));
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    page.append(
        ".TH GUIDEWRIGHT 1 \"\" \"guidewright\" \"User commands\"\n.SH NAME\nguidewright \\- ");
    page.append(text(description(root))).append("\n.SH SYNOPSIS\n.B guidewright\nCOMMAND ...\n");
    page.append(".SH COMMANDS\n");
    for (Map.Entry<String, CommandLine> sub : root.subcommands().entrySet()) {
      command(sub.getValue().getCommandSpec());
    }
    page.append(".SH EXIT STATUS\n");
    for (String line : root.usageMessage().footer()) {
      if (!line.isEmpty()) {
        page.append(text(line)).append('\n');
      }
    }
    terminal.out().print(page);
    return Cli.FINE;
  }

  private void command(CommandSpec command) {
    String name = command.qualifiedName();
    page.append(".SS ").append(text(name)).append('\n');
    page.append(text(description(command))).append('\n');
    for (PositionalParamSpec positional : command.positionalParameters()) {
      item(positional.paramLabel(), positional);
    }
    for (OptionSpec option : command.options()) {
      String label = option.typeInfo().isBoolean() ? "" : " " + option.paramLabel();
      item(String.join(", ", option.names()) + label, option);
    }
    examples(command);
    for (CommandLine below : command.subcommands().values()) {
      command(below.getCommandSpec());
    }
  }

  private void item(String head, ArgSpec argument) {
    page.append(".TP\n.B ").append(text(head)).append('\n');
    page.append(text(String.join(" ", argument.description()))).append('\n');
  }

  private void examples(CommandSpec command) {
    String[] footer = command.usageMessage().footer();
    if (footer.length > 0) {
      page.append(".PP\n.nf\n");
      for (String line : footer) {
        page.append(text(line)).append('\n');
      }
      page.append(".fi\n");
    }
  }

  private static String description(CommandSpec command) {
    return String.join(" ", command.usageMessage().description());
  }

  /** Text that troff shows as it is. */
  private static String text(String text) {
    String plain = Ansi.OFF.string(text).replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
