package dev.guidewright.check;

import dev.guidewright.model.Diagram;
import dev.guidewright.model.Flowchart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colors that an author gave a node although its text cannot be read in them. */
final class DiagramContrast {
  /** WCAG 2.2, success criterion 1.4.3. */
  private static final double LEAST = 4.5;

  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");

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
      Optional<String> ground = color(styles, "fill");
      Optional<String> text = color(styles, "color");
      if (ground.isEmpty() || text.isEmpty()) {
        continue;
      }
      double contrast = contrast(ground.get(), text.get());
      if (contrast < LEAST && told.add(ground.get() + text.get())) {
        report.add(
            CONTRAST,
            vertex.span(),
            String.format(
                Locale.ROOT,
                "the text color %s on %s has a contrast of %.1f to 1",
                text.get(),
                ground.get(),
                contrast),
            "choose colors with a contrast of 4.5 to 1 or more");
      }
    }
  }

  /** The last color given to a property; empty when it is no hexadecimal one. */
  private static Optional<String> color(List<String> styles, String property) {
    String found = "";
    for (String style : styles) {
      int colon = style.indexOf(':');
      if (colon > 0 && style.substring(0, colon).strip().equalsIgnoreCase(property)) {
        found = style.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
      }
    }
    return HEX.matcher(found).matches() ? Optional.of(found) : Optional.empty();
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String color) {
    Matcher hex = HEX.matcher(color);
    String digits = hex.matches() ? hex.group(1) : "000";
    int size = digits.length() / 3;
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      String part = digits.substring(i * size, (i + 1) * size);
      double c = Integer.parseInt(size == 1 ? part + part : part, 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
