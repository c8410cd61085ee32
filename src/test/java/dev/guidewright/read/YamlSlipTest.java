package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Front matter that is not YAML is an error that says how to mend it. */
class YamlSlipTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "title: Note: this | 2:8 | begin another key | quotes: `title: \"Note: this\"`",
        "title: It's: \"so\" | 2:8 | begin another key | put the value into quotes",
        "title: [a\\nb: c | 3:2 | in brackets is opened | close it with `]`",
        "title: \"a | 3:1 | a quote is opened | close it where the text ends",
        "title: @a | 2:8 | cannot begin with this sign | put the value into quotes",
        "title: a\\n  b: c | 3:4 | indented otherwise | in the same column",
        "title: a\\n- b | 3:1 | indented otherwise | in the same column",
        "a:\\n\tb: c | 3:1 | a tab stands | indent with blanks",
        "title: {{ a }} | 2:9 | a key must be plain text | a value that begins with `{`"
      })
  void aMistakeIsNamedWithItsPlaceAndItsMending(
      String yaml, String place, String message, String hint) {
    String text = "---\n" + yaml.replace("\\n", "\n") + "\n---\n# A\n";
    Problem problem = TestGuide.from("# Home\n").with("a.md", text).build().problems().get(0);

    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.span().toString()).isEqualTo("a.md:" + place);
    assertThat(problem.message()).contains(message);
    assertThat(problem.hint()).contains(hint);
  }
}
