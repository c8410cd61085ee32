package dev.guidewright.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author's HTML becomes on the page, and what is said about it. */
class CleanerTest {
  private static final String BELOW = "a[href^=javascript],[onclick],[style],script:not([src])";

  private static TestGuide.Built built(String markdown) {
    return TestGuide.from("# T\n\n## S\n\n" + markdown + "\n").with("b.md", "# B").build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "<b>x</b> ¦ <b>x</b>",
        "H<sub>2</sub>O and <kbd>Ctrl</kbd> ¦ H<sub>2</sub>O and <kbd>Ctrl</kbd>",
        "<details open><summary>x</summary>y</details> ¦ <details"
            + " open><summary>x</summary>y</details>",
        "<div align=center title=t lang=de dir=rtl>x</div> ¦ <div align=\"center\" title=\"t\""
            + " lang=\"de\" dir=\"rtl\">x</div>",
        "<ol start=3 reversed type=a><li value=2>x</ol> ¦ <ol start=\"3\" reversed type=\"a\"><li"
            + " value=\"2\">x</li></ol>",
        "<p id=x name=y>z</p> ¦ <p id=\"user-content-y\">z</p>",
        "<p id='a b'>z</p> ¦ <p>z</p>",
        "<code class='language-java evil'>x</code> ¦ <code class=\"language-java\">x</code>",
        "<a href=b.md rel=opener target=_blank>x</a> ¦ <a href=\"b.html\">x</a>",
        "<a href=https://example.org/>x</a> ¦ <a href=\"https://example.org/\""
            + " rel=\"noopener\">x</a>",
        "<a id=here></a>x ¦ <a id=\"user-content-here\"></a>x",
        "<video src=x>y</video> ¦ y",
        "<custom-tag>y</custom-tag> ¦ y",
        "<img alt='words'> ¦ words",
        "<span class=term aria-description=d>x</span> ¦ <span aria-description=\"d\">x</span>",
        "<span data-own=0>x</span> ¦ <span>x</span>",
        "<div tabindex=5>x</div> ¦ <div>x</div>",
        "<input type=checkbox disabled>x ¦ x",
        "<p>a<p>b ¦ <p>a</p><p>b</p>",
        "<p><button><p>x ¦ </p><p></p><p>x</p>",
        "<!-- c --><i>x</i> ¦ <i>x</i>",
      })
  void keepsWhatCodeHostsKeep(String html, String expected) {
    assertThat(built("before " + html).main("index.html")).contains(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "x <script>alert(1)</script> ¦ README.md:5:3 WARNING <script> is not allowed in a guide and"
            + " is shown as it is written",
        "<div onclick='a()'>x</div> ¦ README.md:5:1 WARNING the attribute onclick of <div> is not"
            + " allowed in a guide and was taken out",
        "<p style='x'>y</p> ¦ README.md:5:1 WARNING the attribute style of <p> is not allowed in a"
            + " guide and was taken out",
        "<form>y</form> ¦ README.md:5:1 WARNING <form> is not allowed in a guide and was taken out",
        "a <svg><circle/></svg> ¦ README.md:5:3 WARNING <svg> is not allowed in a guide and was"
            + " taken out",
        "a <math><mi>x</mi></math> ¦ README.md:5:3 WARNING <math> is not allowed in a guide and was"
            + " taken out",
        "a <meta http-equiv=refresh content=0> ¦ README.md:5:3 WARNING <meta> is not allowed in a"
            + " guide and was taken out",
        "<b href=x>y</b> ¦ README.md:5:1 WARNING the attribute href of <b> is not allowed in a"
            + " guide and was taken out",
        "<b src=x>y</b> ¦ README.md:5:1 WARNING the attribute src of <b> is not allowed in a guide"
            + " and was taken out",
        "a <textarea> ¦ README.md:5:3 WARNING <textarea> is not allowed in a guide and is shown as"
            + " it is written",
      })
  void saysWhatItTookOutAndWhere(String html, String message) {
    TestGuide.Built built = built(html);

    assertThat(built.messages()).contains(message.strip());
    assertThat(built.page("index.html").select("main").select(BELOW)).isEmpty();
  }

  @Test
  void saysEachPlaceWhereItTookTheSameOut() {
    String said =
        " WARNING the attribute onclick of <b> is not allowed in a guide and was taken out";

    assertThat(
            built("<b onclick=a>x</b> <b>y</b> <b onclick=b>z</b>\n<b onclick=c>z</b>").messages())
        .containsExactly("README.md:5:1" + said, "README.md:5:29" + said, "README.md:6:1" + said);
  }

  @Test
  void anElementThatIsNeverClosedTakesNothingWithIt() {
    assertThat(built("Write a <title> or a <textarea>.\n\nMore *text*.").main("index.html"))
        .contains("Write a &lt;title&gt; or a &lt;textarea&gt;.", "More <em>text</em>.");
  }

  @Test
  void headingsHoldNoBlocks() {
    TestGuide.Built built =
        TestGuide.from("# T")
            .with("b.md", "# B\n\n## A <div>b</div> <h3>c</h3> <em>d</em>\n\nText.")
            .build();

    assertThat(built.page("b.html").select("h2 div, h2 h3")).isEmpty();
    assertThat(built.page("b.html").select("h2 em").text()).isEqualTo("d");
  }

  @Test
  void ourOwnElementsSurviveBesideAnAuthorsHtml() {
    String html =
        built("<b>x</b> note[^1] and [B](b.md)\n\n| a |\n|---|\n| b |\n\n- [x] done\n\n[^1]: N\n")
            .main("index.html");

    assertThat(html).contains("id=\"fnref-1\"", "class=\"table\"", "type=\"checkbox\"", "b.html");
  }

  @Test
  void anAuthorsElementCannotPassForOneOfOurs() {
    for (String forged :
        new String[] {
          "<button data-guidewright-own=0>x</button>",
          "<form DATA-GUIDEWRIGHT-OWN=\"0\">x</form>",
          "<div title='\n\ndata-guidewright-own=0\n\n<object '>",
        }) {
      TestGuide.Built built = built("[B](b.md) and - [ ] more\n\n" + forged);

      assertThat(built.page("index.html").select("main button, main form, main object")).isEmpty();
      assertThat(built.rules()).contains("html-removed");
    }
  }

  @Test
  void whatIsCleanStaysCleanWhenItIsCleanedAgain() {
    String first =
        built("<div onclick=x title=t><b>x</b> <a href=b.md>y</a></div>\n\n<details><p>z</details>")
            .page("index.html")
            .select("main div[title], main details")
            .outerHtml()
            .replaceAll("\\s+", " ");
    TestGuide.Built again = built(first.replace("b.html", "b.md"));

    assertThat(again.messages()).isEmpty();
    assertThat(again.page("index.html").select("main div[title] b, main details p").eachText())
        .containsExactly("x", "z");
  }

  @Test
  void deepNestingEndsNothing() {
    assertThat(built("<div>".repeat(5_000) + "deep" + "</div>".repeat(5_000)).outputs())
        .containsKey("index.html");
  }
}
