package dev.guidewright.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Place;
import dev.guidewright.search.SearchDocument.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class WordCollectorTest {
  private static Map<Field, String> fields(String markdown) {
    SearchDocument.Builder words = new SearchDocument.Builder();
    WordCollector.collect(Parser.builder().build().parse(markdown), words);
    Map<Field, String> fields = new EnumMap<>(Field.class);
    words
        .build(Kind.SECTION, new Place("a.html", "", "A", "A"), List.of())
        .fields()
        .forEach((field, text) -> fields.put(field, text.toString()));
    return fields;
  }

  @Test
  void codeIsKeptApart() {
    assertThat(fields("Run `it`:\n\n    make all\n"))
        .containsEntry(Field.TEXT, "Run it:")
        .containsEntry(Field.CODE, "make all");
  }

  @Test
  void aListOfLinksIsLeftToWhatItLeadsTo() {
    assertThat(fields("See:\n\n- [The price](a.md#x)\n- [The debt](#y)\n"))
        .containsEntry(Field.TEXT, "See:")
        .containsEntry(Field.META, "The price  The debt");
  }

  @Test
  void linksOutOfTheGuideOrWithWordsOfTheirOwnAreText() {
    assertThat(fields("- [List](https://example.org)\n- [Debt](a.md): what it is\n"))
        .containsEntry(Field.TEXT, "List  Debt: what it is")
        .doesNotContainKey(Field.META);
  }
}
