package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes and names from anywhere: the right letters or a problem, never others in silence. */
class EncodingTest {
  private static final String TEXT = "# Größe\n\nÄ “quoted” 日本 \uD83D\uDE00.\n";

  private static TestGuide.Built built(byte[] bytes) {
    return TestGuide.from("# Home").with("b.md", bytes).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkSaysWhatTheBytesAre(String charset) {
    TestGuide.Built built = built(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));

    assertThat(built.messages()).isEmpty();
    assertThat(built.page("b.html").select("main").text()).contains("Größe", "日本 \uD83D\uDE00.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "Shift_JIS", "UTF-16LE", "UTF-32"})
  void otherBytesAreAnErrorAtTheirPlace(String charset) {
    TestGuide.Built built = built(TEXT.getBytes(Charset.forName(charset)));

    assertThat(built.rules()).containsOnly("encoding");
    assertThat(built.messages()).allMatch(message -> message.matches("b\\.md:[13]:\\d+ ERROR .*"));
    assertThat(built.build().isWritable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C0 AF | overlong",
        "ED A0 80 | half a letter",
        "F4 90 80 80 | beyond Unicode",
        "E2 82 | cut off",
        "80 | alone",
        "FF | never",
        "00 | NUL",
      })
  void bytesThatNoTextHoldsAreAnError(String hex, String what) {
    byte[] wrong = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
    byte[] text = "# B\n\nabc ".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(text, text.length + wrong.length);
    System.arraycopy(wrong, 0, bytes, text.length, wrong.length);

    assertThat(built(bytes).messages())
        .as(what)
        .anyMatch(message -> message.startsWith("b.md:3:5 ERROR "));
  }

  @Test
  void halfALetterFromAnEntityIsShownAsUnknown() {
    TestGuide.Built built =
        TestGuide.from(
                """
                # Half &#xD800; letter

                &#xDFFF; `&#xD800;` [x](#a&#xD800;)

                ```mermaid
                flowchart TD
                 A["#55296; &#xD800;"] --> B
                ```
                """)
            .build();

    assertThat(built.text("index.html")).contains("\uFFFD").doesNotContain("\uD800", "?letter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil\u202Egnp.md",
        "a\u2066b.md",
        "line\u2028end.md",
        "tab\there.md",
        "es\u001bcape.md",
        "new\nline.md",
        "c1\u009b.md",
      })
  void namesThatSteerWhatIsShownAreRefused(String name) {
    TestGuide.Built built = TestGuide.from("# Home").with(name, "# B").build();

    assertThat(built.rules()).contains("bad-name");
    assertThat(built.build().isWritable()).isFalse();
  }

  @Test
  void namesThatLookAlikeStayApartOrAreRefused() {
    TestGuide.Built lookAlike =
        TestGuide.from("# Home")
            .with("paypal.md", "# Latin")
            .with("p\u0430ypal.md", "# Other")
            .build();
    TestGuide.Built composed =
        TestGuide.from("# Home").with("\u00e4.md", "# One").with("a\u0308.md", "# Two").build();
    TestGuide.Built cased =
        TestGuide.from("# Home").with("a.md", "# One").with("A.md", "# Two").build();

    assertThat(lookAlike.page("paypal.html").select("h1").text()).isEqualTo("Latin");
    assertThat(lookAlike.page("p\u0430ypal.html").select("h1").text()).isEqualTo("Other");
    assertThat(composed.rules()).contains("same-name");
    assertThat(cased.rules()).contains("output-collision");
  }

  @Test
  void marksThatTurnTextAreKeptInsideTheirElement() {
    TestGuide.Built built =
        TestGuide.from("# A\n\nיהוה abc \u202Eevil\u202C and \u2066x\u2069.\n").build();

    assertThat(built.page("index.html").select("main p").text()).contains("יהוה abc");
  }
}
