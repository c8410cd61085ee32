package dev.guidewright.page;

import dev.guidewright.model.Walkthrough;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * A decision, one question at a time.
 *
 * @param path the page's path
 * @param source the Markdown file it comes from
 * @param place where the guide explains it
 * @param leadIn what the graph says before its first question; may be empty
 * @param first anchor of the first step
 * @param unrolled whether each step knows the answers that lead to it
 * @param outcomes every end with its ways
 */
record DecisionView(
    String path,
    String source,
    String title,
    LinkView place,
    boolean drawn,
    SafeString svg,
    String alternative,
    String leadIn,
    String first,
    boolean unrolled,
    List<Step> steps,
    List<OutcomeView> outcomes) {

  /**
   * A question or an outcome.
   *
   * @param node id of the graph's node
   * @param way the nodes on the way here, this one last, joined by blanks
   * @param asks whether it is a question
   * @param given answers given so far, each leading back to its question
   * @param answers where one can go
   * @param back address of the question before; empty for the first
   * @param said what the guide says about an outcome; empty for nothing
   */
  record Step(
      String id,
      String node,
      String way,
      String text,
      boolean asks,
      List<LinkView> given,
      List<LinkView> answers,
      String back,
      SafeString said,
      boolean hasSaid) {}

  /**
   * An end.
   *
   * @param more how many ways are not shown, in words; empty for none
   */
  record OutcomeView(String text, List<Way> ways, String more) {}

  /** A way to an end: its answers, how many they are, and what would change the end. */
  record Way(List<Walkthrough.Choice> choices, String length, List<ChangeView> changes) {}

  /** One other answer, and where it ends. */
  record ChangeView(String question, String answer, List<String> outcomes) {}
}
