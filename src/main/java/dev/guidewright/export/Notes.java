package dev.guidewright.export;

import dev.guidewright.model.Block;
import dev.guidewright.model.Card;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/** Makes notes of the guide's cards. */
final class Notes {
  private final LinkedGuide guide;
  private final CardHtml html;

  private Notes(LinkedGuide guide, Media media) {
    this.guide = guide;
    this.html = new CardHtml(guide, media);
  }

  /** One note for each card, in the order of the cards. */
  static List<Note> of(LinkedGuide guide, Media media) {
    Notes notes = new Notes(guide, media);
    return guide.study().cards().stream().map(notes::note).toList();
  }

  /** What names the guide: its id, else its title. */
  static String guideName(Guide guide) {
    return guide.config().id().isBlank() ? title(guide) : guide.config().id();
  }

  /** The guide's title, else that of its first page. */
  static String title(Guide guide) {
    return guide
        .config()
        .givenTitle()
        .or(() -> guide.chapters().stream().findFirst().map(Chapter::title))
        .filter(title -> !title.isBlank())
        .orElse("Guide");
  }

  private Note note(Card card) {
    String guid = StableIds.guid(guideName(guide.study().guide()) + "\n" + card.id());
    List<String> tags =
        List.of(
            "chapter::" + tag(card.place().chapter()),
            "kind::" + card.kind().name().toLowerCase(Locale.ROOT));
    String back = html.of(backOf(card), card.place().output());
    if (card.kind() == Card.Kind.TAKEAWAY) {
      return new Note(guid, Note.Kind.CLOZE, tags, List.of(cloze(back), source(card)));
    }
    String front = html.of(card.front(), card.place().output());
    return new Note(guid, Note.Kind.BASIC, tags, List.of(front, back + source(card)));
  }

  /** The back; a decision shows its graph as well. */
  private List<Block> backOf(Card card) {
    if (card.kind() != Card.Kind.DECISION) {
      return card.back();
    }
    List<Block> back = new ArrayList<>(card.back());
    guide.study().decisions().stream()
        .filter(decision -> isOf(card, decision))
        .forEach(decision -> back.add(new Block.DiagramBlock(decision.diagram())));
    return back;
  }

  /** A decision's cards are named after it, with a hash of the answers behind its id. */
  private static boolean isOf(Card card, Decision decision) {
    String name = "decision-" + decision.id() + "-";
    return card.place().equals(decision.diagram().place())
        && card.id().startsWith(name)
        && card.id().indexOf('-', name.length()) < 0;
  }

  /** The sentence with its bold words as the gap; braces of the text are no marks. */
  private static String cloze(String html) {
    return html.replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("<strong>", "{{c1::")
        .replace("</strong>", "}}");
  }

  private static String source(Card card) {
    String title = card.place().title();
    String chapter = card.place().chapter();
    String words = title.isEmpty() || title.equals(chapter) ? chapter : chapter + " › " + title;
    return "<p class=\"source\">" + Entities.escape(words) + "</p>";
  }

  private static String tag(String title) {
    StringBuilder tag = new StringBuilder();
    title
        .strip()
        .codePoints()
        .forEach(
            c -> {
              boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
              tag.appendCodePoint(blank || c < ' ' || c == '"' || c == ':' ? '-' : c);
            });
    return tag.length() == 0 ? "guide" : tag.toString();
  }
}
