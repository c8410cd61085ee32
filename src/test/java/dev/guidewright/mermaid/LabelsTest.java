package dev.guidewright.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.NodeLabel.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static List<Run> runs(NodeLabel label) {
    return label.lines().stream().flatMap(line -> line.runs().stream()).toList();
  }

  @Test
  void markdownBecomesRuns() {
    assertThat(runs(Labels.markdown("a **b** and *c d* e")))
        .containsExactly(
            Run.of("a "),
            new Run("b", Run.Kind.TEXT, true, false),
            Run.of(" and "),
            new Run("c d", Run.Kind.TEXT, false, true),
            Run.of(" e"));
  }

  @Test
  void signsThatOpenNothingStay() {
    assertThat(Labels.markdown("2 * 3 and snake_case_name").plainText())
        .isEqualTo("2 * 3 and snake_case_name");
  }

  @Test
  void tagsGiveLooksOrDisappear() {
    assertThat(runs(Labels.plain("<b>x</b> <span style='c'>y</span><script>z</script>")))
        .containsExactly(new Run("x", Run.Kind.TEXT, true, false), Run.of(" y"));
  }

  @Test
  void entitiesAreCharactersAndNeverTags() {
    NodeLabel label = Labels.plain("#lt;b#gt; &amp; #9829; #nope; &lt;i&gt;");
    assertThat(label.plainText()).isEqualTo("<b> & ♥ &nope; <i>");
  }

  @Test
  void iconsAndMathsAreRunsOfTheirOwn() {
    assertThat(runs(Labels.plain("fa:fa-bell ring $$x^2$$")))
        .containsExactly(
            new Run("fa:fa-bell", Run.Kind.ICON, false, false),
            Run.of(" ring "),
            new Run("x^2", Run.Kind.MATHS, false, false));
  }

  @Test
  void everyKindOfLineBreakBreaks() {
    assertThat(Labels.plain("a<br>b<br/>c</br>d\ne\\nf").lines()).hasSize(6);
    assertThat(Labels.plain(" ").isEmpty()).isTrue();
  }

  @Test
  void noLoneSurrogateAndNoControlCharacterComesOutOfAnEntity() {
    assertThat(Labels.plain("#55296; #0; #27;").text())
        .doesNotContain("\uD800", "\u0000", "\u001B");
  }
}
