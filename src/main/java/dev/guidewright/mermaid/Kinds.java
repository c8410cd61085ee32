package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Preparation.Prepared;
import dev.guidewright.model.DiagramCaption;
import dev.guidewright.model.Flowchart.Kind;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import dev.guidewright.model.UnsupportedDiagram;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

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

  private static final List<String> DRAWN =
      List.of(
          "flowchart",
          "graph",
          "sequenceDiagram",
          "stateDiagram",
          "stateDiagram-v2",
          "classDiagram",
          "erDiagram",
          "mindmap");

  private Kinds() {}

  static Result<MermaidDiagram> parse(Source source, Prepared prepared) {
    String word = Preparation.firstWord(prepared.body().text()).orElse("");
    if (word.startsWith("flowchart") || word.startsWith("graph")) {
      return graph(Kind.FLOWCHART, prepared, FlowParser::parse);
    }
    switch (word) {
      case "sequenceDiagram" -> {
        return Result.of(
            SequenceParser.parse(prepared.body(), prepared.title(), prepared.config()));
      }
      case "stateDiagram", "stateDiagram-v2" -> {
        return graph(Kind.STATE, prepared, StateParser::parse);
      }
      case "classDiagram", "classDiagram-v2" -> {
        return graph(Kind.CLASS, prepared, ClassParser::parse);
      }
      case "erDiagram" -> {
        return graph(Kind.ENTITY_RELATIONSHIP, prepared, EntityParser::parse);
      }
      case "mindmap" -> {
        return graph(Kind.MINDMAP, prepared, MindmapParser::parse);
      }
      default -> {
        return other(source, prepared, word);
      }
    }
  }

  private static Result<MermaidDiagram> graph(
      Kind kind, Prepared prepared, BiConsumer<Source, FlowBuilder> parser) {
    var builder = new FlowBuilder(kind, prepared.title(), prepared.config());
    parser.accept(prepared.body(), builder);
    return new Result<>(builder.build(), builder.problems());
  }

  private static Result<MermaidDiagram> other(Source source, Prepared prepared, String word) {
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
