package dev.guidewright.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the Markdown of a chapter becomes on its page, where a guide wants more than CommonMark. */
class HtmlRendererTest {
  private static final byte[] DOT =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  private static TestGuide.Built built(String markdown) {
    return TestGuide.from("# T\n\n## S\n\n" + markdown + "\n")
        .with("b.md", "# B\n\nText.")
        .with("dot.gif", DOT)
        .build();
  }

  @Test
  void picturesAndLinksAreFilesOfTheSiteOrWords() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("![a dot](dot.gif)", "<img src=\"dot.gif\" alt=\"a dot\" loading=\"lazy\">");
    rows.put("![a](dot.gif 'b')", "<img src=\"dot.gif\" alt=\"a\" loading=\"lazy\" title=\"b\">");
    rows.put(
        "![a](dot.gif){width=40 height=30}",
        "<img src=\"dot.gif\" alt=\"a\" loading=\"lazy\"" + " width=\"40\" height=\"30\">");
    rows.put(
        "![a](dot.gif){width=1}", "<img src=\"dot.gif\" alt=\"a\" loading=\"lazy\" width=\"1\">");
    rows.put(
        "x <b>y</b> ![a](dot.gif)", "x <b>y</b> <img src=\"dot.gif\" alt=\"a\" loading=\"lazy\">");
    rows.put("<img src=dot.gif alt=a width=9>", "<img src=\"dot.gif\" alt=\"a\" width=\"9\">");
    rows.put("x ![words](gone.png) y", "<p>x words y</p>");
    rows.put("x ![](gone.png) y", "<p>x gone.png y</p>");
    rows.put("<b>x</b> <img src=gone.png alt=words> y", "<p><b>x</b> words y</p>");
    rows.put(
        "x ![words](https://a.example/p.png)",
        "<p>x <a href=\"https://a.example/p.png\"" + " rel=\"noopener\">words</a></p>");
    rows.put(
        "x ![](https://a.example/p.png)",
        "<p>x <a href=\"https://a.example/p.png\""
            + " rel=\"noopener\">https://a.example/p.png</a></p>");
    rows.put(
        "[x **![words](https://a.example/p.png)**](b.md)",
        "<a href=\"b.html\">x" + " <strong>words</strong></a>");
    rows.put("[x](gone.md) y", "<p>x y</p>");
    rows.put("[x](b.md 'y')", "<p><a href=\"b.html\" title=\"y\">x</a></p>");
    String page = built(String.join("\n\n", rows.keySet())).main("index.html");

    rows.forEach((markdown, html) -> assertThat(page).as(markdown).contains(html));
  }

  @Test
  void anAlertSaysItsKindAboveItsText() {
    assertThat(built("> [!TIP]\n> Ask *why*.\n\nAfter.").main("index.html"))
        .contains(
            "<div class=\"alert alert-tip\">\n<p class=\"alert-title\">Tip</p>\n"
                + "<p>Ask <em>why</em>.</p>\n</div>\n<p>After.</p>");
  }

  @Test
  void aTableScrollsInAFrameThatTheKeyboardReaches() {
    assertThat(built("Before.\n\n| a | b |\n|---|--:|\n| c | d |\n\nAfter.").main("index.html"))
        .contains(
            """
            <p>Before.</p>
            <div class="table" tabindex="0"><table>
            <thead>
            <tr><th scope="col">a</th><th scope="col" class="right">b</th></tr>
            """,
            """
            <tr><td>c</td><td class="right">d</td></tr>
            </tbody>
            </table></div>
            <p>After.</p>
            """);
  }

  @Test
  void aFootnoteLeadsBackToEachOfItsPlaces() {
    TestGuide.Built built =
        built("One[^b], two[^a], three[^b], four[^gone].\n\n[^a]: First.\n[^b]: *Second*.\n");
    Document page = built.page("index.html");

    assertThat(page.select("a[role=doc-noteref]").eachAttr("id"))
        .containsExactly("fnref-1", "fnref-2", "fnref-1-2");
    assertThat(page.select("a[role=doc-noteref]").eachAttr("href"))
        .containsExactly("#fn-1", "#fn-2", "#fn-1");
    assertThat(page.select("a[role=doc-noteref]").eachText()).containsExactly("1", "2", "1");
    assertThat(page.select("#fn-1").text()).startsWith("Second.");
    assertThat(page.select("#fn-1 a").eachAttr("href")).containsExactly("#fnref-1", "#fnref-1-2");
    assertThat(page.select("#fn-2 a").eachAttr("href")).containsExactly("#fnref-2");
    assertThat(page.select("main").text()).contains("four[^gone].");
  }

  @Test
  void whatIsTakenOutOfAHeadingOrAFootnoteIsSaidWhereItIsWritten() {
    TestGuide.Built built =
        TestGuide.from("# T")
            .with(
                "c.md",
                """
                ---
                title: C
                ---

                # C

                Text[^a].

                ## A <form>b</form>

                [^a]: A <p>note</p> with
                    <nav>c</nav>.
                """)
            .build();

    assertThat(built.messages())
        .contains(
            "c.md:9:6 WARNING <form> is not allowed in a guide and was taken out",
            "c.md:12:5 WARNING <nav> is not allowed in a guide and was taken out");
    assertThat(built.page("c.html").select("li[id^=fn-]").text()).contains("note").contains("c.");
  }

  @Test
  void aLongNameThatIsTakenOutIsCutInTheMessage() {
    assertThat(built("<" + "x".repeat(58) + ">a").messages())
        .containsExactly(
            "README.md:5:1 WARNING <"
                + "x".repeat(58)
                + "> is not allowed in a guide and was"
                + " taken out");
    assertThat(built("<" + "x".repeat(59) + ">a").messages())
        .containsExactly(
            "README.md:5:1 WARNING <"
                + "x".repeat(59)
                + "… is not allowed in a guide and was"
                + " taken out");
  }

  @Test
  void linksOfOursKeepTheirAddressesBesideAnAuthorsHtml() {
    String html =
        built(
                """
                <b>x</b> [B](b.md)

                ### A <i>y</i> [B](b.md#b)

                <b>z</b> [W](https://a.example/)
                """)
            .main("index.html");

    assertThat(html)
        .contains(
            "<b>x</b> <a href=\"b.html\">B</a>",
            "A <i>y</i> <a href=\"b.html\">B</a>",
            "<b>z</b> <a href=\"https://a.example/\" rel=\"noopener\">W</a>");
  }

  @Test
  void aLabelThatNobodyKnowsIsShownAsItIsWritten() {
    assertThat(built("Before.\n\n**Side *note***: A <b>text</b>.\n\nAfter.").main("index.html"))
        .contains(
            "<p>Before.</p>\n<p><strong>Side <em>note</em></strong>: A <b>text</b>.</p>\n"
                + "<p>After.</p>");
    assertThat(built("**Side note**: A text.").main("index.html"))
        .contains("<p><strong>Side note</strong>: A text.</p>");
  }

  @Test
  void aTermLeadsToTheGlossaryFromEachSectionAndIsExplainedOnce() {
    TestGuide.Built built =
        TestGuide.from("# T")
            .with("c.md", "# C\n\nMeet *Conway's law* and shard.\n\n## D\n\nA shard again.")
            .with(
                "glossary.md", "# Glossary\n\n**Shard**: A part.\n\n**Conway's law**: A mirror.\n")
            .build();
    Document page = built.page("c.html");

    assertThat(page.select("a.term").eachAttr("href"))
        .containsExactly("glossary.html#conways-law", "glossary.html#shard", "glossary.html#shard");
    assertThat(page.select("a.term").eachAttr("aria-description"))
        .containsExactly("A mirror.", "A part.");
    assertThat(page.select("main").text()).contains("Meet Conway's law and shard.");
  }
}
