package dev.guidewright.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Kind;
import dev.guidewright.model.Flowchart.Row;
import dev.guidewright.model.Flowchart.Stroke;
import dev.guidewright.model.Flowchart.Subgraph;
import dev.guidewright.model.Flowchart.Vertex;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Result;
import dev.guidewright.model.SequenceDiagram;
import dev.guidewright.model.SequenceDiagram.Box;
import dev.guidewright.model.SequenceDiagram.Fragment;
import dev.guidewright.model.SequenceDiagram.Item;
import dev.guidewright.model.SequenceDiagram.Message;
import dev.guidewright.model.SequenceDiagram.Participant;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Span;
import dev.guidewright.model.UnsupportedDiagram;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherKindsTest {

  private static Result<MermaidDiagram> read(String text) {
    return Mermaid.parse(text, new Span("a.md", 1, 1, 1, 1));
  }

  private static Flowchart graph(String text) {
    var result = read(text);
    assertThat(result.problems()).isEmpty();
    return (Flowchart) result.value();
  }

  private static SequenceDiagram sequence(String text) {
    var result = read("sequenceDiagram\n" + text);
    assertThat(result.problems()).isEmpty();
    return (SequenceDiagram) result.value();
  }

  private static Vertex vertex(Flowchart chart, String id) {
    return chart.vertices().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aSequenceHasParticipantsInOrderOfMention() {
    SequenceDiagram diagram =
        sequence("actor U as User\nU->>+Web Server: ask; Web Server-->>-U: answer #9829; # gone");
    assertThat(diagram.participants())
        .extracting(Participant::id)
        .containsExactly("U", "Web Server");
    assertThat(diagram.participants().get(0).look()).isEqualTo(Participant.Look.ACTOR);
    assertThat(diagram.participants().get(0).label().text()).isEqualTo("User");
    Message ask = (Message) diagram.items().get(0);
    assertThat(ask.activates()).isTrue();
    assertThat(ask.line()).isEqualTo(SequenceDiagram.Line.SOLID);
    Message answer = (Message) diagram.items().get(1);
    assertThat(answer.deactivates()).isTrue();
    assertThat(answer.line()).isEqualTo(SequenceDiagram.Line.DOTTED);
    assertThat(answer.label().text()).isEqualTo("answer ♥");
  }

  @ParameterizedTest
  @CsvSource({
    "->, SOLID, NONE, NONE", "-->, DOTTED, NONE, NONE", "->>, SOLID, NONE, FILLED",
    "-->>, DOTTED, NONE, FILLED", "<<->>, SOLID, FILLED, FILLED", "<<-->>, DOTTED, FILLED, FILLED",
    "-x, SOLID, NONE, CROSS", "--x, DOTTED, NONE, CROSS", "-), SOLID, NONE, OPEN",
    "--), DOTTED, NONE, OPEN"
  })
  void everyArrowOfASequenceIsKnown(
      String arrow,
      SequenceDiagram.Line line,
      SequenceDiagram.Head start,
      SequenceDiagram.Head end) {
    Message message = (Message) sequence("A" + arrow + "B: x").items().get(0);
    assertThat(message.line()).isEqualTo(line);
    assertThat(message.start()).isEqualTo(start);
    assertThat(message.end()).isEqualTo(end);
    assertThat(message.to()).isEqualTo("B");
  }

  @Test
  void fragmentsNestAndHaveSections() {
    SequenceDiagram diagram =
        sequence("alt sick\nA->>B: x\nloop often\nB->>A: y\nend\nelse well\nA->>B: z\nend");
    Fragment alt = (Fragment) diagram.items().get(0);
    assertThat(alt.kind()).isEqualTo(Fragment.Kind.ALT);
    assertThat(alt.sections()).extracting(s -> s.label().text()).containsExactly("sick", "well");
    Item inner = alt.sections().get(0).items().get(1);
    assertThat(inner).isInstanceOf(Fragment.class);
  }

  @Test
  void aBoxTakesTheParticipantsDeclaredInIt() {
    Box box =
        sequence(
                """
                box Purple Group one
                participant A
                end
                box Another
                participant B
                end
                A->B: x\
                """)
            .boxes()
            .get(0);
    assertThat(box.colour()).isEqualTo("Purple");
    assertThat(box.title().text()).isEqualTo("Group one");
    assertThat(box.participants()).containsExactly("A");
  }

  @ParameterizedTest
  @CsvSource({"A->>B, colon", "A B, statement", "loop x, closed", "end, nothing", "else x, alt"})
  void mistakesInASequenceAreNamed(String line, String word) {
    var problem = read("sequenceDiagram\n" + line).problems().get(0);
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.message()).contains(word);
  }

  @Test
  void statesNestAndStartAndEnd() {
    Flowchart chart =
        graph("stateDiagram-v2\n[*] --> A\nstate A {\n[*] --> b\nb --> [*] : done\n}\nA --> [*]");
    assertThat(chart.kind()).isEqualTo(Kind.STATE);
    assertThat(vertex(chart, "root_start").shape()).isEqualTo("sm-circ");
    assertThat(vertex(chart, "root_end").shape()).isEqualTo("fr-circ");
    assertThat(chart.subgraphs()).hasSize(1);
    assertThat(chart.subgraphs().get(0).members()).containsExactly("A_start", "b", "A_end");
    assertThat(chart.edges()).extracting(Edge::to).containsExactly("A", "b", "A_end", "root_end");
  }

  @Test
  void statesHaveDescriptionsNotesChoicesAndRegions() {
    Flowchart chart =
        graph(
            """
            stateDiagram-v2
            state "Long name" as L
            s : one
            s : two
            state c <<choice>>
            note right of s
            hello
            end note
            state P {
            x --> y
            --
            z
            }\
            """);
    assertThat(vertex(chart, "L").label().text()).isEqualTo("Long name");
    assertThat(vertex(chart, "s").label().text()).isEqualTo("one\ntwo");
    assertThat(vertex(chart, "c").shape()).isEqualTo("choice");
    assertThat(vertex(chart, "s_note0").shape()).isEqualTo("note");
    assertThat(chart.subgraphs())
        .extracting(Subgraph::members)
        .containsExactly(List.of("x", "y"), List.of("z"), List.of("P_region0", "P_region1"));
  }

  @Test
  void classesHaveCompartmentsAndRelationsHeads() {
    Flowchart chart =
        graph(
            """
            classDiagram
            class Duck~T~ {
            <<interface>>
            +List~int~ eggs
            +swim()*
            +make()$ Duck
            }
            Animal <|-- Duck : is
            Pond "1" o-- "0..*" Duck
            A ..> B
            note for Duck "wet\"\
            """);
    Vertex duck = vertex(chart, "Duck");
    assertThat(duck.label().text()).isEqualTo("«interface»\nDuck<T>");
    assertThat(duck.compartments().get(0).rows().get(0).cells()).containsExactly("+List<int> eggs");
    assertThat(duck.compartments().get(1).rows().get(0).look()).isEqualTo(Row.Look.ABSTRACT);
    Edge is = chart.edges().get(0);
    assertThat(is.start()).isEqualTo(Head.TRIANGLE);
    assertThat(is.label().text()).isEqualTo("is");
    Edge holds = chart.edges().get(1);
    assertThat(holds.start()).isEqualTo(Head.DIAMOND);
    assertThat(holds.startLabel().text()).isEqualTo("1");
    assertThat(holds.endLabel().text()).isEqualTo("0..*");
    assertThat(chart.edges().get(2).stroke()).isEqualTo(Stroke.DOTTED);
  }

  @Test
  void entitiesHaveRowsOfCellsAndCrowsFeet() {
    Flowchart chart =
        graph(
            """
            erDiagram
            C[Customer] {
            string name PK, FK "the name"
            int age
            }
            C ||--o{ ORDER : places\
            """);
    assertThat(vertex(chart, "C").label().text()).isEqualTo("Customer");
    assertThat(vertex(chart, "C").compartments().get(0).rows().get(0).cells())
        .containsExactly("string", "name", "PK, FK", "the name");
    assertThat(chart.edges().get(0).start()).isEqualTo(Head.EXACTLY_ONE);
    assertThat(chart.edges().get(0).end()).isEqualTo(Head.ZERO_OR_MORE);
  }

  @Test
  void aMindMapFollowsItsIndentation() {
    Flowchart chart = graph("mindmap\n  root((centre))\n    a\n      b[box]\n    c");
    assertThat(chart.vertices())
        .extracting(v -> v.label().text())
        .containsExactly("centre", "a", "b" + "ox", "c");
    assertThat(chart.edges())
        .extracting(edge -> edge.from() + edge.to())
        .containsExactly("node0node1", "node1node2", "node0node3");
  }

  @Test
  void aKindThatIsNotDrawnIsAdviceAndNoError() {
    var result = read("gantt\ntitle x");
    assertThat(result.value()).isInstanceOf(UnsupportedDiagram.class);
    assertThat(((UnsupportedDiagram) result.value()).kind()).isEqualTo("gantt");
    assertThat(result.problems()).extracting(p -> p.severity()).containsExactly(Severity.ADVICE);
    assertThat(read("xychart-beta\nx").problems().get(0).severity()).isEqualTo(Severity.ADVICE);
  }

  @Test
  void anUnknownKindIsAMistakeWithAGuess() {
    assertThat(read("sequencDiagram\nA->>B: x").problems().get(0).hint())
        .isEqualTo("did you mean \"sequenceDiagram\"?");
  }

  @Test
  void everyNodeAndGroupKnowsItsLine() {
    Flowchart classes =
        graph("classDiagram\nnamespace N {\n  class A\n}\nB : +f(x~y\nB : g~List~int~~ h\n");
    assertThat(vertex(classes, "A").span()).isEqualTo(new Span("a.md", 3, 3, 3, 10));
    assertThat(classes.subgraphs().get(0).span()).isEqualTo(new Span("a.md", 2, 1, 2, 14));
    assertThat(graph("mindmap\n  root\n    b").vertices().get(1).span().line()).isEqualTo(3);
    assertThat(vertex(graph("erDiagram\nA\nB"), "B").span())
        .isEqualTo(new Span("a.md", 3, 1, 3, 2));
  }

  @Test
  void entitiesMayBeRelatedInWords() {
    Flowchart chart =
        graph(
            """
            erDiagram
            A only one to zero or more B : has
            B one or more optionally to one or zero C : may
            """);
    assertThat(chart.edges())
        .extracting(Edge::stroke, edge -> edge.label().text())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(Stroke.NORMAL, "has"),
            org.assertj.core.api.Assertions.tuple(Stroke.DOTTED, "may"));
  }

  @Test
  void aBranchMayHaveClassesAndAnIcon() {
    Flowchart chart = graph("mindmap\n  a\n  :::big red\n    b\n    ::icon(fa fa-book)\n");
    assertThat(chart.vertices().get(0).classes()).containsExactly("big", "red");
    assertThat(chart.vertices().get(1).label().text()).isEqualTo("b");
    assertThat(graph("mindmap\n  :::big\n  a").vertices()).hasSize(1);
  }
}
