package dev.guidewright.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Problem;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where addresses lead, as authors write them, from the guide to the page. */
class AddressTest {
  private static TestGuide guide(String text) {
    return TestGuide.empty()
        .with("README.md", "# Home\n\n## Part One\n")
        .with("part/page.md", "# Page\n\n" + text + "\n\n## Own Heading\n\n<a id=\"mark\"></a>\n")
        .with("part/README.md", "# Part\n")
        .with("part/with space.md", "# Space\n\n## Ünï\n")
        .with("part/a b.png", "png")
        .with("other/page two.md", "# Other Page\n\n## Deep Thought\n")
        .with("assets/x.pdf", "pdf")
        .with("part/evil.html", "<script>alert(1)</script>")
        .with("part/LICENSE", "text")
        .with("part/sneaky", " <html>");
  }

  private static TestGuide.Built built(String text) {
    return guide(text).build();
  }

  private static Linked linked(String text) {
    return Linked.of(guide(text));
  }

  private static String href(TestGuide.Built built) {
    Element link = built.page("part/page.html").selectFirst("main a:contains(TEXT)");
    return link == null ? "none" : link.attr("href");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../README.md | ../index.html",
        "../README.md#part-one | ../index.html#part-one",
        "../README.md#Part-One | ../index.html#part-one",
        "../ | ../index.html",
        ".. | ../index.html",
        "/ | ../index.html",
        "/README.md | ../index.html",
        ". | index.html",
        "./ | index.html",
        "README.md | index.html",
        "page.md | page.html",
        "page | page.html",
        "#own-heading | #own-heading",
        "#mark | #user-content-mark",
        "#user-content-mark | #user-content-mark",
        "page.md#mark | #user-content-mark",
        "#top | page.html",
        "# | page.html",
        "with%20space.md#ünï | with%20space.html#%C3%BCn%C3%AF",
        "with%20space.md#%C3%BCn%C3%AF | with%20space.html#%C3%BCn%C3%AF",
        "<with space.md> | with%20space.html",
        "with%20space.md?x=1 | with%20space.html",
        ".\\\\with%20space.md | with%20space.html",
        "../other/page%20two.md#deep-thought | ../other/page%20two.html#deep-thought",
        "../x/../other/./page%20two.md | ../other/page%20two.html",
        "../glossary.html | ../glossary.html",
        "../assets/x.pdf | ../assets/x.pdf",
        "a%20b.png | a%20b.png",
        "LICENSE | LICENSE",
        "https://example.org/a?b=c#d | https://example.org/a?b=c#d",
        "HTTPS://example.org | HTTPS://example.org",
        "https://exämple.org/ü | https://ex%C3%A4mple.org/%C3%BC",
        "mailto:a@example.org | mailto:a@example.org",
        "tel:+123 | tel:+123",
      })
  void leadsWhereCodeHostsLead(String address, String expected) {
    Linked linked = linked("[TEXT](" + address + ")");

    assertThat(linked.problems()).isEmpty();
    assertThat(linked.href("TEXT")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[Other Page]] | ../other/page%20two.html",
        "[[other-page]] | ../other/page%20two.html",
        "[[page two]] | ../other/page%20two.html",
        "[[Other Page#Deep Thought]] | ../other/page%20two.html#deep-thought",
        "[[Other Page#deep-thought]] | ../other/page%20two.html#deep-thought",
        "[[Deep Thought]] | ../other/page%20two.html#deep-thought",
        "[[#Own Heading]] | #own-heading",
      })
  void leadsFromWikiLinksByTitleOrName(String wiki, String expected) {
    Linked linked = linked(wiki + " and " + wiki.replace("]]", "|TEXT]]"));

    assertThat(linked.problems()).isEmpty();
    assertThat(linked.href("TEXT")).isEqualTo(expected);
  }

  @Test
  void aHintRatherNamesAnotherPageThanTheOneTheLinkStandsIn() {
    TestGuide.Built built =
        TestGuide.from("# Home")
            .with("part-1.md", "# One\n\n[next](part-2.md)\n")
            .with("part-3.md", "# Three\n")
            .build();

    assertThat(built.problems().get(0).hint()).isEqualTo("did you mean \"part-3.md\"?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[x]](page.md)", "\\[[x]]", "`[[x]]`", "[[]]", "[[^1]]", "[[x][y]]"})
  void whatIsNoWikiLinkStaysAsItIs(String markdown) {
    assertThat(linked(markdown).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[TEXT](pgae.md) ; there is no \"part/pgae.md\" ; did you mean \"part/page.md\"?",
        "[TEXT](wrong/page.md) ; there is no \"part/wrong/page.md\" ; did you mean"
            + " \"part/page.md\"?",
        "[TEXT](Page.md) ; there is no \"part/Page.md\" ; did you mean \"part/page.md\"?",
        "[TEXT](../nothing-like-it.xyz) ; there is no \"nothing-like-it.xyz\" ; check the path; it"
            + " is",
        "[TEXT](#own-headin) ; there is no heading \"#own-headin\" in part/page.md ; did you mean"
            + " \"#own-heading\"?",
        "[TEXT](../README.md#part-two) ; there is no heading \"#part-two\" in README.md ; did you"
            + " mean \"README.md#part-one\"?",
        "[TEXT](../../etc/passwd) ; the path \"../../etc/passwd\" leaves the guide ; copy what you"
            + " need",
        "[TEXT](%2e%2e/%2E%2E/x) ; the path \"../../x\" leaves the guide ; copy what you need",
        "[TEXT](..\\\\..\\\\x) ; the path \"..\\..\\x\" leaves the guide ; copy what you need",
        "[TEXT]() ; this link leads nowhere ; name a file",
        "[[Oter Page]] ; there is no page or heading called \"Oter Page\" ; did you mean \"Other"
            + " Page\"?",
        "[[Other Page#Deep]] ; there is no heading \"Deep\" in Other Page ; write the words",
        "[TEXT](evil.html) ; \"part/evil.html\" could run scripts in the name of the site and is"
            + " not copied ; link to where",
        "[TEXT](sneaky) ; \"part/sneaky\" could run scripts in the name of the site and is not"
            + " copied ; link to where",
        "![TEXT](quite-another.png) ; there is no \"part/quite-another.png\" ; check the path",
      })
  void saysWhatIsWrongAndShowsTheWords(String markdown, String message, String hint) {
    Linked linked = linked(markdown);

    assertThat(linked.problems()).hasSize(1);
    Problem problem = linked.problems().get(0);
    assertThat(problem.span().toString())
        .isEqualTo(markdown.startsWith("[[") ? "part/page.md:3:2" : "part/page.md:3:1");
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.hint()).startsWith(hint.strip());
    assertThat(linked.href("TEXT")).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)",
        "javascript&colon;alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//evil.example/x",
        "\\\\\\\\server\\\\share",
        "\\\\evil.example",
        "C:\\\\x.md",
        "blob:x",
        "about:blank",
        "view-source:x",
        "intent://x",
      })
  void refusesWhatIsNotSafeToFollow(String address) {
    Linked linked = linked("[TEXT](" + address + ") ![PICTURE](" + address + ")");

    assertThat(linked.rules()).containsOnly("unsafe-link");
    assertThat(linked.href("TEXT")).isEqualTo("none");
    assertThat(linked.href("PICTURE")).isEqualTo("none");
  }

  @Test
  void aPictureFromOutsideBecomesALink() {
    TestGuide.Built built = built("![TEXT](https://example.org/x.png)");

    assertThat(built.rules()).containsExactly("remote-image");
    assertThat(href(built)).isEqualTo("https://example.org/x.png");
    assertThat(built.page("part/page.html").select("main img[src^=http]")).isEmpty();
  }

  @Test
  void linksOutsideDoNotGiveTheirPageAway() {
    assertThat(built("[TEXT](https://example.org)").page("part/page.html").select("a[href^=https]"))
        .allMatch(link -> link.attr("rel").equals("noopener"));
  }

  @Test
  void aPageOfTheNameOfAnOldBuildBesideItIsThePage() {
    TestGuide.Built built =
        guide("[TEXT](there.html)")
            .with("part/there.md", "# There\n")
            .with("part/there.html", "<p>Old</p>")
            .build();

    assertThat(href(built)).isEqualTo("there.html");
    assertThat(built.page("part/there.html").select("h1").text()).isEqualTo("There");
    assertThat(built.problems()).noneMatch(problem -> problem.rule().equals("active-file"));
  }

  @Test
  void linksInRawHtmlAreJudgedLikeOthers() {
    TestGuide.Built built =
        built("<a href=\"../README.md\">TEXT</a>\n\n<a href='nope.md'>y</a> <img src='a%20b.png'>");

    assertThat(built.messages())
        .containsExactly("part/page.md:5:1 WARNING there is no \"part/nope.md\"");
    assertThat(href(built)).isEqualTo("../index.html");
    assertThat(built.page("part/page.html").select("main img").attr("src")).isEqualTo("a%20b.png");
  }

  @Test
  void onlyFilesThatAreLinkedOrLieInAssetsAreCopied() {
    assertThat(built("[TEXT](LICENSE)").outputs())
        .containsKeys("part/LICENSE", "assets/x.pdf")
        .doesNotContainKeys("part/a b.png", "part/evil.html");
  }

  @Test
  void endlessBrokenLinksGetHintsOnlyAtFirst() {
    TestGuide.Built built = built("[a](pgae.md)\n\n".repeat(501));

    assertThat(built.problems()).hasSize(501);
    assertThat(built.problems().get(499).hint()).isEqualTo("did you mean \"part/page.md\"?");
    assertThat(built.problems().get(500).hint()).isEqualTo("mend the broken links above first");
  }
}
