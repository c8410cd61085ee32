package dev.guidewright.study;

import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Block;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Diagram;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.jspecify.annotations.Nullable;

/** Recognises {@code mermaid} fences, and the flowcharts among them that decide something. */
final class Diagrams {
  private final Study study;
  private final Here here;

  Diagrams(Study study, Here here) {
    this.study = study;
    this.here = here;
  }

  Optional<Block> of(Block block) {
    return Nodes.prose(block, FencedCodeBlock.class)
        .filter(fence -> isMermaid(fence.getInfo()))
        .map(fence -> diagram(fence, Spans.of(block)));
  }

  private static boolean isMermaid(@Nullable String info) {
    String word = info == null ? "" : info.strip().toLowerCase(Locale.ROOT);
    return word.equals("mermaid") || word.startsWith("mermaid ") || word.startsWith("mermaid{");
  }

  private Block diagram(FencedCodeBlock fence, Span span) {
    String id = study.ids().unique("diagram", here.sectionId());
    Span text =
        new Span(
            span.path(),
            span.line() + 1,
            1 + fence.getFenceIndent(),
            span.endLine(),
            span.endColumn());
    Result<MermaidDiagram> parsed = Mermaid.parse(fence.getLiteral(), text);
    List<Problem> mistakes =
        parsed.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    Diagram diagram =
        new Diagram(id, fence.getLiteral(), text, here.place(), doubts(parsed.value()), mistakes);
    study.findings().diagrams.add(diagram);
    parsed.problems().forEach(problem -> study.findings().problems.add(lenient(problem)));
    if (mistakes.isEmpty()) {
      found(diagram, parsed.value());
    }
    return new Block.DiagramBlock(diagram);
  }

  private static List<Problem> doubts(MermaidDiagram drawable) {
    return drawable instanceof Flowchart flowchart ? Mermaid.check(flowchart) : List.of();
  }

  private Problem lenient(Problem problem) {
    boolean softer = study.config().diagrams().lenient() && problem.severity() == Severity.ERROR;
    return softer
        ? Problem.warning(problem.rule(), problem.span(), problem.message(), problem.hint())
        : problem;
  }

  private void found(Diagram diagram, MermaidDiagram drawable) {
    study.findings().drawables.put(diagram.id(), drawable);
    if (drawable instanceof Flowchart flowchart && DecisionPaths.decides(flowchart)) {
      String caption = flowchart.caption().title();
      study
          .findings()
          .decisions
          .add(
              new Decision(
                  diagram.id(),
                  caption.isBlank() ? here.title() : caption,
                  study.ids().page("decisions/", diagram.id()),
                  diagram,
                  flowchart));
    }
  }
}
