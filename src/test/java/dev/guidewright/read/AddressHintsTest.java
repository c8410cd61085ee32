package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressHintsTest {
  private static final Parser LINKING =
      Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

  private static final String[] PIECES = {
    "http",
    "https",
    ":",
    "/",
    "//",
    "\\/",
    "\\:",
    "&sol;",
    "&colon;",
    "&#58;",
    "&#x2f;",
    "@",
    "&commat;",
    "\\@",
    "&#64;",
    "www",
    "w",
    "W",
    "&#119;",
    ".",
    "\\.",
    "&period;",
    "a",
    "é",
    "字",
    "a.org",
    "mailto",
    "ftp",
    " ",
    "*",
    "`",
    "_",
    "(",
    "\n",
    "R&D"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see http://a.org", "HTTPS://A.ORG", "ada@a.org", "www.a.org", "http&colon;//a.org",
        "http:\\/\\/a.org", "http:&#47;/a.org", "ada&commat;a.org", "www&period;a.org",
            "www\\.a.org"
      })
  void isInATextWithAnAddress(String text) {
    assertThat(links(text)).as("links of %s", text).isPositive();
    assertThat(AddressHints.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "w",
        "now: this, and/or that",
        "R&D, P&L",
        "a \\* star",
        "[see](other.md#part)",
        "the view. Then: 3 / 4",
        "* a list\n* two\n\n| a | b |\n|---|---|\n"
      })
  void isNotInOrdinaryText(String text) {
    assertThat(AddressHints.isIn(text)).isFalse();
  }

  @Test
  void isInWhateverBecomesALink() {
    Random random = new Random(1);
    int linked = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(9); piece >= 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      if (links(text.toString()) > 0) {
        linked++;
        assertThat(AddressHints.isIn(text.toString())).as("%s", text).isTrue();
      }
    }
    assertThat(linked).isGreaterThan(200);
  }

  private static int links(String text) {
    AtomicInteger links = new AtomicInteger();
    Node document = LINKING.parse(text);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.incrementAndGet();
          }
        });
    return links.get();
  }
}
