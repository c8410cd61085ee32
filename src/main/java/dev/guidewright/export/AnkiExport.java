package dev.guidewright.export;

import dev.guidewright.model.Content;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.OutputFile;
import java.util.List;

/** Takes the guide's cards to Anki: the door of this package. */
public final class AnkiExport {
  private AnkiExport() {}

  /**
   * A deck as {@code cards.apkg}, with pictures. The same guide, style and time give the same
   * bytes.
   *
   * @param style CSS that makes diagrams look as on the site
   * @param modified seconds since 1970, not in the future; an import updates the notes it brought
   *     before when this has grown, so it is best the time of the guide's last edit
   */
  public static OutputFile deck(LinkedGuide guide, Drawings drawings, String style, long modified) {
    Guide source = guide.study().guide();
    Media media = new Media(drawings, style);
    List<Note> notes = Notes.of(guide, media);
    byte[] collection =
        Collection.of(notes, Notes.guideName(source), Notes.title(source), modified);
    byte[] bytes = DeckFile.of(collection, media.files());
    return new OutputFile("cards.apkg", () -> bytes, "cards");
  }

  /** The same notes as tab-separated text, without pictures: {@code cards.tsv}. */
  public static OutputFile table(LinkedGuide guide) {
    List<Note> notes = Notes.of(guide, Media.none());
    String text = Table.of(notes, Notes.title(guide.study().guide()));
    return new OutputFile("cards.tsv", Content.text(text), "cards");
  }
}
