package dev.guidewright.cli;

import picocli.CommandLine.Option;

/** Whether a check mends what is mechanical, and whether it asks first. */
final class FixOptions {
  @Option(
      names = "--fix",
      description =
          "Show how to mend links whose letter case, file or heading changed; ask, write.")
  private boolean fix;

  @Option(names = "--yes", description = "With --fix: write without asking.")
  private boolean yes;

  @Option(names = "--dry-run", description = "With --fix: show the changes, write nothing.")
  private boolean dryRun;

  boolean isWanted() {
    return fix || dryRun;
  }

  boolean asks() {
    return !yes;
  }

  boolean onlyShows() {
    return dryRun;
  }
}
