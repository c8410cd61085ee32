package dev.guidewright.export;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jsoup.Jsoup;
import org.sqlite.SQLiteConnection;

/**
 * Anki's collection as a SQLite database of schema 11, the one that every Anki since 2.0 imports.
 * The tables are those of Anki's source, {@code rslib/src/storage/schema11.sql}.
 */
final class Collection {
  private static final long CREATED = 1_400_000_000L;
  private static final String FIELD_END = "\u001f";
  private static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,"
              + " scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL,"
              + " usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,"
              + " models text NOT NULL, decks text NOT NULL, dconf text NOT NULL,"
              + " tags text NOT NULL)",
          "CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,"
              + " mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL,"
              + " flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,"
              + " flags integer NOT NULL, data text NOT NULL)",
          "CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,"
              + " ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,"
              + " type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,"
              + " ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,"
              + " lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,"
              + " odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL)",
          "CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,"
              + " ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL,"
              + " factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL)",
          "CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL)",
          "CREATE INDEX ix_notes_usn ON notes (usn)",
          "CREATE INDEX ix_cards_usn ON cards (usn)",
          "CREATE INDEX ix_revlog_usn ON revlog (usn)",
          "CREATE INDEX ix_cards_nid ON cards (nid)",
          "CREATE INDEX ix_cards_sched ON cards (did, queue, due)",
          "CREATE INDEX ix_revlog_cid ON revlog (cid)",
          "CREATE INDEX ix_notes_csum ON notes (csum)");

  private final StableIds ids = new StableIds();
  private final long modified;
  private final long deck;
  private final AnkiSettings settings;

  private Collection(String guide, String title, long modified) {
    this.modified = modified;
    this.deck = ids.id("deck\n" + guide);
    this.settings = new AnkiSettings(deck, title, modified);
  }

  /**
   * The database's bytes.
   *
   * @param guide what names the guide
   * @param title the deck's name
   * @param modified seconds since 1970; an import updates notes that are older
   */
  static byte[] of(List<Note> notes, String guide, String title, long modified) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      connection.setAutoCommit(false);
      new Collection(guide, title, modified).fill(connection, notes);
      connection.commit();
      return connection.unwrap(SQLiteConnection.class).serialize("main");
    } catch (SQLException e) {
      throw new IllegalStateException("the deck's database cannot be made", e);
    }
  }

  private void fill(Connection connection, List<Note> notes) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : SCHEMA) {
        statement.execute(table);
      }
    }
    insert(
        connection,
        "INSERT INTO col VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        1,
        CREATED,
        modified * 1000,
        CREATED * 1000,
        11,
        0,
        0,
        0,
        settings.general(),
        settings.models(),
        settings.decks(),
        settings.options(),
        "{}");
    int due = 1;
    for (Note note : notes) {
      add(connection, note, due++);
    }
  }

  private void add(Connection connection, Note note, int due) throws SQLException {
    long id = ids.id("note\n" + note.guid());
    boolean basic = note.kind() == Note.Kind.BASIC;
    String sorted = Jsoup.parseBodyFragment(note.fields().get(0)).text();
    insert(
        connection,
        "INSERT INTO notes VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        id,
        note.guid(),
        basic ? AnkiSettings.BASIC_TYPE : AnkiSettings.CLOZE_TYPE,
        modified,
        -1,
        " " + String.join(" ", note.tags()) + " ",
        String.join(FIELD_END, note.fields()),
        sorted,
        StableIds.checksum(sorted),
        0,
        "");
    insert(
        connection,
        "INSERT INTO cards VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        ids.id("card\n" + note.guid()),
        id,
        deck,
        0,
        modified,
        -1,
        0,
        0,
        due,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        "");
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
