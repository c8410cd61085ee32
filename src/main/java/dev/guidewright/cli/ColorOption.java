package dev.guidewright.cli;

import picocli.CommandLine.Option;

/** When to print in colour. */
final class ColorOption {
  /** The answers. */
  enum When {
    auto,
    always,
    never
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Print in colour: ${COMPLETION-CANDIDATES}.")
  private When when = When.auto;

  boolean isWanted(Terminal terminal) {
    return when == When.always || (when == When.auto && terminal.colored());
  }
}
