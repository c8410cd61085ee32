package dev.guidewright.draw;

import dev.guidewright.model.Diagram;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Result;
import dev.guidewright.model.TextCache;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws what no earlier run of the program drew: a picture is the same for the same text, limits
 * and addresses.
 */
final class KeptDrawings {
  private static final String KIND = "drawing";

  private final Drawer drawer;
  private final GuideConfig.Diagrams config;
  private final TextCache cache;

  /**
   * Pictures of one guide.
   *
   * @param cache texts that this edition of the program made
   */
  KeptDrawings(Drawer drawer, GuideConfig.Diagrams config, TextCache cache) {
    this.drawer = drawer;
    this.config = config;
    this.cache = cache;
  }

  /**
   * The picture of a diagram, as the drawer would make it.
   *
   * @param meaning what the diagram's text says, with links that it does not hold itself
   * @param links the address for a link, empty where it leads nowhere
   */
  Result<Optional<Drawing>> draw(
      Diagram diagram, MermaidDiagram meaning, Function<Flowchart.Link, Optional<String>> links) {
    String source = source(diagram, meaning, links);
    Optional<Drawing> kept = cache.get(KIND, source).flatMap(KeptDrawings::read);
    if (kept.isPresent()) {
      return Result.of(kept);
    }
    Result<Optional<Drawing>> drawn = drawer.draw(diagram.id(), meaning, links);
    if (drawn.problems().isEmpty()) {
      drawn.value().ifPresent(drawing -> cache.put(KIND, source, written(drawing)));
    }
    return drawn;
  }

  /** All that a picture is made from; what the text can hold stands last. */
  private String source(
      Diagram diagram, MermaidDiagram meaning, Function<Flowchart.Link, Optional<String>> links) {
    StringBuilder source = new StringBuilder(diagram.source().length() + 256);
    source.append(diagram.id()).append('\n');
    source.append(config.maxNodes()).append(' ').append(config.maxEdges()).append('\n');
    List<Flowchart.Vertex> vertices =
        meaning instanceof Flowchart chart ? chart.vertices() : List.of();
    for (Flowchart.Vertex vertex : vertices) {
      vertex.link().ifPresent(link -> addLink(source, vertex.id(), links.apply(link).orElse("")));
    }
    return source.append('\n').append(diagram.source()).toString();
  }

  private static void addLink(StringBuilder source, String vertex, String address) {
    source.append(vertex.length()).append(' ').append(vertex);
    source.append(address.length()).append(' ').append(address).append('\n');
  }

  private static String written(Drawing drawing) {
    String head = drawing.width() + " " + drawing.height() + " " + drawing.alternative().length();
    return head + "\n" + drawing.alternative() + drawing.svg();
  }

  /** None for a text that this class did not write. */
  private static Optional<Drawing> read(String text) {
    try {
      int line = text.indexOf('\n');
      String[] head = text.substring(0, line).split(" ", -1);
      int svg = line + 1 + Integer.parseInt(head[2]);
      return Optional.of(
          new Drawing(
              text.substring(svg),
              Double.parseDouble(head[0]),
              Double.parseDouble(head[1]),
              text.substring(line + 1, svg)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
