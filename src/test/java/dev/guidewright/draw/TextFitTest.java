package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.guidewright.browser.Chromium;
import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class TextFitTest {
  private static final List<String> SHAPES =
      ShapeNamesTest.documented().stream()
          // Beside a brace, not in it.
          .filter(name -> !name.equals("brace") && !name.equals("brace-r"))
          .filter(name -> Face.of(ShapeNamesTest.vertex(name), true).form().holdsText())
          .toList();

  /** Texts whose box is not within the box of their node, as {@code node: text}. */
  private static final String OUTSIDE =
      """
      () => Array.from(document.querySelectorAll('.gd-node')).flatMap((node) => {
        const boxes = Array.from(node.querySelectorAll('path, rect, circle, ellipse'), (shape) => shape.getBoundingClientRect());
        if (!boxes.length) return [];
        const left = Math.min(...boxes.map((b) => b.left)), right = Math.max(...boxes.map((b) => b.right));
        const top = Math.min(...boxes.map((b) => b.top)), bottom = Math.max(...boxes.map((b) => b.bottom));
        return Array.from(node.querySelectorAll('text')).filter((text) => {
          const b = text.getBoundingClientRect();
          return b.left < left || b.right > right || b.top < top || b.bottom > bottom;
        }).map((text) => node.dataset.node + ': ' + text.textContent);
      })\
      """;

  private static String page() {
    StringBuilder mermaid = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < SHAPES.size(); i++) {
      mermaid.append("n").append(i).append("@{ shape: ").append(SHAPES.get(i));
      mermaid.append(", label: \"WWW Wide millimetres and Ελληνικά, Кириллица\" }\n");
    }
    mermaid.append("a[\"日本語のラベルです 😀\"] --> b[\"`**Bold words** and *leaning ones*`\"]\n");
    mermaid.append("b --> c{One} & d((x)) & e[fi ffl Tovar AVAVAVA]\n");
    var chart = Mermaid.parse(mermaid.toString(), Span.of("t.md", 1, 1, 1)).value();
    String svg = Charts.draw("d", chart).value().orElseThrow().svg();
    String css = Path.of("theme/assets/diagram.css").toAbsolutePath().toUri().toString();
    return "<!doctype html><meta charset=utf-8><link rel=stylesheet href='" + css + "'>" + svg;
  }

  @Test
  void keepsEveryLabelInsideItsShapeAtOnceAndTwiceTheSize(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("fit.html"), page());
    try (Chromium chromium = new Chromium()) {
      for (double scale : new double[] {1, 2}) {
        Page page =
            chromium.browser().newPage(new Browser.NewPageOptions().setDeviceScaleFactor(scale));
        page.navigate(file.toUri().toString());
        page.evaluate("() => document.fonts.ready");

        assertThat(page.evaluate("() => document.fonts.check('16px \"Guidewright Sans\"')"))
            .isEqualTo(true);
        assertThat(page.evaluate("() => document.querySelectorAll('.gd-node text').length"))
            .isEqualTo(SHAPES.size() + 5);
        assertThat((List<?>) page.evaluate(OUTSIDE)).isEmpty();
      }
    }
  }
}
