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
 * @param fields its words by field, with no white space but blanks; nobody changes them
 */
record SearchDocument(Kind kind, Place place, List<String> path, Map<Field, CharList> fields) {
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

  /** Appends the words shown under a result: question first, then text and code. */
  void show(CharList out) {
    int start = out.size();
    for (Field field : List.of(Field.QUESTION, Field.TEXT, Field.CODE)) {
      CharList words = fields.get(field);
      if (words != null && !(field == Field.QUESTION && words.toString().equals(place.title()))) {
        out.add(out.size() == start ? "" : WordCollector.BREAK);
        out.add(words, 0);
      }
    }
  }

  /** Gathers the fields of one document. */
  static final class Builder {
    /** Characters that the text of most sections has room in, and that of most titles. */
    private static final int USUAL_TEXT = 512;

    private static final int USUAL = 64;

    private final Map<Field, CharList> texts = new EnumMap<>(Field.class);

    /** Adds words to a field, as a sentence of their own. */
    Builder add(Field field, String words) {
      if (!words.isBlank()) {
        next(field).add(words);
      }
      return this;
    }

    /** The words of a field, to which the next sentence is to be added, with a break before it. */
    CharList next(Field field) {
      CharList words =
          texts.computeIfAbsent(field, f -> new CharList(f == Field.TEXT ? USUAL_TEXT : USUAL));
      if (words.size() > 0) {
        words.add(WordCollector.BREAK);
      }
      return words;
    }

    /** Whether text was added, not only titles. */
    boolean hasText() {
      return has(Field.TEXT) || has(Field.CODE) || has(Field.QUESTION);
    }

    private boolean has(Field field) {
      CharList words = texts.get(field);
      return words != null && words.size() > 0;
    }

    /** The document, when all is added. */
    SearchDocument build(Kind kind, Place place, List<String> path) {
      path.forEach(title -> add(Field.PATH, title));
      texts.values().removeIf(words -> words.size() == 0);
      return new SearchDocument(kind, place, List.copyOf(path), texts);
    }
  }
}
