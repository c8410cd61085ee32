package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simple YAML becomes what the parser that knows every rule makes of it. */
class SimpleYamlTest {
  private static final String[] PIECES = {
    "title", "a-b", "order", "a", "B", "7", "1.5", "true", "null", "~", ": ", ": ", ": ", ":", " ",
    "\n", "\n", "\n", "-", "- ", "#", " # ", "'", "\"", ",", ";", "(", ")", "/", "+", "_", ".", "[",
    "]", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "é", "—", "\t", "...", "---",
    "  "
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: Some words",
        "title: Some words\n",
        "title: A (b), c/d \norder: 3\nstudy-first: a/b_c.md\n",
        "draft: true\nid: null"
      })
  void isReadAtOnce(String text) {
    assertThat(SimpleYaml.mapping(text)).contains(Yaml.any(text, "a.md", 0).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "title:",
        "title: ",
        "title: a: b",
        "title: a # b",
        "a: b\na: c",
        "a: b\n  c",
        "- a",
        "title: 'a'",
        "title: [a]",
        "title: é",
        "title: -a",
        "a b: c",
        "---\na: b",
        "# a\nb: c"
      })
  void isLeftToTheParserThatKnowsEveryRule(String text) {
    assertThat(SimpleYaml.mapping(text)).isEmpty();
  }

  @Test
  void isTheSameWhateverIsWritten() {
    Random random = new Random(1);
    int simple = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int line = random.nextInt(3); line >= 0; line--) {
        text.append(PIECES[random.nextInt(5)]).append(": a");
        for (int piece = random.nextInt(5); piece > 0; piece--) {
          text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        text.append('\n');
      }
      Optional<YamlNode.Mapping> found = SimpleYaml.mapping(text.toString());
      if (found.isPresent()) {
        simple++;
        assertThat(found).as("%s", text).contains(Yaml.any(text.toString(), "a.md", 0).value());
      }
    }
    assertThat(simple).isGreaterThan(1_000);
  }
}
