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

  private static Node lean(String markdown) {
    Node document = MarkdownParser.parse(markdown, new Spans("a", 0)).value();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      LeanSpans.in(block);
    }
    return document;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "a *b* `c` d ¦ ''",
        "# a *b* ¦ Heading",
        "- a *b*\\n  - `c` ¦ ''",
        "a [b](c) ![d](e) ¦ ''",
        "> a [b](c) ¦ ''",
        "**a**: b ¦ Paragraph StrongEmphasis",
        "a **b** ¦ ''",
        "- **a** b ¦ ''",
        "a\\n**b**: c ¦ Paragraph StrongEmphasis",
        "> a\\\\\\n**b**: c ¦ BlockQuote Paragraph StrongEmphasis",
        "- a <b>c</b> ¦ BulletList ListItem Paragraph HtmlInline HtmlInline",
        "- a\\n\\n  <hr> ¦ BulletList ListItem HtmlBlock",
        "- |a|\\n  |-|\\n  |b| ¦ ''",
        "a\\nb\\nc *d*\\ne ¦ ''",
      })
  void blocksAndWhatIsFoundByItself(String markdown, String nodes) {
    Node document = lean(markdown.replace("\\n", "\n").replace("\\\\", "\\"));

    assertThat(String.join(" ", placed(document))).isEqualTo(nodes);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 2, 2", "9, 2, 9"})
  void ofManyLinesTheFirstAndTheLast(int lines, int spans, int last) {
    Node block = lean("a\n".repeat(lines - 1) + "a<b>").getFirstChild();

    assertThat(block.getSourceSpans()).hasSize(spans);
    assertThat(block.getSourceSpans().get(spans - 1).getLineIndex()).isEqualTo(last - 1);
  }
}
