package dev.guidewright.check;

import dev.guidewright.model.Colour;
import dev.guidewright.model.Diagram;
import dev.guidewright.model.Flowchart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Colors that an author gave a node although its text cannot be read in them. */
final class DiagramContrast {
  /** WCAG 2.2, success criterion 1.4.3. */
  private static final double LEAST = 4.5;

  private static final Rule CONTRAST =
      Rule.advice(
              "diagram-contrast",
              "A node of a diagram whose text has too little contrast to its ground, both in colors"
                  + " that its author chose.",
              "In the site black or white takes the place of the text's color; a code host shows it"
                  + " as it is, and nobody can read it.",
              "Choose a darker or lighter color; the contrast is at least 4.5 to 1.")
          .wrong(
              """
              # Exits

              ```mermaid
              graph TD
                  A[Start] --> B[End]
                  style A fill:#ffee88,color:#ffffff
              ```
              """)
          .right(
              """
              # Exits

              ```mermaid
              graph TD
                  A[Start] --> B[End]
                  style A fill:#ffee88,color:#222222
              ```
              """);

  private DiagramContrast() {}

  static List<Rule> rules() {
    return List.of(CONTRAST);
  }

  static void look(Subject subject, Report report) {
    for (Diagram diagram : subject.study().diagrams()) {
      if (subject.study().drawables().get(diagram.id()) instanceof Flowchart chart) {
        look(chart, report);
      }
    }
  }

  /** Tells each pair of colors once in a diagram. */
  private static void look(Flowchart chart, Report report) {
    Set<String> told = new HashSet<>();
    for (Flowchart.Vertex vertex : chart.vertices()) {
      List<String> styles =
          new ArrayList<>(chart.classDefinitions().getOrDefault("default", List.of()));
      for (String name : vertex.classes()) {
        styles.addAll(chart.classDefinitions().getOrDefault(name, List.of()));
      }
      styles.addAll(vertex.styles());
      String ground = color(styles, "fill");
      String text = color(styles, "color");
      double contrast = contrast(ground, text);
      if (contrast < LEAST && told.add(ground + " " + text)) {
        report.add(
            CONTRAST,
            vertex.span(),
            String.format(
                Locale.ROOT,
                "the text color %s on %s has a contrast of %.1f to 1",
                text,
                ground,
                contrast),
            "choose colors with a contrast of 4.5 to 1 or more");
      }
    }
  }

  /** The last color given to a property; empty when there is none. */
  private static String color(List<String> styles, String property) {
    String found = "";
    for (String style : styles) {
      int colon = style.indexOf(':');
      if (colon > 0 && style.substring(0, colon).strip().equalsIgnoreCase(property)) {
        found = style.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
      }
    }
    return found;
  }

  /** Enough where one of them is not given, or is nothing that is known as a color. */
  private static double contrast(String ground, String text) {
    return Colour.parse(ground).flatMap(one -> Colour.parse(text).map(one::contrast)).orElse(LEAST);
  }
}
