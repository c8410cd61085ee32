package dev.guidewright.page;

import dev.guidewright.model.Card;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.page.PracticeViews.CardItem;
import dev.guidewright.page.PracticeViews.Group;
import java.util.List;

/** Every review card, in full, so that one can read them without a script. */
final class CardPile {
  private final StudyGuide guide;
  private final PracticeBlocks blocks;

  CardPile(StudyGuide guide, PracticeBlocks blocks) {
    this.guide = guide;
    this.blocks = blocks;
  }

  List<Group<CardItem>> groups(String page) {
    return blocks.byChapter(
        guide.cards(), Card::place, page, (card, renderer) -> item(card, renderer, page));
  }

  private static CardItem item(Card card, BlockRenderer renderer, String page) {
    return new CardItem(
        card.id(),
        Address.relative(page, card.place().href()),
        renderer.html(card.front()),
        renderer.html(card.back()));
  }
}
