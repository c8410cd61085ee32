package dev.guidewright.draw;

import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Subgraph;
import dev.guidewright.model.Flowchart.Vertex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what theme variables, classes and style lines say about each element. */
final class Styles {
  private final Flowchart chart;
  private final List<String> nodeBase = new ArrayList<>();
  private final List<String> edgeBase = new ArrayList<>();

  Styles(Flowchart chart) {
    this.chart = chart;
    Map<String, String> variables = chart.config().themeVariables();
    variable(variables, "primaryColor", "fill", nodeBase);
    variable(variables, "mainBkg", "fill", nodeBase);
    variable(variables, "primaryBorderColor", "stroke", nodeBase);
    variable(variables, "nodeBorder", "stroke", nodeBase);
    variable(variables, "primaryTextColor", "color", nodeBase);
    variable(variables, "nodeTextColor", "color", nodeBase);
    variable(variables, "lineColor", "stroke", edgeBase);
    nodeBase.addAll(definition("default"));
    edgeBase.addAll(chart.edgeDefaults().styles());
  }

  private static void variable(
      Map<String, String> variables, String name, String property, List<String> base) {
    String value = variables.get(name);
    if (value != null) {
      base.add(property + ":" + value);
    }
  }

  Style of(Vertex vertex) {
    return Style.ofShape(gather(nodeBase, vertex.classes(), vertex.styles()));
  }

  Style of(Subgraph subgraph) {
    return Style.ofShape(gather(List.of(), subgraph.classes(), subgraph.styles()));
  }

  Style of(Edge edge) {
    return Style.ofEdge(gather(edgeBase, edge.classes(), edge.styles()));
  }

  private List<String> gather(List<String> base, List<String> classes, List<String> own) {
    List<String> all = new ArrayList<>(base);
    classes.forEach(name -> all.addAll(definition(name)));
    all.addAll(own);
    return all;
  }

  private List<String> definition(String name) {
    return chart.classDefinitions().getOrDefault(name, List.of());
  }
}
