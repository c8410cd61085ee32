package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which nodes still say where they are written, since a problem may point at them. */
class LeanSpansTest {
  private static List<String> placed(Node node) {
    List<String> names = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (!child.getSourceSpans().isEmpty()) {
        names.add(child.getClass().getSimpleName());
      }
      names.addAll(placed(child));
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "a *b* `c` d ¦ Paragraph",
        "# a *b* ¦ Heading",
        "- a *b*\\n  - `c` ¦ BulletList",
        "a [b](c) ![d](e) ¦ Paragraph Link Image",
        "> a [b](c) ¦ BlockQuote Link",
        "**a**: b ¦ Paragraph StrongEmphasis",
        "a **b** ¦ Paragraph",
        "- **a** b ¦ BulletList",
        "a\\n**b**: c ¦ Paragraph StrongEmphasis",
        "> a\\\\\\n**b**: c ¦ BlockQuote Paragraph StrongEmphasis",
        "- a <b>c</b> ¦ BulletList ListItem Paragraph HtmlInline HtmlInline",
        "- a\\n\\n  <hr> ¦ BulletList ListItem HtmlBlock",
        "- |a|\\n  |-|\\n  |b| ¦ BulletList TableBlock",
        "a\\nb\\nc *d*\\ne ¦ Paragraph",
      })
  void blocksAndWhatIsFoundByItself(String markdown, String nodes) {
    Node document =
        MarkdownParser.parse(markdown.replace("\\n", "\n").replace("\\\\", "\\"), new Spans("a", 0))
            .value();

    assertThat(String.join(" ", placed(document))).isEqualTo(nodes);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 2, 2", "9, 2, 9"})
  void ofManyLinesTheFirstAndTheLast(int lines, int spans, int last) {
    Node block =
        MarkdownParser.parse("a\n".repeat(lines), new Spans("a", 0)).value().getFirstChild();

    assertThat(block.getSourceSpans()).hasSize(spans);
    assertThat(block.getSourceSpans().get(spans - 1).getLineIndex()).isEqualTo(last - 1);
  }
}
