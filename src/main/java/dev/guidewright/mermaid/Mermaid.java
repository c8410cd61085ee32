package dev.guidewright.mermaid;

import dev.guidewright.model.DiagramCaption;
import dev.guidewright.model.DiagramConfig;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import dev.guidewright.model.UnsupportedDiagram;
import java.util.ArrayList;
import java.util.List;

/** Reads Mermaid text: the door of this package. */
public final class Mermaid {

  /** Characters that a diagram may have, Mermaid's own limit. */
  public static final int LONGEST = 50_000;

  private static final String BROKEN = "broken";

  private Mermaid() {}

  /**
   * Reads one diagram. Text that is not understood gives an {@link UnsupportedDiagram} and a
   * problem {@code diagram-syntax} of severity error; a known kind that is not drawn gives an
   * {@code UnsupportedDiagram} and advice.
   *
   * @param text what stands in the fence
   * @param origin where its first character stands; further lines begin in the same column
   */
  public static Result<MermaidDiagram> parse(String text, Span origin) {
    Source source = Source.of(text, origin);
    if (text.length() > LONGEST) {
      return broken(
          source,
          new Mistake(
              origin,
              "the diagram has more than " + LONGEST + " characters",
              "cut it into several diagrams"));
    }
    try {
      Preparation.Prepared prepared = Preparation.prepare(source);
      Result<MermaidDiagram> parsed = Kinds.parse(source, prepared);
      List<Problem> problems = new ArrayList<>(parsed.problems());
      problems.addAll(prepared.leftOut());
      problems.addAll(ForeignTags.in(source));
      return new Result<>(parsed.value(), problems);
    } catch (Mistake mistake) {
      return broken(source, mistake);
    }
  }

  /**
   * Looks at a flowchart as at a decision: what cannot be reached, answered or left. A chart that
   * asks nothing has nothing to be found.
   */
  public static List<Problem> check(Flowchart chart) {
    return DecisionChecks.check(chart);
  }

  private static Result<MermaidDiagram> broken(Source source, Mistake mistake) {
    var nothing =
        new UnsupportedDiagram(BROKEN, DiagramCaption.NONE, DiagramConfig.NONE, source.whole());
    return new Result<>(nothing, List.of(mistake.problem()));
  }
}
