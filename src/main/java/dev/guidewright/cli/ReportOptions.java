package dev.guidewright.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a command reports. */
final class ReportOptions {
  /** When to print in colour. */
  enum Color {
    auto,
    always,
    never
  }

  private final OptionSpec quiet = Commands.flag("--quiet", "Print problems only.");
  private final OptionSpec json = Commands.flag("--json", "Print one JSON object instead of text.");
  private final OptionSpec color =
      Commands.option(Color.class, "WHEN", "--color")
          .defaultValue("auto")
          .description("Print in colour: ${COMPLETION-CANDIDATES}.")
          .build();

  void addTo(CommandSpec command) {
    command.addOption(quiet).addOption(json).addOption(color);
  }

  boolean quiet() {
    return Commands.isGiven(quiet);
  }

  boolean json() {
    return Commands.isGiven(json);
  }

  boolean colored(Terminal terminal) {
    Color when = color.getValue();
    return when == Color.always || (when == Color.auto && terminal.colored());
  }
}
