package dev.guidewright.export;

import java.util.List;

/**
 * A card as Anki keeps it.
 *
 * @param guid names the note for ever, so that a later import updates it
 * @param kind which of the note types it has
 * @param tags without blanks
 * @param fields HTML, two of them for either kind
 */
record Note(String guid, Kind kind, List<String> tags, List<String> fields) {

  /** The two note types of a deck. */
  enum Kind {
    BASIC("Guidewright Basic", "Basic"),
    CLOZE("Guidewright Cloze", "Cloze");

    private final String title;
    private final String usual;

    Kind(String title, String usual) {
      this.title = title;
      this.usual = usual;
    }

    /** The note type's name in our decks. */
    String title() {
      return title;
    }

    /** The note type that every Anki has. */
    String usual() {
      return usual;
    }
  }
}
