package dev.guidewright.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private static String text(String text) {
    String script = new String(Script.of("a", CharList.of(text)), StandardCharsets.UTF_8);
    assertThat(script).startsWith("guidewrightSearch(\"a\",`\n").endsWith("\n`);\n");
    return script.substring(script.indexOf('`') + 2, script.lastIndexOf('`') - 1);
  }

  @Test
  void lettersOfAllScriptsStayAsTheyAre() {
    String text = "one\ttwo\nä ß é › “€” 日本 한글 \uD834\uDD1E \uD83D\uDE00 {} $x a<b < c";
    assertThat(text(text)).isEqualTo(text);
    assertThat(text(text.repeat(1000))).isEqualTo(text.repeat(1000));
  }

  @Test
  void whatWouldEndTheScriptIsEscaped() {
    assertThat(text("`${x}` \\")).isEqualTo("\\`\\${x}\\` \\\\");
    assertThat(text("</a><!--<script<?")).isEqualTo("\\x3c/a>\\x3c!--\\x3cscript\\x3c?");
    assertThat(text("\r\u0000\u007F\u0085")).isEqualTo("\\u000d\\u0000\\u007f\\u0085");
    assertThat(text("\u2028\u202E\uFEFF")).isEqualTo("\\u2028\\u202e\\ufeff");
    assertThat(text("\uD800 \uDC00\uD800")).isEqualTo("\\ud800 \\udc00\\ud800");
    assertThat(text("\u2028".repeat(999))).isEqualTo("\\u2028".repeat(999));
  }
}
