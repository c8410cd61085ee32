package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import dev.guidewright.model.Block;
import dev.guidewright.model.Card;
import dev.guidewright.model.MarkdownNodes;
import dev.guidewright.model.PlainText;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the review cards that a guide gives. */
final class CardsCommand implements Callable<Integer> {
  private static final int WIDTH = 90;

  private final Terminal terminal;

  private final InputOptions input = new InputOptions();

  CardsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "cards",
            "List the review cards that were derived, and from where.",
            "",
            "Examples:",
            "  guidewright cards                      the cards of ./guide",
            "",
            "Leave kinds or single cards out in guide.yml:",
            "  cards: {exclude: [takeaway, CARD-ID]}");
    input.addTo(spec);
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() throws NoSuchFileException {
    Path guide = InputOptions.existing(input.guide());
    BuildRequest request = new BuildRequest(guide, Optional.empty(), input.drafts(), false);
    Build build = SiteBuilder.build(request, StageListener.silent(), input.memo());
    List<Card> cards = build.guide().study().cards();
    cards.forEach(card -> terminal.out().println(line(card)));
    terminal.out().println(Counts.of(cards.size(), "card"));
    return Cli.FINE;
  }

  private static String line(Card card) {
    String kind = card.kind().name().toLowerCase(Locale.ROOT);
    String place = ProblemPrinter.safe(card.span() + ": " + kind + " " + card.id());
    return place + ": " + shortened(words(card.front()));
  }

  private static String words(List<Block> blocks) {
    return MarkdownNodes.in(blocks).stream().map(PlainText::of).collect(Collectors.joining(" "));
  }

  private static String shortened(String text) {
    String safe = ProblemPrinter.safe(text);
    return safe.length() > WIDTH ? safe.substring(0, WIDTH - 1) + "…" : safe;
  }
}
