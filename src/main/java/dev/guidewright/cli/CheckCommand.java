package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.Checked;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.cache.CacheFolder;
import dev.guidewright.check.Outside;
import dev.guidewright.check.OutsideLinks;
import dev.guidewright.check.Rule;
import dev.guidewright.check.Rules;
import dev.guidewright.model.Nearest;
import dev.guidewright.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Looks for everything that can be known to be wrong with a guide. */
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  private final InputOptions input = new InputOptions();
  private final ColorOption color = new ColorOption();
  private final FixOptions fix = new FixOptions();

  private final OptionSpec format =
      Commands.option(ReportFormat.class, "FORMAT", "--format")
          .defaultValue("text")
          .description("How to report: ${COMPLETION-CANDIDATES}.")
          .build();
  private final OptionSpec advice = Commands.flag("--advice", "List advice too, and let it count.");
  private final OptionSpec external =
      Commands.flag(
          "--external", "Try links to other sites too; what is fine is remembered for a week.");
  private final OptionSpec rules =
      Commands.flag("--rules", "List all rules, as Markdown, and check nothing.");
  private final OptionSpec explained =
      Commands.option(String.class, "RULE", "--explain")
          .defaultValue("")
          .description("Tell what a rule is about, as Markdown, and check nothing.")
          .build();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "check",
            "Find everything that can be known to be wrong with a guide; write nothing.",
            "",
            "Errors and warnings count, advice counts with --advice.",
            "",
            "Examples:",
            "  guidewright check                        ./guide",
            "  guidewright check --advice notes         with what could be better",
            "  guidewright check --fix                  mend links, after showing how",
            "  guidewright check --external             and links to other sites",
            "  guidewright check --format github        as remarks on a pull request",
            "  guidewright check --explain broken-link  what a rule is about");
    input.addTo(spec);
    color.addTo(spec);
    fix.addTo(spec);
    spec.addOption(format)
        .addOption(advice)
        .addOption(external)
        .addOption(rules)
        .addOption(explained);
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() throws IOException {
    if (Commands.isGiven(rules)) {
      terminal.out().print(Rules.markdown());
      return Cli.FINE;
    }
    String rule = explained.getValue();
    return rule.isEmpty() ? check(Commands.isGiven(advice)) : explain(rule);
  }

  private int explain(String explained) {
    Optional<Rule> rule = Rules.find(explained);
    if (rule.isPresent()) {
      terminal.out().print(Rules.markdown(rule.get()));
      return Cli.FINE;
    }
    String hint = Nearest.hint(explained, Rules.names(), "--rules lists all");
    terminal.err().println("guidewright: there is no rule " + ProblemPrinter.safe(explained));
    terminal.err().println(hint);
    return Cli.USAGE;
  }

  private int check(boolean advice) throws IOException {
    Checked checked = look();
    if (fix.isWanted() && new Fixing(terminal, fix, input.guide()).mend(checked)) {
      checked = look();
    }
    Build build = checked.build();
    CheckReport report = new CheckReport(input.guide(), build, advice);
    terminal.out().print(report.in(format(), color.isWanted(terminal)));
    Severity least = advice ? Severity.ADVICE : Severity.WARNING;
    boolean fine =
        build.problems().stream().noneMatch(found -> found.severity().compareTo(least) <= 0);
    return fine ? Cli.FINE : Cli.PROBLEMS;
  }

  private ReportFormat format() {
    return format.getValue();
  }

  private Outside outside() {
    if (!Commands.isGiven(external)) {
      return Outside.none();
    }
    Path folder =
        CacheFolder.of(terminal.environment())
            .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "guidewright"));
    return new OutsideLinks(OutsideLinks.Options.usual(folder.resolve("external-links.tsv")));
  }

  private Checked look() {
    boolean shows = terminal.interactive() && format() == ReportFormat.text;
    BuildRequest request = new BuildRequest(input.guide(), Optional.empty(), input.drafts(), false);
    try (StageClock clock = new StageClock(shows, terminal.err())) {
      return SiteBuilder.check(request, clock, outside());
    }
  }
}
