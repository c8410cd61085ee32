package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read off a finished page. */
class PageScanTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "<a href=\"b.html\">x</a> ¦ b.html",
        "<A HREF='b.html' title=x>x</A> ¦ b.html",
        "<a title=\"href=no.html\" href=b.html>x</a> ¦ b.html",
        "<img alt src=\"a b.png\"><use xlink:href=\"#i\"/> ¦ a b.png #i",
        "<a href=\"b.html?x=1&amp;y=2\">x</a> ¦ b.html?x=1&y=2",
        "<base href=\"x/\"><a href=\"https://a.example/\">x</a><a href=\"mailto:a\">x</a> ¦ ''",
        "<a href=\"/root.html\">x</a><a href=\"\">x</a><a href=\"//a.example/\">x</a> ¦ ''",
        "<a href=\"x/a:b.html\">x</a><a href=\":b\">x</a> ¦ x/a:b.html :b",
        "<!-- <a href=\"no.html\"> --><a href=\"b.html\">x</a> ¦ b.html",
        "<!-- <a href=\"no.html\"> ¦ ''",
        "<script>x = '<a href=\"no.html\">'</script><a href=\"b.html\">x</a> ¦ b.html",
        "<style>/* <a href=\"no.html\"> */</style><a href=\"b.html\">x</a> ¦ b.html",
        "<script src=\"s.js\"></script> 1 < 2 <a href=\"b.html\">x</a> < ¦ s.js b.html",
        "</a href=\"no.html\"> <3 href=\"no.html\"> ¦ ''",
        "<a data-href=\"no.html\" href=\"b.html\"><i id=x>y</i> ¦ b.html",
        "<a href=\"cut.html ¦ cut.html",
        "<a href= ¦ ''",
        "<a hidden ¦ ''",
      })
  void relativeAddressesAreFound(String html, String addresses) {
    assertThat(String.join(" ", PageScan.of(html).addresses())).isEqualTo(addresses);
  }

  @Test
  void idsAreCountedAsTheyAreMeant() {
    PageScan page =
        PageScan.of("<p id=\"a&amp;b\"><p id='c'><i id=c>x</i><b data-id=\"d\" id=\"e\">y</b>");

    assertThat(page.ids()).isEqualTo(Map.of("a&b", 1, "c", 2, "e", 1));
    assertThat(page.addresses()).isEqualTo(List.of());
  }
}
