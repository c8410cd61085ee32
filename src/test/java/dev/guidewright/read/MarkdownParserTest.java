package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.util.List;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read beyond CommonMark, and where reading ends. */
class MarkdownParserTest {
  private static Result<Node> parse(String text) {
    return MarkdownParser.parse(text, new Spans("a.md", 10));
  }

  private static List<String> messages(String text) {
    return parse(text).problems().stream()
        .map(problem -> problem.span() + " " + problem.severity() + " " + problem.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "[[Page]] ¦ <a href=\"wiki:Page\">Page</a>",
        "x [[Page#Part]] y ¦ x <a href=\"wiki:Page#Part\">Part</a> y",
        "[[ Page | some words ]] ¦ <a href=\"wiki:Page\">some words</a>",
        "[[#Part]] ¦ <a href=\"wiki:#Part\">Part</a>",
        "[[Page|]] ¦ [[Page|]]",
        "[[|x]] ¦ [[|x]]",
        "[[^1]] ¦ [[^1]]",
        "[[Page]](x.md) ¦ <a href=\"x.md\">[Page]</a>",
        "[[Page]]: x ¦ [[Page]]: x",
        "[[Page][x]] ¦ [[Page][x]]",
        "\\[[Page]] ¦ [[Page]]",
        "[[Page] x] ¦ [[Page] x]",
        "[x [[Page]]] ¦ [x <a href=\"wiki:Page\">Page</a>]",
        "![a](b.png){width=40 height=30}! ¦ <img src=\"b.png\" alt=\"a\" width=\"40\""
            + " height=\"30\">!",
        "![a](b.png){height=\"7\"} ¦ <img src=\"b.png\" alt=\"a\" height=\"7\">",
        "![a](b.png){size=7} ¦ <img src=\"b.png\" alt=\"a\">{size=7}",
        "![a](b.png) {width=7} ¦ <img src=\"b.png\" alt=\"a\"> {width=7}",
        "a &#xD83D; b ¦ a � b",
        "a 😀 b ¦ a 😀 b",
        "[a](b&#xDC00; 'c&#xD83D;') ¦ <a href=\"b%EF%BF%BD\" title=\"c�\">a</a>",
        "![a](b 'c&#xD83D;') ¦ <img src=\"b\" alt=\"a\" title=\"c�\">",
      })
  void readsWikiLinksSizesAndHalfLetters(String markdown, String html) {
    assertThat(CommonMarkSpecTest.html(markdown).strip().replace(" />", ">"))
        .isEqualTo("<p>" + html + "</p>");
  }

  @Test
  void aWikiLinkGivesWayToADefinitionOfItsName() {
    assertThat(CommonMarkSpecTest.html("[[Page]]\n\n[Page]: x.md\n"))
        .contains("[<a href=\"x.md\">Page</a>]");
    assertThat(CommonMarkSpecTest.html("[[" + "x".repeat(301) + "]]")).doesNotContain("<a");
    assertThat(CommonMarkSpecTest.html("[[" + "x".repeat(300) + "]]")).contains("<a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "> [!NOTE]\\n> Text. ¦ alert-note",
        "> [!warning]\\n>\\n> Text. ¦ alert-warning",
        "> [!TIP] and more\\n> Text. ¦ blockquote",
        "> [!TIP] ¦ blockquote",
        "> [!OTHER]\\n> Text. ¦ blockquote",
        "- > [!NOTE]\\n  > Text. ¦ blockquote",
        "> **[!NOTE]**\\n> Text. ¦ blockquote",
      })
  void anAlertOpensAQuoteOfTheWholePage(String markdown, String expected) {
    String html = CommonMarkSpecTest.html(markdown.replace("\\n", "\n"));

    assertThat(html).contains(expected, expected.equals("blockquote") ? "[!" : "<p>Text.</p>");
    assertThat(html.contains("[!")).isEqualTo(expected.equals("blockquote"));
  }

  @Test
  void aParagraphWithTooManyMarksIsShownAsItIsWritten() {
    String most = "[]".repeat(1_500);

    assertThat(messages(most)).isEmpty();
    assertThat(messages("# A\n\n" + most + "*\n"))
        .containsExactly(
            "a.md:13:1 WARNING this holds so many brackets, stars or the like that it is shown as"
                + " it is written");
    assertThat(CommonMarkSpecTest.html(most + "*a*")).startsWith("<pre><code>[][]");
    assertThat(CommonMarkSpecTest.html("# " + most + "*a*")).startsWith("<h1><code>[][]");
    assertThat(messages("***___~~~```<<<".repeat(600))).isEmpty();
    assertThat(messages("*_~`<".repeat(601))).hasSize(1);
  }

  @Test
  void manyParagraphsWithManyMarksHaveAShare() {
    String paragraph = "[]".repeat(1_250) + "\n\n";

    assertThat(messages(paragraph.repeat(8) + "[]".repeat(30))).isEmpty();
    assertThat(messages(paragraph.repeat(8) + "[]".repeat(31))).hasSize(1);
  }

  @Test
  void aTableMayHaveSoManyCells() {
    String head = "|a" + "|b".repeat(998) + "|\n|" + "-|".repeat(999) + "\n";

    assertThat(messages("x\n\n" + head + "|x|\n".repeat(199))).isEmpty();
    Result<Node> refused = parse("x\n\n" + head + "|x|\n".repeat(200));
    assertThat(refused.problems())
        .extracting(Problem::rule, problem -> problem.span().toString())
        .containsExactly(org.assertj.core.api.Assertions.tuple("too-large", "a.md:14"));
    assertThat(refused.value().getFirstChild()).isNull();
    assertThat(messages(head + "|x|\n".repeat(150) + " \n" + head + "|x|\n".repeat(150))).isEmpty();
    assertThat(messages("> " + head.replace("\n", "\n> ") + "|x|\n> ".repeat(200))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "|a|b|              ! |-|-|            ! 1",
        "> |a|b|            ! > |:-:|--|       ! 1",
        "* |a|b|            ! + |-|-|          ! 1",
        "|a|b|              ! |-|-|x           ! 0",
        "|a|b|              ! |:|:|            ! 0",
        "a b                ! - -              ! 0",
      })
  void whatIsCountedAsATablesHead(String head, String rule, int problems) {
    String text = head.strip() + "\n" + rule.strip() + "\n" + "|x|\n".repeat(70_000);

    assertThat(TableSizes.problem(text, new Spans("a.md", 0)).stream()).hasSize(problems);
  }
}
