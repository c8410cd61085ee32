package dev.guidewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.guidewright.link.Linker;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.read.GuideReader;
import dev.guidewright.read.ReadOptions;
import dev.guidewright.study.StudyStage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

/** A deck is what Anki's importer of legacy packages reads. */
class AnkiExportTest {
  private static final long TIME = 1_700_000_000L;
  private static final String CHAPTER =
      """
      # Debt & Dues

      **Interview Question**: "When do you pay &lt;now&gt;?"

      **Framework Answer**:

      1. **Ask** [who](other.md#there), see [out](https://example.org/a?b=1&c=2)
      2. `{{c1::x}}` ![a](assets/my%20a.png)

      ## Choice

      ```mermaid
      graph TD
        A{Core?} -->|Yes| B[Build]
        A -->|No| C[Buy]
      ```

      **Key Takeaway**: Pay {only} the debt that charges interest, and pay it where you work.
      """;

  private final Path shared;

  AnkiExportTest(@TempDir Path shared) {
    this.shared = shared;
  }

  private static LinkedGuide guide(Path folder, String config, String chapter) {
    try {
      Files.createDirectories(folder.resolve("assets"));
      Files.writeString(folder.resolve("guide.yml"), config);
      Files.writeString(folder.resolve("debt.md"), chapter);
      Files.writeString(folder.resolve("other.md"), "# Other\n\n## There\n\nText.\n");
      Files.write(folder.resolve("assets/my a.png"), new byte[] {1, 2, 3});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Guide guide = GuideReader.read(folder, ReadOptions.defaults()).value();
    return Linker.link(guide, StudyStage.recognise(guide).value()).value();
  }

  private LinkedGuide guide(String config) {
    return guide(shared, config, CHAPTER);
  }

  private static byte[] deck(LinkedGuide guide) {
    Drawing drawing = new Drawing("<svg id=\"d\"><path d=\"M0 0\"/></svg>", 1, 1, "");
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    guide.study().diagrams().forEach(diagram -> drawings.put(diagram.id(), drawing));
    return AnkiExport.deck(guide, new Drawings(drawings, Map.of()), ".gd { fill: none }", TIME)
        .content()
        .bytes();
  }

  private static Map<String, byte[]> unpack(byte[] deck) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(deck))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** Rows of a query on the deck's collection, columns joined by a bar. */
  private static List<String> query(byte[] deck, String sql) throws IOException, SQLException {
    byte[] collection = unpack(deck).getOrDefault("collection.anki2", new byte[0]);
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      connection.unwrap(SQLiteConnection.class).deserialize("main", collection);
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          List<String> columns = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(String.valueOf(result.getString(i)));
          }
          rows.add(String.join("|", columns));
        }
      }
    }
    return rows;
  }

  @Test
  void isTheLegacyPackageWithoutMetaThatAnkiRecognises() throws IOException {
    Map<String, byte[]> files = unpack(deck(guide("title: Debt\n")));
    assertThat(files.keySet()).containsExactly("collection.anki2", "0", "1", "media");
    JsonObject media =
        JsonParser.parseString(new String(files.get("media"), StandardCharsets.UTF_8))
            .getAsJsonObject();
    assertThat(media.get("0").getAsString()).isEqualTo("guidewright-assets-my_a.png");
    assertThat(files.get("0")).containsExactly(1, 2, 3);
    assertThat(media.get("1").getAsString()).endsWith(".svg");
    assertThat(new String(files.get("1"), StandardCharsets.UTF_8))
        .isEqualTo(
            "<svg id=\"d\"><style><![CDATA[.gd { fill: none }]]></style><path d=\"M0 0\"/></svg>");
  }

  @Test
  void theDatabaseIsSoundAndSaysThatItIsOfSchemaEleven() throws Exception {
    byte[] deck = deck(guide("title: Debt\n"));
    assertThat(query(deck, "PRAGMA integrity_check")).containsExactly("ok");
    assertThat(query(deck, "SELECT id, ver, mod FROM col")).containsExactly("1|11|" + TIME + "000");
    assertThat(query(deck, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        .containsExactly("cards", "col", "graves", "notes", "revlog");
  }

  /**
   * Anki's importer takes each note by its type in the collection's JSON, each card by its deck.
   */
  @Test
  void everyNoteHasItsTypeAndCardAndEveryCardItsDeck() throws Exception {
    byte[] deck = deck(guide("title: Debt\n"));
    JsonObject models = json(deck, "models");
    JsonObject decks = json(deck, "decks");
    List<String> notes = query(deck, "SELECT mid, flds FROM notes");
    assertThat(notes).hasSize(4);
    for (String note : notes) {
      JsonObject model = models.getAsJsonObject(note.substring(0, note.indexOf('|')));
      assertThat(model.getAsJsonArray("flds")).hasSize(note.split("\u001f", -1).length);
      assertThat(model.getAsJsonArray("tmpls")).hasSize(1);
    }
    List<String> cards =
        query(
            deck,
            "SELECT c.did, c.type, c.queue, c.ord, c.due FROM cards c JOIN notes n ON n.id = c.nid"
                + " ORDER BY c.due");
    assertThat(cards).hasSize(4);
    for (int i = 0; i < cards.size(); i++) {
      String[] card = cards.get(i).split("\\|", -1);
      assertThat(decks.getAsJsonObject(card[0]).get("name").getAsString()).isEqualTo("Debt");
      assertThat(Arrays.copyOfRange(card, 1, 5))
          .containsExactly("0", "0", "0", Integer.toString(i + 1));
    }
  }

  private static JsonObject json(byte[] deck, String column) throws Exception {
    return JsonParser.parseString(query(deck, "SELECT " + column + " FROM col").get(0))
        .getAsJsonObject();
  }

  @Test
  void idsLieInThePastSinceAnkiTakesThemForTimes() throws Exception {
    byte[] deck = deck(guide("title: Debt\n"));
    for (String id : query(deck, "SELECT id FROM notes UNION ALL SELECT id FROM cards")) {
      assertThat(Long.parseLong(id)).isBetween(1_000_000_000_000L, TIME * 1000);
    }
    assertThat(query(deck, "SELECT DISTINCT mod FROM notes")).containsExactly(Long.toString(TIME));
  }

  @Test
  void notesKeepTheirGuidsWhenOtherPartsOfTheGuideChange(@TempDir Path folder) throws Exception {
    String edited =
        CHAPTER.replace("# Debt & Dues\n", "# Debt & Dues\n\n**Interview Question**: New?\n");
    List<String> before = query(deck(guide("title: Debt\n")), "SELECT guid FROM notes");
    List<String> after =
        query(
            deck(guide(folder, "title: Debt\n", edited.replace("charges interest", "costs"))),
            "SELECT guid FROM notes");
    assertThat(before).doesNotHaveDuplicates().hasSize(4);
    assertThat(after).containsAll(before.subList(0, 3));
    assertThat(query(deck(guide("title: Other\n")), "SELECT guid FROM notes"))
        .doesNotContainAnyElementsOf(before);
  }

  @Test
  void theTakeawayIsAClozeWhoseOwnBracesAreNoMarks() throws Exception {
    List<String> notes =
        query(
            deck(guide("title: Debt\n")),
            "SELECT flds FROM notes WHERE mid = " + AnkiSettings.CLOZE_TYPE);
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0))
        .startsWith(
            "<p>Pay &#123;only&#125; the debt that charges interest,"
                + " and {{c1::pay it where you work}}.</p>\u001f");
  }

  @Test
  void linksBecomeWordsUnlessTheSiteIsPublished() throws Exception {
    String sql = "SELECT flds FROM notes WHERE flds LIKE '%When do you pay%'";
    String local = query(deck(guide("title: Debt\n")), sql).get(0);
    assertThat(local).contains("<strong>Ask</strong> who,").doesNotContain("other.html");
    assertThat(local).contains("https://example.org/a?b=1&amp;c=2");
    assertThat(local).contains("When do you pay &lt;now&gt;?");
    assertThat(local).contains("src=\"guidewright-assets-my_a.png\"");
    String published =
        query(deck(guide("title: Debt\nbase-url: https://guide.example/x/\n")), sql).get(0);
    assertThat(published).contains("href=\"https://guide.example/x/other.html#there\"");
  }

  @Test
  void aDecisionShowsItsGraphOnTheBack() throws Exception {
    List<String> notes =
        query(deck(guide("title: Debt\n")), "SELECT flds FROM notes WHERE flds LIKE '%Core?%'");
    assertThat(notes).hasSize(2);
    for (String note : notes) {
      String[] fields = note.split("\u001f", -1);
      assertThat(fields[0]).doesNotContain("<img");
      assertThat(fields[1]).contains("<img src=\"guidewright-");
    }
  }

  @Test
  void tagsNameTheChapterWithoutBlanks() throws Exception {
    List<String> tags = query(deck(guide("title: Debt\n")), "SELECT DISTINCT tags FROM notes");
    assertThat(tags)
        .contains(" chapter::Debt-&-Dues kind::question ")
        .allMatch(tag -> tag.strip().split(" ", -1).length == 2);
  }

  @Test
  void theSameGuideGivesTheSameBytes() {
    assertThat(deck(guide("title: Debt\n"))).isEqualTo(deck(guide("title: Debt\n")));
  }

  @Test
  void theTableHasTheHeaderLinesThatAnkiReadsAndAsManyColumnsEverywhere() {
    LinkedGuide guide = guide("title: Debt\n");
    String text = new String(AnkiExport.table(guide).content().bytes(), StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith(
            "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n"
                + "#deck column:3\n#tags column:4\n\"");
    List<List<String>> rows = rows(text.lines().skip(6).reduce("", (a, b) -> a + b + "\n"));
    assertThat(rows).hasSize(4).allMatch(row -> row.size() == 6);
    assertThat(rows).extracting(row -> row.get(1)).containsOnly("Basic", "Cloze");
    assertThat(rows).extracting(row -> row.get(2)).containsOnly("Debt");
    assertThat(rows).noneMatch(row -> row.get(5).contains("<img"));
  }

  /** Reads quoted fields as Anki's reader of delimited text does. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && text.startsWith("\"", i + 1)) {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\t' || c == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        field.append(c);
      }
    }
    return rows;
  }
}
