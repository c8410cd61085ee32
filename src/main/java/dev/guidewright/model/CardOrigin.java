package dev.guidewright.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A card in a line, for an author who asks what was derived and from where.
 *
 * @param id what {@code guide.yml} excludes it by
 * @param kind the kind by which {@code guide.yml} excludes all its like, such as {@code term}
 * @param front what is asked, in plain words
 * @param back the answer, in plain words
 * @param span where the guide says it
 */
public record CardOrigin(String id, String kind, String front, String back, Span span) {

  /** The guide's cards in reading order. */
  public static List<CardOrigin> of(StudyGuide guide) {
    return guide.cards().stream()
        .map(
            card ->
                new CardOrigin(
                    card.id(),
                    card.kind().name().toLowerCase(Locale.ROOT),
                    words(card.front()),
                    words(card.back()),
                    card.span()))
        .toList();
  }

  private static String words(List<Block> blocks) {
    return blocks.stream()
        .map(CardOrigin::words)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  private static String words(Block block) {
    if (block instanceof Block.Prose prose) {
      return PlainText.of(prose.node());
    }
    return block instanceof Block.Labelled labelled
        ? (labelled.label() + ": " + PlainText.of(labelled.body())).strip()
        : "";
  }
}
