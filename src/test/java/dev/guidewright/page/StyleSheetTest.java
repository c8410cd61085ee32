package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetTest {
  @Test
  void blanksAndCommentsThatMeanNothingGo() {
    assertThat(
            StyleSheet.compact(
                "/* why */\nmain > p ,\nli {\n  color : red;\n  margin: 0 1px;\n}\n"))
        .isEqualTo("main>p,li{color :red;margin:0 1px}");
  }

  @Test
  void blanksThatMeanSomethingStay() {
    assertThat(StyleSheet.compact("a :hover { width: calc( 1px + 2px ) }"))
        .isEqualTo("a :hover{width:calc(1px + 2px)}");
    assertThat(StyleSheet.compact("@media (width > 40rem) and (hover) { a { b: c } }"))
        .isEqualTo("@media (width>40rem) and (hover){a{b:c}}");
    assertThat(StyleSheet.compact("a/**/b c + d {}")).isEqualTo("a b c + d{}");
  }

  @Test
  void quotedTextAndAddressesStay() {
    assertThat(StyleSheet.compact("a { content: \" /* \\\" */ \"; b: url( x  y.svg ) }"))
        .isEqualTo("a{content:\" /* \\\" */ \";b:url( x  y.svg )}");
  }

  @Test
  void licencesStay() {
    assertThat(StyleSheet.compact("/*! MIT */ a { }")).isEqualTo("/*! MIT */ a{}");
  }

  @Test
  void halfAStyleSheetIsNoReasonToFail() {
    assertThat(StyleSheet.compact("a { b: \"c")).isEqualTo("a{b:\"c");
    assertThat(StyleSheet.compact("a /* b")).isEqualTo("a");
    assertThat(StyleSheet.compact("url(")).isEqualTo("url(");
  }
}
