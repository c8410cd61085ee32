package dev.guidewright.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** When to print in colour. */
final class ColorOption {
  /** The answers. */
  enum When {
    auto,
    always,
    never
  }

  private final OptionSpec color =
      Commands.option(When.class, "WHEN", "--color")
          .defaultValue("auto")
          .description("Print in colour: ${COMPLETION-CANDIDATES}.")
          .build();

  void addTo(CommandSpec command) {
    command.addOption(color);
  }

  boolean isWanted(Terminal terminal) {
    When when = color.getValue();
    return when == When.always || (when == When.auto && terminal.colored());
  }
}
