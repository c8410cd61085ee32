package dev.guidewright.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;

/** The settings that a collection of schema 11 keeps as JSON: note types, decks and options. */
final class AnkiSettings {
  static final long BASIC_TYPE = 1_400_000_000_001L;
  static final long CLOZE_TYPE = 1_400_000_000_002L;

  private static final String CSS =
      """
      .card { font: 20px/1.45 sans-serif; text-align: left; max-width: 40em; margin: 0 auto; }
      .source { margin-top: 2em; font-size: 14px; opacity: 0.7; }
      .cloze { font-weight: bold; }
      img { max-width: 100%; }
      """;

  private final long deck;
  private final String title;
  private final long modified;

  /**
   * The settings of one deck.
   *
   * @param deck its id
   * @param title its name
   * @param modified in seconds since 1970
   */
  AnkiSettings(long deck, String title, long modified) {
    this.deck = deck;
    this.title = title;
    this.modified = modified;
  }

  String models() {
    JsonObject models = new JsonObject();
    JsonObject basic = model(BASIC_TYPE, Note.Kind.BASIC.title(), 0, List.of("Front", "Back"));
    basic.add("tmpls", array(template("{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}")));
    basic.add("req", array(array(0, "any", array(0))));
    models.add(Long.toString(BASIC_TYPE), basic);
    JsonObject cloze = model(CLOZE_TYPE, Note.Kind.CLOZE.title(), 1, List.of("Text", "Back Extra"));
    cloze.add("tmpls", array(template("{{cloze:Text}}", "{{cloze:Text}}\n\n{{Back Extra}}")));
    models.add(Long.toString(CLOZE_TYPE), cloze);
    return models.toString();
  }

  private JsonObject model(long id, String name, int type, List<String> names) {
    JsonArray fields = new JsonArray();
    for (int i = 0; i < names.size(); i++) {
      fields.add(
          object(
              "name",
              names.get(i),
              "ord",
              i,
              "sticky",
              false,
              "rtl",
              false,
              "font",
              "Arial",
              "size",
              20,
              "media",
              array()));
    }
    return object(
        "id",
        id,
        "name",
        name,
        "type",
        type,
        "mod",
        modified,
        "usn",
        -1,
        "sortf",
        0,
        "did",
        deck,
        "flds",
        fields,
        "css",
        CSS,
        "latexPre",
        "",
        "latexPost",
        "",
        "vers",
        array(),
        "tags",
        array());
  }

  private static JsonObject template(String question, String answer) {
    return object(
        "name",
        "Card 1",
        "ord",
        0,
        "qfmt",
        question,
        "afmt",
        answer,
        "did",
        JsonNull.INSTANCE,
        "bqfmt",
        "",
        "bafmt",
        "");
  }

  String decks() {
    JsonObject decks = new JsonObject();
    decks.add("1", deck(1, "Default"));
    decks.add(Long.toString(deck), deck(deck, title));
    return decks.toString();
  }

  private JsonObject deck(long id, String name) {
    return object(
        "id",
        id,
        "name",
        name,
        "mod",
        modified,
        "usn",
        -1,
        "desc",
        "",
        "dyn",
        0,
        "conf",
        1,
        "collapsed",
        false,
        "browserCollapsed",
        false,
        "extendNew",
        0,
        "extendRev",
        0,
        "newToday",
        array(0, 0),
        "revToday",
        array(0, 0),
        "lrnToday",
        array(0, 0),
        "timeToday",
        array(0, 0));
  }

  String options() {
    JsonObject fresh =
        object(
            "bury",
            false,
            "delays",
            array(1, 10),
            "initialFactor",
            2500,
            "ints",
            array(1, 4, 0),
            "order",
            1,
            "perDay",
            20);
    JsonObject review =
        object(
            "bury",
            false,
            "ease4",
            1.3,
            "hardFactor",
            1.2,
            "ivlFct",
            1,
            "maxIvl",
            36500,
            "perDay",
            200);
    JsonObject lapse =
        object("delays", array(10), "leechAction", 1, "leechFails", 8, "minInt", 1, "mult", 0);
    JsonObject options = new JsonObject();
    options.add(
        "1",
        object(
            "id",
            1,
            "name",
            "Default",
            "mod",
            0,
            "usn",
            0,
            "autoplay",
            true,
            "dyn",
            false,
            "maxTaken",
            60,
            "replayq",
            true,
            "timer",
            0,
            "new",
            fresh,
            "rev",
            review,
            "lapse",
            lapse));
    return options.toString();
  }

  String general() {
    return object(
            "activeDecks",
            array(1),
            "addToCur",
            true,
            "collapseTime",
            1200,
            "curDeck",
            1,
            "curModel",
            Long.toString(BASIC_TYPE),
            "dayLearnFirst",
            false,
            "dueCounts",
            true,
            "estTimes",
            true,
            "newSpread",
            0,
            "nextPos",
            1,
            "sortBackwards",
            false,
            "sortType",
            "noteFld",
            "timeLim",
            0)
        .toString();
  }

  private static JsonObject object(Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add((String) namesAndValues[i], json(namesAndValues[i + 1]));
    }
    return object;
  }

  private static JsonArray array(Object... values) {
    JsonArray array = new JsonArray();
    Arrays.stream(values).map(AnkiSettings::json).forEach(array::add);
    return array;
  }

  private static JsonElement json(Object value) {
    if (value instanceof JsonElement element) {
      return element;
    }
    JsonArray one = new JsonArray();
    if (value instanceof Number number) {
      one.add(number);
    } else if (value instanceof Boolean flag) {
      one.add(flag);
    } else {
      one.add(value.toString());
    }
    return one.get(0);
  }
}
