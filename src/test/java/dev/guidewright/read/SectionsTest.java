package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many words a section has, and where what it holds is written. */
class SectionsTest extends GuideReading {
  private List<Section> sections(String text) {
    Chapter chapter = read(TestGuide.from(text)).value().chapters().get(0);
    return chapter.sections();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "# Two words ¦ 2",
        "# A\\n\\nOne  two\\nthree. ¦ 4",
        "# A\\n\\n- one\\n- two `three four` ¦ 5",
        "# A\\n\\n```\\none two\\nthree\\n``` ¦ 4",
        "# A\\n\\n| one | two |\\n|-|-|\\n| three | four | ¦ 5",
        "# A\\n\\n**Label**: one two ¦ 4",
        "# A\\n\\n<p>none of these</p> ¦ 1",
        "# 設計 ¦ 1",
        "# 設計設計a ¦ 3",
        "# a設計a ¦ 3",
        "# あ一鿿〿 ¦ 2",
      })
  void wordsAreCounted(String markdown, int words) {
    assertThat(sections(markdown.replace("\\n", "\n")).get(0).words()).isEqualTo(words);
  }

  @Test
  void blocksSayWhereTheyBeginAndEnd() {
    List<Section> sections =
        sections("---\ntitle: T\n---\n# A\n\nOne\ntwo.\n\n  - three\n\n## B\n\n**L**: four\n");

    assertThat(sections)
        .extracting(section -> place(section.span()))
        .containsExactly("4:1-4:4", "11:1-11:5");
    assertThat(sections.get(0).blocks())
        .map(block -> place(((Block.Prose) block).span()))
        .containsExactly("6:1-7:5", "9:1-9:10");
    assertThat(place(((Block.Labelled) sections.get(1).blocks().get(0)).span()))
        .isEqualTo("13:1-13:12");
  }

  private static String place(Span span) {
    return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      nullValues = "none",
      value = {
        "---\\ntitle: T\\n---\\n# H ¦ T ¦ 4",
        "---\\ntitle: T\\n...\\n# H ¦ T ¦ 4",
        "---  \\n\\n# note\\ntitle: T\\n---   \\n# H ¦ T ¦ 6",
        "---\\n---\\n# H ¦ H ¦ 3",
        "----\\ntitle: T\\n---\\n# H ¦ Guide ¦ 4",
        "--- x\\ntitle: T\\n---\\n# H ¦ Guide ¦ 4",
        "---\\n- a: b\\n---\\n# H ¦ H ¦ 4",
        "---\\n:x\\n---\\n# H ¦ Guide ¦ 4",
        "---\\ntitle: T\\n----\\n---\\n# H ¦ H ¦ 5",
        "---\\ntitle: T\\n\\n# H ¦ H ¦ 4",
        "\\n---\\ntitle: T\\n---\\n# H ¦ Guide ¦ 5",
      })
  void frontMatterIsCutOff(String text, String title, int line) {
    List<Chapter> chapters = read(TestGuide.from(text.replace("\\n", "\n"))).value().chapters();

    assertThat(chapters.get(0).title()).isEqualTo(title);
    assertThat(chapters)
        .flatMap(Chapter::sections)
        .filteredOn(section -> section.id().equals("h"))
        .extracting(section -> section.span().line())
        .containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource({
    "old.html, true",
    "/old/page.md#x, true",
    "old/page?x=1, true",
    "old%20page.html, true",
    "../up.html, false",
    "a//b.html, false",
    ".hidden/x.html, false",
    "a/.b, false",
    "'a:b', false",
    "'a|b', false",
    "%2e%2e/up.html, false",
    "a%00b, false",
    "a%E2%80%AEb, false",
    "'?x', false",
  })
  void aFormerAddressIsOneThatAPageCanStandAt(String address, boolean kept) {
    var guide = read(TestGuide.from("---\naliases: ['" + address + "']\n---\n# A\n"));

    assertThat(guide.value().chapters().get(0).meta().aliases().contains(address)).isEqualTo(kept);
    assertThat(guide.problems()).hasSize(kept ? 0 : 1);
  }

  @Test
  void aFormerNameMayHaveEightyLetters() {
    String most = "x".repeat(80);
    var guide = read(TestGuide.from("---\naliases: [a/" + most + ", " + most + "x]\n---\n# A\n"));

    assertThat(guide.value().chapters().get(0).meta().aliases()).containsExactly("a/" + most);
    assertThat(guide.problems())
        .extracting(problem -> problem.span() + " " + problem.rule() + " " + problem.hint())
        .containsExactly(
            "README.md:2:10 wrong-value write the path from the root of the site, such as"
                + " \"old/page.html\"");
  }
}
