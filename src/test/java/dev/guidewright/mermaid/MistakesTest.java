package dev.guidewright.mermaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Span;
import dev.guidewright.model.UnsupportedDiagram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {

  private static final Span ORIGIN = new Span("guide/a.md", 41, 3, 41, 3);

  private static Problem first(String text) {
    var result = Mermaid.parse(text, ORIGIN);
    assertThat(result.value()).isInstanceOf(UnsupportedDiagram.class);
    assertThat(result.problems()).hasSize(1);
    assertThat(result.problems().get(0).severity()).isEqualTo(Severity.ERROR);
    return result.problems().get(0);
  }

  /** What is underlined of the second line; an arrow for its end. */
  private static String marked(String line, Span span) {
    int end = span.endLine() == 42 ? span.endColumn() - 3 : line.length() + 1;
    return (line + "⏎").substring(span.column() - 3, end).strip();
  }

  /** The line under test is the second of the fence, so the 42nd of the file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '\u0000',
      value = {
        "A[/path]             ! 42:4 ! [/path] ! A[\"/path\"]",
        "A --> end            ! 42:9 ! end⏎ ! reserved",
        "end --> B            ! 42:3 ! end  ! reserved",
        "A -> B               ! 42:5 ! - ! two hyphens",
        "A->B                 ! 42:5 ! > ! two hyphens",
        "A[f(x)]              ! 42:6 ! ( ! quotes",
        "A{a [b]}             ! 42:7 ! [ ! quotes",
        "A -- text -> B       ! 42:5 ! --  ! -- text -->",
        "A => B               ! 42:5 ! = ! ==>",
        "A --> B %% why       ! 42:11 ! %% ! line of its own",
        "A[“x“] --> “B”       ! 42:14 ! “ ! straight quote",
        "A —> B               ! 42:5 ! — ! hyphens",
        "A → B                ! 42:5 ! → ! -->",
        "A[] --> B            ! 42:4 ! [] ! A[\" \"]",
        "A -->|| B            ! 42:8 ! || ! without the bars",
        "A [x]                ! 42:5 ! [ ! no blank",
        "A ::: k              ! 42:5 ! ::: ! no blank",
        "A & --> B            ! 42:7 ! -->  ! A & B",
        "A -->> B             ! 42:8 ! > ! one head",
        "A ~~ B               ! 42:5 ! ~ ! three tildes",
        "A -->                ! 42:8 !   ! finish the arrow",
        "A[\"x] --> B         ! 42:5 ! \" ! end the label",
        "A@{ shape: diamnd }  ! 42:4 ! @{ shape: diamnd } ! did you mean \"diamond\"",
        "linkStyle 3 stroke:red ! 42:13 ! 3 ! behind the edges",
        "subgraph one         ! 42:3 ! subgraph one⏎ ! a line of its own: end",
        "\"A\" --> B          ! 42:3 ! \" ! needs an id",
        "style A fill:rgb(1)  ! 42:19 ! ( ! style A fill",
        "classDef             ! 42:11 ! ⏎ ! classDef name",
        "A --> B C            ! 42:11 ! C ! line of its own",
      })
  void everyUsualTrapHasItsPlaceAndAHint(
      String line, String place, @Nullable String marked, String hint) {
    Problem problem = first("flowchart TD\n" + line + "\n");
    assertThat(problem.span().toString()).isEqualTo("guide/a.md:" + place);
    assertThat(marked(line, problem.span())).isEqualTo(marked == null ? "" : marked);
    assertThat(problem.hint()).contains(hint);
    assertThat(problem.message()).isNotBlank();
  }

  @Test
  void placesCountWhatWasCutOutBefore() {
    String text = "---\r\ntitle: T\r\n---\r\n%% one\r\nflowchart TD\r\n  %% two\r\n  A -> B\r\n";
    assertThat(first(text).span()).isEqualTo(new Span("guide/a.md", 47, 7, 47, 8));
  }

  @Test
  void badFrontMatterIsReportedWhereItStands() {
    Problem problem = first("---\ntitle: T: x\n---\nflowchart TD\nA\n");
    assertThat(problem.span().line()).isEqualTo(42);
    assertThat(problem.message()).contains("YAML");
  }

  @Test
  void nodesAndEdgesKnowTheirPlace() {
    var chart = (Flowchart) Mermaid.parse("flowchart TD\nA[one] --> B\nB[two]\n", ORIGIN).value();
    assertThat(chart.vertices().get(0).span()).isEqualTo(new Span("guide/a.md", 42, 3, 42, 9));
    assertThat(chart.vertices().get(1).span()).isEqualTo(new Span("guide/a.md", 43, 3, 43, 9));
    assertThat(chart.edges().get(0).span().line()).isEqualTo(42);
  }

  @Test
  void aCallbackIsDroppedWithANoticeAndAScriptLinkMadeHarmless() {
    var result =
        Mermaid.parse(
            "flowchart TD\nA\nB\nclick A call run()\nclick B \"javascript:alert(1)\" \"tip\"\n",
            ORIGIN);
    assertThat(result.problems())
        .extracting(Problem::rule, Problem::severity)
        .containsExactly(tuple("diagram-callback", Severity.ADVICE));
    var chart = (Flowchart) result.value();
    assertThat(chart.vertices().get(1).link().orElseThrow().url()).isEqualTo("about:blank");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\u0000',
      value = {
        "{'securityLevel': 'loose'}        ! 42:14 ! \"securityLevel\"",
        "{'themeCSS': '* { color: red }'}  ! 42:14 ! \"themeCSS\"",
        "{'theme': 'dark', 'themme': 'x'}  ! 42:31 ! \"themme\"",
        "{'themeVariables': {'lineColor': 'url(x)'}} ! 42:33 ! \"themeVariables.lineColor\"",
        "{'flowchart': {'curve': '</style>'}}        ! 42:28 ! \"flowchart.curve\"",
        "{'a': {'__proto__': {'b': 1}}}    ! 42:34 ! \"a.__proto__.b\"",
        "{theme: dark}                     ! 42:3  ! not JSON",
      })
  void aSettingThatDoesNothingIsSaidWhereItStands(String json, String place, String said) {
    var result = Mermaid.parse("flowchart TD\n%%{init: " + json.strip() + "}%%\nA --> B", ORIGIN);

    assertThat(result.value()).isInstanceOf(Flowchart.class);
    assertThat(result.problems())
        .extracting(Problem::rule, Problem::severity, problem -> problem.span().toString())
        .containsExactly(tuple("diagram-setting", Severity.ADVICE, "guide/a.md:" + place.strip()));
    assertThat(result.problems().get(0).message()).contains(said.strip());
  }

  @Test
  void looksThatAreSetAreNothingToSpeakOf() {
    String text =
        """
        ---
        config:
          look: handDrawn
          layout: elk
        ---
        %%{init: {"theme": "base", "themeVariables": {"primaryColor": "#fff"}}}%%
        %%{init: {"flowchart": {"curve": "linear", "htmlLabels": false}, "fontSize": 12}}%%
        flowchart TD
        A --> B
        """;

    assertThat(Mermaid.parse(text, ORIGIN).problems()).isEmpty();
  }

  @Test
  void ofManySettingsThatDoNothingTheFirstAreSaid() {
    var json = new StringBuilder("{\"a\": 1");
    for (int i = 0; i < 100; i++) {
      json.append(", \"k").append(i).append("\": 1");
    }
    var result = Mermaid.parse("%%{init: " + json + "}}%%\nflowchart TD\nA --> B", ORIGIN);

    assertThat(result.problems()).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\u0000',
      value = {
        "classDiagram ! A <|- B   ! 42:3",
        "classDiagram ! +x        ! 42:3",
        "stateDiagram ! A -> B    ! 42:3",
        "erDiagram    ! A ||-- B  ! 42:3",
        "sequenceDiagram ! A > B  ! 42:3",
      })
  void aLineThatIsNoStatementIsShownAsAWholeWithAnExample(String kind, String line, String place) {
    Problem problem = first(kind.strip() + "\n" + line.strip() + "\n");

    assertThat(problem.span().toString()).isEqualTo("guide/a.md:" + place.strip());
    assertThat(marked(line.strip(), problem.span())).isEqualTo(line.strip());
    assertThat(problem.hint()).isNotBlank();
  }

  @Test
  void aDiagramThatNobodyCouldReadIsRefused() {
    String longest = "flowchart TD\n" + "%% x\n".repeat(9_997) + "A";

    assertThat(longest.length() < 50_000).isTrue();
    assertThat(Mermaid.parse(longest, ORIGIN).problems()).isEmpty();
    Problem problem = first(longest + "\n".repeat(50_001 - longest.length()));
    assertThat(problem.span()).isEqualTo(ORIGIN);
    assertThat(problem.message()).contains("characters");
  }

  @Test
  void elementsInLabelsAreWarnedOfWhereTheyStandTheFirstHundred() {
    var result = Mermaid.parse("flowchart TD\nA[a <b>b</b> <Script>x]\n", ORIGIN);

    assertThat(result.problems())
        .extracting(Problem::rule, Problem::severity, problem -> problem.span().toString())
        .containsExactly(tuple("html-removed", Severity.WARNING, "guide/a.md:42:16"));
    assertThat(result.problems().get(0).message()).startsWith("<script> is not allowed");
    String many = "flowchart TD\nA[\"" + "<img >".repeat(101) + "\"]\n";
    assertThat(Mermaid.parse(many, ORIGIN).problems()).hasSize(100);
  }
}
