package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Preparation.Prepared;
import dev.guidewright.model.DiagramCaption;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import dev.guidewright.model.UnsupportedDiagram;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells the kinds of diagrams apart by their first word. */
final class Kinds {

  private static final Set<String> UNSUPPORTED =
      new TreeSet<>(
          Set.of(
              "gantt",
              "pie",
              "journey",
              "gitGraph",
              "quadrantChart",
              "requirement",
              "requirementDiagram",
              "C4Context",
              "C4Container",
              "C4Component",
              "C4Dynamic",
              "C4Deployment",
              "timeline",
              "zenuml",
              "sankey",
              "xychart",
              "block",
              "packet",
              "kanban",
              "architecture",
              "radar",
              "treemap",
              "treeView",
              "ishikawa",
              "usecase",
              "venn",
              "wardley",
              "info"));

  private static final List<String> DRAWN = List.of("flowchart", "graph");

  private Kinds() {}

  static Result<MermaidDiagram> parse(Source source, Prepared prepared) {
    String word = Preparation.firstWord(prepared.body().text()).orElse("");
    if (word.startsWith("flowchart") || word.startsWith("graph")) {
      var builder = new FlowBuilder(prepared.title(), prepared.config());
      FlowParser.parse(prepared.body(), builder);
      return new Result<>(builder.build(), builder.problems());
    }
    String bare = word.replaceFirst("-beta$", "");
    if (UNSUPPORTED.contains(bare) || !bare.equals(word)) {
      return unsupported(source, prepared, word);
    }
    var known = new TreeSet<>(UNSUPPORTED);
    known.addAll(DRAWN);
    int start = Letters.skipSpace(prepared.body().text(), 0);
    throw new Mistake(
        prepared.body().span(start, start + word.length()),
        "this is no kind of diagram",
        Traps.nearest(word, known)
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("begin with the kind, such as flowchart TD"));
  }

  private static Result<MermaidDiagram> unsupported(Source source, Prepared prepared, String word) {
    Span span = source.whole();
    var caption = new DiagramCaption(prepared.title(), "", "");
    var problem =
        Problem.advice(
            "diagram-unsupported",
            span,
            "diagrams of the kind \"" + word + "\" are not drawn, their text is shown",
            "");
    return new Result<>(
        new UnsupportedDiagram(word, caption, prepared.config(), span), List.of(problem));
  }
}
