package dev.guidewright.link;

import dev.guidewright.model.Diagram;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Link;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Place;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Target;
import dev.guidewright.model.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Links the nodes of graphs: what an author gave a node as its address, else the section or term
 * that has the node's name.
 */
final class NodeLinks {
  /** Begins the addresses that nobody wrote; no author can, since the scheme is not a safe one. */
  private static final String NAMED = "named-node:";

  private final StudyGuide study;

  /** Names of nodes. */
  private final Set<String> wanted = new HashSet<>();

  /** Places that have one of the names. */
  private final Map<String, List<Place>> named = new LinkedHashMap<>();

  NodeLinks(StudyGuide study, List<Headings> chapters) {
    this.study = study;
    for (Diagram diagram : study.diagrams()) {
      vertices(diagram).forEach(vertex -> wanted.add(Headings.name(vertex.label().text())));
    }
    for (Headings chapter : chapters) {
      for (int i = 0; i < chapter.names().size(); i++) {
        String name = chapter.names().get(i);
        if (wanted.contains(name)) {
          add(name, chapter.places().get(i));
        }
      }
    }
    study.terms().forEach(this::add);
  }

  private void add(Term term) {
    String name = Headings.name(term.name());
    if (!named.containsKey(name)) {
      add(name, term.place());
    }
  }

  private void add(String name, Place place) {
    named.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
  }

  /** Hands every address that authors gave nodes to the resolver, with the file it stands in. */
  void forEachWritten(BiConsumer<String, Link> action) {
    for (Diagram diagram : study.diagrams()) {
      for (Flowchart.Vertex vertex : vertices(diagram)) {
        vertex
            .link()
            .filter(link -> !link.url().isEmpty())
            .ifPresent(link -> action.accept(file(diagram), link(vertex, link)));
      }
    }
  }

  private String file(Diagram diagram) {
    return study.guide().layers().fileOf(diagram.span());
  }

  private static Link link(Flowchart.Vertex vertex, Flowchart.Link link) {
    return new Link(Link.Kind.LINK, link.url(), vertex.label().text(), link.span());
  }

  private List<Flowchart.Vertex> vertices(Diagram diagram) {
    return study.drawables().get(diagram.id()) instanceof Flowchart chart
        ? chart.vertices()
        : List.of();
  }

  /** The graphs with a link at every node that has the name of a section or term. */
  Map<String, MermaidDiagram> linked(Map<String, Map<String, Target>> targets) {
    Map<String, MermaidDiagram> linked = new LinkedHashMap<>(study.drawables());
    for (Diagram diagram : study.diagrams()) {
      if (linked.get(diagram.id()) instanceof Flowchart chart) {
        linked.put(diagram.id(), linked(diagram, chart, targets));
      }
    }
    return linked;
  }

  private Flowchart linked(
      Diagram diagram, Flowchart chart, Map<String, Map<String, Target>> targets) {
    List<Flowchart.Vertex> vertices = new ArrayList<>();
    for (Flowchart.Vertex vertex : chart.vertices()) {
      Optional<Place> place =
          vertex.link().isPresent() ? Optional.empty() : place(diagram, vertex.label().text());
      place.ifPresent(
          found ->
              targets
                  .computeIfAbsent(file(diagram), source -> new LinkedHashMap<>())
                  .put(NAMED + found.href(), new Target.Internal(found)));
      vertices.add(place.map(found -> vertex.linkedTo(NAMED + found.href())).orElse(vertex));
    }
    return chart.withVertices(vertices);
  }

  /** The one section or term of that name; of several, the one on the graph's own page. */
  private Optional<Place> place(Diagram diagram, String name) {
    List<Place> places =
        named.getOrDefault(Headings.name(name), List.of()).stream()
            .filter(place -> !place.equals(diagram.place()))
            .toList();
    return places.size() == 1
        ? Optional.of(places.get(0))
        : places.stream()
            .filter(place -> place.output().equals(diagram.place().output()))
            .findFirst();
  }
}
