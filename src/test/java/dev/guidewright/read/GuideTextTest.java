package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Guide;
import dev.guidewright.model.Result;
import dev.guidewright.model.Section;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes become text, and front matter becomes what it says. */
class GuideTextTest extends GuideReading {
  private static byte[] withMark(String text, Charset charset) {
    return ("\uFEFF" + text).getBytes(charset);
  }

  @Test
  void byteOrderMarksAndLineEndsOfAnySystemAreUnderstood() {
    for (byte[] bytes :
        List.of(
            "# Grün\r\n\r\n## Ü\r\n".getBytes(StandardCharsets.UTF_8),
            "# Grün\r\r## Ü\r".getBytes(StandardCharsets.UTF_8),
            withMark("# Grün\n\n## Ü\n", StandardCharsets.UTF_8),
            withMark("# Grün\n\n## Ü\n", StandardCharsets.UTF_16LE),
            withMark("# Grün\r\n\r\n## Ü", StandardCharsets.UTF_16BE))) {
      Result<Guide> guide = readBytes(bytes);

      assertThat(guide.problems()).isEmpty();
      assertThat(guide.value().chapters().get(0).sections())
          .extracting(Section::title)
          .containsExactly("Grün", "Ü");
    }
  }

  @Test
  void bytesThatAreNoTextAreAnErrorAtTheirPlace() {
    assertThat(messages(readBytes("# A\r\nGr\u00fcn".getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly("README.md:2:3 ERROR byte 0xFC at offset 7 is not UTF-8");
    assertThat(messages(readBytes("# A\n\nx\0".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("README.md:3:2 ERROR this is NUL");
    assertThat(messages(readBytes("# A".getBytes(StandardCharsets.UTF_16LE))))
        .containsExactly("README.md:1:2 ERROR this is NUL");
    assertThat(messages(readBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 65})))
        .containsExactly("README.md:1:1 ERROR byte 0x41 at offset 2 is not UTF-16LE");
  }

  @Test
  void halfALetterBecomesTheSignForAnUnknownOne() {
    Result<Guide> guide =
        readBytes(
            "# A&#xD800;b &#0; [c](d&#xDC00; \"t&#xD800;\")".getBytes(StandardCharsets.UTF_8));

    assertThat(guide.value().chapters().get(0).title()).isEqualTo("A\uFFFDb \uFFFD c");
    assertThat(guide.value().chapters().get(0).sections().get(0).links().get(0).destination())
        .isEqualTo("d\uFFFD");
  }

  @Test
  void frontMatterIsReadAndUnknownKeysAreWarnedOf() {
    Result<Guide> guide =
        readBytes(
            "---\ntitle: \"T: x\"\nordr: 3\nlevel: [a, b]\n...\n# H\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(guide.value().chapters().get(0).title()).isEqualTo("T: x");
    assertThat(guide.value().chapters().get(0).meta().labels()).containsEntry("level", "a, b");
    assertThat(messages(guide))
        .containsExactly("README.md:3:1 WARNING unknown key \"ordr\" in front matter");
    assertThat(guide.problems().get(0).hint()).isEqualTo("did you mean \"order\"?");
  }

  @Test
  void twoThematicBreaksAreNoFrontMatter() {
    Result<Guide> guide = readBytes("---\nA line.\n\n---\n\n# H".getBytes(StandardCharsets.UTF_8));

    assertThat(guide.problems()).isEmpty();
    assertThat(guide.value().chapters().get(0).title()).isEqualTo("H");
  }

  @Test
  void wrongValuesAreErrorsAtTheirPlace() {
    Result<Guide> guide =
        readBytes(
            "---\norder: soon\ndraft: perhaps\ntype: story\ntitle: [a]\n---\n# H"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(messages(guide))
        .containsExactlyInAnyOrder(
            "README.md:2:8 ERROR \"order\" must be a number",
            "README.md:3:8 ERROR \"draft\" must be true or false",
            "README.md:4:7 ERROR \"type\" must be scenario",
            "README.md:5:8 ERROR \"title\" must be one line of text");
  }

  @Test
  void yamlMistakesAreErrorsAtTheirPlace() {
    assertThat(messages(readBytes("---\na: b: c\n---\n# H".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("README.md:2:4 ERROR the value holds `: `, which would begin another key");
    assertThat(
            messages(
                readBytes("---\ntitle: a\ntitle: b\n---\n# H".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("README.md:3:1 ERROR the key \"title\" stands here twice");
    assertThat(
            messages(
                readBytes("---\ntitle: &a b\nid: *a\n---\n# H".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("README.md:3:5 ERROR aliases are not allowed");
  }
}
