package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sides of a decision's cards: one card for each way through its graph. */
record DecisionSides(List<Path> paths) {
  /**
   * A way through the graph.
   *
   * @param id says which answers it is made of
   */
  record Path(String id, List<Block> front, List<Block> back) {}

  /**
   * The sides.
   *
   * @param section in which the graph stands, and perhaps reasons for its outcomes
   * @param task the words that ask for the outcome
   */
  static DecisionSides of(Decision decision, Optional<Section> section, String task) {
    Span span = decision.diagram().span();
    Reasons reasons = Reasons.of(section);
    List<Path> paths = new ArrayList<>();
    for (DecisionPaths.Path path : DecisionPaths.of(decision.flowchart())) {
      List<String> answers =
          path.answers().stream().map(answer -> answer.question() + " " + answer.answer()).toList();
      List<Block> front =
          List.of(
              Nodes.proseOf(decision.title(), span),
              new Block.Prose(Nodes.list(false, answers), span),
              Nodes.proseOf(task, span));
      String id = Ids.hash(String.join("\n", answers));
      paths.add(new Path(id, front, reasons.of(path.outcome(), span)));
    }
    return new DecisionSides(List.copyOf(paths));
  }
}
