package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/** Whatever colours an author asks for, every text can be read on what is painted under it. */
@Tag("browser")
class AuthorColoursTest {
  private static final List<String> GRAPHS =
      List.of(
          """
          graph TD
            classDef default fill:#f9f,stroke:#333
            classDef dark fill:#123456,color:#222,stroke:#fff
            classDef light fill:#ffd,color:white
            classDef bare fill:none,color:#999
            classDef clear fill:transparent,stroke:gold
            classDef words color:#888
            a[Of the default]:::default --> b{Ink on navy?}:::dark -->|white on cream| c([Cream]):::light
            c --> d[[No ground]]:::bare --> e[(Clear)]:::clear --> f((Words)):::words
            f --> g[/Half seen/] --> h>Tag] --> i{{Named}} --> j@{ shape: docs, label: Papers }
            style g fill:#00000080,color:#000
            style h fill:#1414141a,color:black
            style i fill:rebeccapurple,color:rebeccapurple
            style j fill:#ffd700,color:gold
            linkStyle 0 stroke:#eee,color:#eee
            linkStyle 1 stroke:#123,color:yellow
          """,
          """
          graph LR
            subgraph one [A dark frame]
              a[Theme's own] -->|a label in it| b:::none
              subgraph two [A frame in it]
                c{Asked?} -->|yes| d[Answered]
                subgraph three [And one more]
                  e[Deep]
                end
              end
            end
            subgraph four [A light frame]
              f:::none -->|no| g[Theme's own]
            end
            b --> f
            classDef none fill:none
            style one fill:#102a43,color:#243b53
            style three fill:none
            style four fill:#ffe,color:#eee
            style d fill:#d9e2ec
          """,
          """
          %%{init: {"theme": "base", "themeVariables": {"primaryColor": "#2b2b2b", "primaryTextColor": "#333", "lineColor": "#fff"}}}%%
          graph TD
            a[Variables] -->|labelled| b{Question} -->|yes| c[End]
            b -->|no| d[Other end]
          """,
          """
          stateDiagram-v2
            classDef alarm fill:#b00,color:#a00
            [*] --> Still
            Still --> Moving: pushed
            state Moving {
              Slow --> Fast: faster
            }
            Moving --> Crash
            class Crash alarm
            class Moving alarm
          """,
          """
          classDiagram
            class Animal { +String name +eat() bool }
            class Duck { +swim() }
            Animal <|-- Duck : is a
            style Animal fill:#300,color:#400
            style Duck fill:#cfc,color:#dfd
          """,
          """
          sequenceDiagram
            box Navy Inside
              participant A as Asker
              participant B as Answerer
            end
            rect rgb(20, 20, 60)
              A->>B: In the dark
              Note over A,B: A note there
              rect rgba(255, 255, 0, 0.5)
                B-->>A: In the light
              end
            end
          """);

  /** Texts whose contrast with what is painted under them is too low, as {@code text: ratio}. */
  private static final String LOST =
      """
      () => {
        const rgba = (css) => {
          const n = (css.match(/[\\d.]+%?/g) || []).map((v) => v.endsWith('%') ? parseFloat(v) / 100 : parseFloat(v));
          return css === 'none' || css === 'transparent' ? [0, 0, 0, 0] : [n[0], n[1], n[2], n[3] ?? 1];
        };
        const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
        const light = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, part, i) => {
          const v = c[i] / 255;
          return sum + part * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        }, 0);
        const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
        const paint = (style, kind) => {
          const colour = rgba(style[kind]);
          return [...colour.slice(0, 3), colour[3] * style[kind + 'Opacity'] * style.opacity];
        };
        const ground = (text) => {
          const box = text.getBoundingClientRect();
          const x = box.left + box.width / 2, y = box.top + box.height / 2;
          const layers = [];
          for (const shape of document.elementsFromPoint(x, y)) {
            if (!shape.isPointInFill) continue;
            const at = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
            if (shape.isPointInFill(at)) layers.push(paint(getComputedStyle(shape), 'fill'));
          }
          for (const element of [document.body, document.documentElement]) {
            layers.push(rgba(getComputedStyle(element).backgroundColor));
          }
          return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
        };
        return [...document.querySelectorAll('.gd text')].filter((text) => text.textContent.trim()).flatMap((text) => {
          const style = getComputedStyle(text);
          text.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
          let under = ground(text);
          if (style.stroke !== 'none' && style.paintOrder.startsWith('stroke')) under = over(paint(style, 'stroke'), under);
          const found = ratio(paint(style, 'fill'), under);
          return found >= 4.5 ? [] : [`${text.textContent}: ${found.toFixed(2)} (${style.fill} on ${under.slice(0, 3).map(Math.round)})`];
        });
      }\
      """;

  private static String page() {
    StringBuilder svgs = new StringBuilder();
    for (int i = 0; i < GRAPHS.size(); i++) {
      var chart = Mermaid.parse(GRAPHS.get(i), Span.of("t.md", 1, 1, 1));
      assertThat(chart.problems()).isEmpty();
      svgs.append(Charts.draw("d" + i, chart.value()).value().orElseThrow().svg());
    }
    return "<!doctype html><meta charset=utf-8><link rel=stylesheet href='"
        + asset("site.css")
        + "'><link rel=stylesheet href='"
        + asset("diagram.css")
        + "'><style>.gd * { pointer-events: all }</style><body>"
        + svgs;
  }

  private static String asset(String name) {
    return Path.of("theme/assets", name).toAbsolutePath().toUri().toString();
  }

  @Test
  void leaveEveryTextReadableInTheLightAndInTheDark(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("colours.html"), page());
    try (Chromium chromium = new Chromium()) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Page page =
            chromium
                .browser()
                .newPage(
                    new Browser.NewPageOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(1600, 1200));
        page.navigate(file.toUri().toString());
        page.evaluate("() => document.fonts.ready");

        assertThat((List<?>) page.evaluate(LOST)).as("%s", scheme).isEmpty();
      }
    }
  }
}
