package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Decision;
import dev.guidewright.model.Diagram;
import dev.guidewright.model.Direction;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Place;
import dev.guidewright.model.Span;
import dev.guidewright.model.Walkthrough;
import dev.guidewright.model.Walkthrough.Choice;
import dev.guidewright.model.Walkthrough.Outcome;
import dev.guidewright.model.Walkthrough.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalksTest {
  private static Walkthrough walk(Flowchart chart) {
    Diagram diagram =
        new Diagram(
            "d", "", Span.file("x.md"), new Place("x.html", "", "", ""), List.of(), List.of());
    return Walks.of(new Decision("d", "Title", "x-decision.html", diagram, chart));
  }

  private static String phrase(Path path) {
    return String.join(
        " → ", path.choices().stream().map(c -> c.question() + ": " + c.answer()).toList());
  }

  @Test
  void findsFivePathsToTwoOutcomes() {
    Walkthrough walk = walk(Charts.buildVersusBuy());

    assertThat(walk.unrolled()).isTrue();
    assertThat(walk.outcomes()).extracting(Outcome::text).containsExactly("Buy/SaaS", "Build");
    assertThat(walk.outcomes().stream().flatMap(o -> o.paths().stream()).map(WalksTest::phrase))
        .containsExactly(
            "Core to Business?: No",
            "Core to Business?: Yes → Existing Solutions?: Yes → Meets 80% Needs?: Yes"
                + " → TCO Analysis: Buy Cheaper",
            "Core to Business?: Yes → Existing Solutions?: No",
            "Core to Business?: Yes → Existing Solutions?: Yes → Meets 80% Needs?: No",
            "Core to Business?: Yes → Existing Solutions?: Yes → Meets 80% Needs?: Yes"
                + " → TCO Analysis: Build Cheaper");
  }

  @Test
  void givesEveryPathItsOwnSteps() {
    Walkthrough walk = walk(Charts.buildVersusBuy());

    // One opening, four questions, five ends; every answer leads to a step that exists.
    assertThat(walk.steps()).hasSize(10);
    assertThat(walk.steps()).extracting(Walkthrough.Step::id).doesNotHaveDuplicates();
    assertThat(
            walk.steps().stream().flatMap(s -> s.answers().stream()).map(Walkthrough.Answer::step))
        .isSubsetOf(walk.steps().stream().map(Walkthrough.Step::id).toList());
    assertThat(walk.first()).isEqualTo(walk.steps().get(0).id());
  }

  @Test
  void saysWhichOneAnswerWouldChangeTheOutcome() {
    Path buy = walk(Charts.buildVersusBuy()).outcomes().get(0).paths().get(0);

    assertThat(buy.changes())
        .containsExactly(
            new Walkthrough.Change(
                new Choice("Core to Business?", "Yes"), List.of("Build", "Buy/SaaS")));
  }

  @Test
  void keepsOneStepForEachNodeWhenTheGraphHasACycle() {
    Walkthrough walk =
        walk(
            new Charts(Direction.TB)
                .node("a", "diam", "Works?")
                .node("b", "rect", "Try again")
                .node("c", "rect", "Done")
                .edge("a", "b", "no")
                .edge("a", "c", "yes")
                .edge("b", "a", "")
                .build());

    assertThat(walk.unrolled()).isFalse();
    assertThat(walk.steps()).hasSize(3);
    assertThat(walk.outcomes()).extracting(Outcome::text).containsExactly("Done");
  }

  @Test
  void countsThePathsBeyondTheTwelveItShows() {
    Charts charts = new Charts(Direction.TB);
    for (int i = 0; i < 7; i++) {
      charts.node("n" + i, "diam", "Q" + i);
    }
    charts.node("n7", "rect", "End");
    for (int i = 0; i < 7; i++) {
      charts.edge("n" + i, "n" + (i + 1), "yes").edge("n" + i, "n" + (i + 1), "no");
    }
    Walkthrough walk = walk(charts.build());

    assertThat(walk.unrolled()).isFalse();
    assertThat(walk.outcomes().get(0).paths()).hasSize(12);
    assertThat(walk.outcomes().get(0).morePaths()).isEqualTo(128 - 12);
  }
}
