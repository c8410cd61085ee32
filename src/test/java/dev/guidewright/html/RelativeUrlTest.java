package dev.guidewright.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way from one page to another names a file, so that it works from a disk, too. */
class RelativeUrlTest {
  @ParameterizedTest
  @CsvSource({
    "a.html, b.html, '', b.html",
    "a.html, b.html, x, b.html#x",
    "a.html, x/b.html, '', x/b.html",
    "x/a.html, b.html, '', ../b.html",
    "x/a.html, x/b.html, '', b.html",
    "x/a.html, y/b.html, '', ../y/b.html",
    "x/y/a.html, x/z/b.html, s, ../z/b.html#s",
    "x/y/a.html, b.html, '', ../../b.html",
    "a.html, a.html, x, #x",
    "a.html, a.html, '', a.html",
    "x/a.html, xx/b.html, '', ../xx/b.html",
    "a.html, javascript:x, '', ./javascript:x",
    "x/a.html, b:c.html, '', ../b:c.html",
    "a.html, x/b:c.html, '', x/b:c.html",
    "a.html, 'b c.html', 'ü', b%20c.html#%C3%BC",
  })
  void leadsFromPageToPage(String from, String to, String anchor, String expected) {
    assertThat(RelativeUrl.of(from, to, anchor)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"a.html, ''", "x/a.html, ../", "x/y/a.html, ../../"})
  void leadsToTheRoot(String from, String expected) {
    assertThat(RelativeUrl.root(from)).isEqualTo(expected);
  }
}
