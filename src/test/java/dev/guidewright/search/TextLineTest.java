package dev.guidewright.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TextLineTest {
  @Test
  void aLineThatRepeatsTheOneBeforeComesBackWhole() {
    TextChunks<String> chunks = new TextChunks<>((name, text) -> text.toString());
    List<SearchDocument> documents = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    Documents.each(Guides.shipped().study(), documents::add);
    documents.forEach(document -> numbers.add(chunks.add(document)));
    Map<String, String> texts = chunks.files();
    for (int i = 0; i < documents.size(); i++) {
      SearchDocument document = documents.get(i);
      TextLine line = TextLine.of(texts, numbers.get(i));
      String anchor = document.place().anchor();
      assertThat(line.address())
          .isEqualTo(document.place().output() + (anchor.isEmpty() ? "" : "#" + anchor));
      assertThat(line.path()).isEqualTo(String.join(" › ", document.path()));
      assertThat(line.title()).isEqualTo(document.place().title());
    }
  }

  @Test
  void titlesAboveMayBeLongerThanADigitCanSay() {
    String chapter = "Chapter ".repeat(30).strip();
    Index<String> index =
        Index.of(
            Guides.in("en")
                .chapter(chapter)
                .section("One", "a")
                .section("Two", "b 𝄞")
                .build()
                .study(),
            (name, text) -> text.toString());
    assertThat(TextLine.of(index.files(), 1).path()).isEqualTo(chapter);
    assertThat(TextLine.of(index.files(), 2).path()).isEqualTo(chapter);
    assertThat(Objects.requireNonNull(index.files().get("text/0")).length())
        .isLessThan(3 * chapter.length());
  }
}
