package dev.guidewright.model;

import java.util.List;

/**
 * A decision, one question at a time.
 *
 * @param decision the decision's id
 * @param first id of the step to begin with
 * @param unrolled whether each step stands for one path (else for one node)
 * @param steps questions and outcomes, in the order of a walk from the first
 * @param outcomes every leaf with the paths that lead to it
 */
public record Walkthrough(
    String decision, String first, boolean unrolled, List<Step> steps, List<Outcome> outcomes) {

  /**
   * A question, or the action at the end of a path.
   *
   * @param id unique in the walk, usable as an anchor
   * @param node id of the graph's node
   * @param text what the node says
   * @param path the answers given so far; empty when not unrolled
   * @param answers where one can go; empty for an outcome
   */
  public record Step(
      String id, String node, String text, List<Choice> path, List<Answer> answers) {}

  /**
   * One exit of a question.
   *
   * @param label the answer
   * @param step id of the step it leads to
   */
  public record Answer(String label, String step) {}

  /**
   * An answer that was given.
   *
   * @param question what was asked
   * @param answer what was said
   */
  public record Choice(String question, String answer) {}

  /**
   * An action at the end.
   *
   * @param node id of the graph's node
   * @param text what to do
   * @param paths the shortest ways to it, at most 12
   * @param morePaths how many further ways there are
   */
  public record Outcome(String node, String text, List<Path> paths, int morePaths) {}

  /**
   * One way to an outcome.
   *
   * @param choices question and answer, in order
   * @param changes what would change the outcome: one other answer and where it ends
   */
  public record Path(List<Choice> choices, List<Change> changes) {}

  /**
   * A neighbour of a path.
   *
   * @param choice the one answer that differs
   * @param outcomes the texts of the outcomes it can end in
   */
  public record Change(Choice choice, List<String> outcomes) {}
}
