package dev.guidewright.search;

import dev.guidewright.model.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Something that can be found.
 *
 * @param place where it is shown; its title is the result's title
 * @param path titles above it, the chapter's first
 * @param fields its words by field, with no white space but blanks
 */
record SearchDocument(Kind kind, Place place, List<String> path, Map<Field, String> fields) {
  /** Where words stand; the earlier, the more they say about the document. */
  enum Field {
    /** Title of a page, scenario, term or decision. */
    TITLE(0, 18.0, 0.4),
    /** Heading of a section. */
    HEADING(1, 16.0, 0.4),
    /** A question or prompt. */
    QUESTION(2, 8.0, 0.5),
    /** Titles above it. */
    PATH(3, 3.0, 0.3),
    /** What it says. */
    TEXT(4, 1.0, 0.5),
    /** Code. */
    CODE(5, 0.5, 0.7),
    /** Other names of glossary terms that it uses. */
    ALIAS(6, 0.7, 0.0),
    /** Labels of its parts, its metadata (level, difficulty, competency), and lists of links. */
    META(7, 0.7, 0.3);

    /** Its place among the fields, from 0. */
    final int number;

    /** How much a word here counts, against one in the text. */
    final double boost;

    /** How much a long field weakens its words, 0 to 1. */
    final double lengthMatters;

    Field(int number, double boost, double lengthMatters) {
      this.number = number;
      this.boost = boost;
      this.lengthMatters = lengthMatters;
    }
  }

  /** The words shown under a result: question first, then text and code. */
  String shown() {
    StringBuilder out = new StringBuilder();
    for (Field field : List.of(Field.QUESTION, Field.TEXT, Field.CODE)) {
      String words = fields.getOrDefault(field, "");
      boolean repeatsTitle = field == Field.QUESTION && words.equals(place.title());
      if (!words.isEmpty() && !repeatsTitle) {
        out.append(out.isEmpty() ? "" : WordCollector.BREAK).append(words);
      }
    }
    return out.toString();
  }

  /** Gathers the fields of one document. */
  static final class Builder {
    private final Map<Field, StringBuilder> texts = new EnumMap<>(Field.class);

    /** Adds words to a field, as a sentence of their own. */
    Builder add(Field field, String words) {
      if (words.isBlank()) {
        return this;
      }
      StringBuilder out = texts.computeIfAbsent(field, f -> new StringBuilder());
      out.append(out.isEmpty() ? "" : WordCollector.BREAK).append(words);
      return this;
    }

    /** Whether text was added, not only titles. */
    boolean hasText() {
      return texts.containsKey(Field.TEXT)
          || texts.containsKey(Field.CODE)
          || texts.containsKey(Field.QUESTION);
    }

    SearchDocument build(Kind kind, Place place, List<String> path) {
      add(Field.PATH, String.join(WordCollector.BREAK, path));
      Map<Field, String> fields = new EnumMap<>(Field.class);
      texts.forEach((field, text) -> fields.put(field, text.toString()));
      return new SearchDocument(kind, place, List.copyOf(path), fields);
    }
  }
}
