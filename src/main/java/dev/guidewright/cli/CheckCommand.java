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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for everything that can be known to be wrong with a guide. */
@Command(
    name = "check",
    description = "Find everything that can be known to be wrong with a guide; write nothing.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Errors and warnings count, advice counts with --advice.",
      "",
      "Examples:",
      "  guidewright check                        ./guide",
      "  guidewright check --advice notes         with what could be better",
      "  guidewright check --fix                  mend links, after showing how",
      "  guidewright check --external             and links to other sites",
      "  guidewright check --format github        as remarks on a pull request",
      "  guidewright check --explain broken-link  what a rule is about"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private ColorOption color = new ColorOption();
  @Mixin private FixOptions fix = new FixOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to report: ${COMPLETION-CANDIDATES}.")
  private ReportFormat format = ReportFormat.text;

  @Option(names = "--advice", description = "List advice too, and let it count.")
  private boolean advice;

  @Option(
      names = "--external",
      description = "Try links to other sites too; what is fine is remembered for a week.")
  private boolean external;

  @Option(names = "--rules", description = "List all rules, as Markdown, and check nothing.")
  private boolean rules;

  @Option(
      names = "--explain",
      paramLabel = "RULE",
      defaultValue = "",
      description = "Tell what a rule is about, as Markdown, and check nothing.")
  private String explained = "";

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (rules) {
      terminal.out().print(Rules.markdown());
      return Cli.FINE;
    }
    return explained.isEmpty() ? check() : explain();
  }

  private int explain() {
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

  private int check() throws IOException {
    Checked checked = look();
    if (fix.isWanted() && new Fixing(terminal, fix, input.guide()).mend(checked)) {
      checked = look();
    }
    Build build = checked.build();
    CheckReport report = new CheckReport(input.guide(), build, advice);
    terminal.out().print(report.in(format, color.isWanted(terminal)));
    Severity least = advice ? Severity.ADVICE : Severity.WARNING;
    boolean fine =
        build.problems().stream().noneMatch(found -> found.severity().compareTo(least) <= 0);
    return fine ? Cli.FINE : Cli.PROBLEMS;
  }

  private Outside outside() {
    if (!external) {
      return Outside.none();
    }
    Path folder =
        CacheFolder.of(terminal.environment())
            .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "guidewright"));
    return new OutsideLinks(OutsideLinks.Options.usual(folder.resolve("external-links.tsv")));
  }

  private Checked look() {
    boolean shows = terminal.interactive() && format == ReportFormat.text;
    BuildRequest request = new BuildRequest(input.guide(), Optional.empty(), input.drafts(), false);
    try (StageClock clock = new StageClock(shows, terminal.err())) {
      return SiteBuilder.check(request, clock, outside());
    }
  }
}
