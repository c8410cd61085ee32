package dev.guidewright.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchStageTest {
  /** Texts that would like to be code, or to break it. */
  static final List<String> HOSTILE =
      List.of(
          "</script><script>alert(1)</script>",
          "`${alert(1)}` \\` \\${x}",
          "line\u2028and\u2029paragraph",
          "\u202Eright to left\u202C \u2066isolate\u2069 \u200F\uFEFF",
          "\"double\" 'single' <!-- comment --> <![CDATA[",
          "lone \uD800 surrogate \uDC00 here",
          "controls \u0000\u0007\u001B\u007F\u0085\r\n\t end",
          "\\u0041 \\x41 %41 &lt;b&gt;",
          "word".repeat(250_000));

  static LinkedGuide hostileGuide() {
    Guides guide = Guides.in("en");
    for (String text : HOSTILE) {
      guide.chapter(text).section(text, text + " findable");
    }
    return guide.build();
  }

  private static String text(OutputFile file) {
    return new String(file.content().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void theSameGuideGivesTheSameBytes() {
    List<OutputFile> one = SearchStage.index(hostileGuide().study()).value();
    List<OutputFile> other = SearchStage.index(hostileGuide().study()).value();
    assertThat(one)
        .extracting(OutputFile::path)
        .isEqualTo(other.stream().map(OutputFile::path).toList());
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.get(i).content().bytes()).isEqualTo(other.get(i).content().bytes());
    }
  }

  @Test
  void otherWordsGiveAnotherFolder() {
    String one =
        SearchStage.index(Guides.in("en").chapter("A").build().study()).value().get(1).path();
    String other =
        SearchStage.index(Guides.in("en").chapter("B").build().study()).value().get(1).path();
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void saysHowManyThingsCanBeFound() {
    Guides guide =
        Guides.in("en").chapter("One").section("Apple", "pear").term("Pear", List.of(), "x");
    assertThat(SearchStage.entries(SearchStage.index(guide.build().study()).value())).isEqualTo(3);
    assertThat(SearchStage.entries(List.of())).isZero();
  }

  @Test
  void hostileTextStaysText() {
    for (OutputFile file : SearchStage.index(hostileGuide().study()).value()) {
      assertThat(text(file)).doesNotContain("</", "<!", "<script", "\u2028", "\u2029", "\r");
      assertThat(text(file)).doesNotContain("\u202E", "\u2066", "\uFEFF", "\u0000", "\u0085");
      assertThat(text(file)).startsWith("guidewrightSearch(\"").endsWith("`);\n");
    }
  }

  @Test
  void aVeryLongWordTakesLittleRoom() {
    long size =
        SearchStage.index(hostileGuide().study()).value().stream()
            .mapToLong(file -> file.content().bytes().length)
            .sum();
    assertThat(size).isLessThan(200_000);
  }

  @Test
  void aSmallGuideIsOneFileOfEach() {
    LinkedGuide guide = Guides.in("en").chapter("Title").section("Heading", "Some text").build();
    assertThat(SearchStage.index(guide.study()).value())
        .extracting(file -> file.path().replaceAll("/[0-9a-f]{8}/", "/*/"))
        .containsExactly(
            "search/index.js",
            "search/*/filters.js",
            "search/*/terms/0.js",
            "search/*/words/0.js",
            "search/*/text/0.js");
  }

  @Test
  void filesOfTermsStaySmallWhenTheGuideGrows() {
    Guides guide = Guides.in("en");
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        text.append("word").append((i * 7 + word * word) % 3001).append(' ');
      }
      guide.chapter("Chapter " + i).section("Section " + i, text.toString());
    }
    List<OutputFile> terms =
        SearchStage.index(guide.build().study()).value().stream()
            .filter(file -> file.path().contains("/terms/"))
            .toList();
    assertThat(terms).hasSizeGreaterThan(1);
    assertThat(terms).allMatch(file -> file.content().bytes().length < 40_000);
  }
}
