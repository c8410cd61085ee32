package dev.guidewright.cli;

import picocli.CommandLine.Option;

/** How a command reports. */
final class ReportOptions {
  /** When to print in colour. */
  enum Color {
    auto,
    always,
    never
  }

  @Option(names = "--quiet", description = "Print problems only.")
  private boolean quiet;

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Print in colour: ${COMPLETION-CANDIDATES}.")
  private Color color = Color.auto;

  boolean quiet() {
    return quiet;
  }

  boolean json() {
    return json;
  }

  boolean colored(Terminal terminal) {
    return color == Color.always || (color == Color.auto && terminal.colored());
  }
}
