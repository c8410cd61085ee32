package dev.guidewright.model;

import java.util.List;
import java.util.Map;

/**
 * A guide whose study structure is known.
 *
 * @param guide the guide; its chapters hold the recognised blocks
 * @param questions in reading order, as are the lists below
 * @param scenarios situations to rehearse
 * @param stories labelled examples
 * @param frameworks steps
 * @param contrasts ways side by side
 * @param redFlags what not to do
 * @param takeaways one sentence each
 * @param terms the glossary
 * @param diagrams every mermaid fence
 * @param drawables what the fences mean, by diagram id; a fence with a mistake is not in it
 * @param decisions the flowcharts that decide something
 * @param cards review cards
 */
public record StudyGuide(
    Guide guide,
    List<Question> questions,
    List<Scenario> scenarios,
    List<Story> stories,
    List<Framework> frameworks,
    List<Contrast> contrasts,
    List<RedFlag> redFlags,
    List<Takeaway> takeaways,
    List<Term> terms,
    List<Diagram> diagrams,
    Map<String, MermaidDiagram> drawables,
    List<Decision> decisions,
    List<Card> cards) {

  /** The same guide with other meanings of its diagrams. */
  public StudyGuide withDrawables(Map<String, MermaidDiagram> other) {
    return new StudyGuide(
        guide,
        questions,
        scenarios,
        stories,
        frameworks,
        contrasts,
        redFlags,
        takeaways,
        terms,
        diagrams,
        other,
        decisions,
        cards);
  }
}
