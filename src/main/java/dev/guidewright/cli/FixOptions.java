package dev.guidewright.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whether a check mends what is mechanical, and whether it asks first. */
final class FixOptions {
  private final OptionSpec fix =
      Commands.flag(
          "--fix",
          "Show how to mend links whose letter case, file or heading changed; ask, write.");
  private final OptionSpec yes = Commands.flag("--yes", "With --fix: write without asking.");
  private final OptionSpec dryRun =
      Commands.flag("--dry-run", "With --fix: show the changes, write nothing.");

  void addTo(CommandSpec command) {
    command.addOption(fix).addOption(yes).addOption(dryRun);
  }

  boolean isWanted() {
    return Commands.isGiven(fix) || Commands.isGiven(dryRun);
  }

  boolean asks() {
    return !Commands.isGiven(yes);
  }

  boolean onlyShows() {
    return Commands.isGiven(dryRun);
  }
}
