package dev.guidewright.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Row;
import dev.guidewright.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassMembersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "+isMammal() bool; +isMammal() : bool; PLAIN",
        "+mate()*; +mate(); ABSTRACT",
        "+count()$ int; +count() : int; STATIC",
        "+all() List~T~$; +all() : List<T>; STATIC",
        "draw(Canvas c, int n); draw(Canvas c, int n); PLAIN",
        "run() : void; run() : void; PLAIN"
      })
  void aMethodShowsWhatItReturnsBehindAColonAndItsMarkAsALook(
      String written, String shown, Row.Look look) {
    var chart =
        (Flowchart)
            Mermaid.parse("classDiagram\nA : " + written + "\n", Span.of("t", 1, 1, 1)).value();

    assertThat(chart.vertices().get(0).compartments().get(1).rows().get(0).cells())
        .containsExactly(shown);
    assertThat(chart.vertices().get(0).compartments().get(1).rows().get(0).look()).isEqualTo(look);
  }
}
