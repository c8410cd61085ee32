package dev.guidewright.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeDiagramTest {
  private static String guide(int nodes) {
    return IntStream.range(0, nodes)
        .mapToObj(i -> "a" + i + "[Step number " + i + "]")
        .collect(Collectors.joining(" --> ", "# Title\n\n```mermaid\ngraph LR\n", "\n```\n"));
  }

  @Test
  void opensOnTheWholeWindowAndGoesBackWithoutScript() {
    var page = TestGuide.from(guide(12)).build().page("index.html");
    var figure = page.select("figure.diagram");

    assertThat(figure.select("a.enlarge").attr("href"))
        .isEqualTo("#" + figure.select("span.full").attr("id"));
    assertThat(figure.select("a.reduce").attr("href")).isEqualTo("#" + figure.attr("id"));
  }

  @Test
  void offersNothingOfTheKindWhereItFitsTheColumn() {
    var page = TestGuide.from(guide(2)).build().page("index.html");

    assertThat(page.select("figure.diagram a.enlarge, figure.diagram span.full")).isEmpty();
  }

  @Test
  void shrinksToAPhoneWhereItIsStillReadThen() {
    assertThat(TestGuide.from(guide(2)).build().page("index.html").select("figure.small"))
        .hasSize(1);
    assertThat(TestGuide.from(guide(6)).build().page("index.html").select("figure.small"))
        .isEmpty();
  }
}
