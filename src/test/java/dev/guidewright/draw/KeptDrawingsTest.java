package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Diagram;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Place;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import dev.guidewright.model.TextCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptDrawingsTest {
  private static final GuideConfig.Diagrams CONFIG = GuideConfig.defaults().diagrams();

  private final Map<String, String> kept = new HashMap<>();
  private final AtomicInteger laidOut = new AtomicInteger();

  private final TextCache cache =
      new TextCache() {
        @Override
        public Optional<String> get(String kind, String source) {
          return Optional.ofNullable(kept.get(source));
        }

        @Override
        public void put(String kind, String source, String text) {
          kept.put(source, text);
        }
      };

  private Result<Optional<Drawing>> result(
      GuideConfig.Diagrams config, String id, String source, Flowchart chart, String address) {
    LayoutEngine engine =
        dot -> {
          laidOut.incrementAndGet();
          return LayoutEngine.embedded(Duration.ofSeconds(60)).layOut(dot);
        };
    Diagram diagram =
        new Diagram(
            id,
            source,
            Span.of("a.md", 1, 1, 1),
            new Place("a.html", "a", "A", "A"),
            List.of(),
            List.of());
    return new KeptDrawings(new Drawer(config, engine, Setting.SITE), config, cache)
        .draw(diagram, chart, link -> Optional.of(address).filter(to -> !to.isEmpty()));
  }

  private Drawing drawn(String id, String source, Flowchart chart, String address) {
    return result(CONFIG, id, source, chart, address).value().orElseThrow();
  }

  private static Flowchart linked() {
    Flowchart chart = Charts.buildVersusBuy();
    List<Flowchart.Vertex> vertices = new ArrayList<>(chart.vertices());
    vertices.set(0, vertices.get(0).linkedTo("b.md"));
    return chart.withVertices(vertices);
  }

  @Test
  void aPictureIsMadeOnce() {
    Drawing first = drawn("d", "graph", linked(), "b.html");
    assertThat(drawn("d", "graph", linked(), "b.html")).isEqualTo(first);
    assertThat(laidOut).hasValue(1);
  }

  @Test
  void whatAPictureIsMadeFromMakesAnother() {
    drawn("d", "graph", linked(), "b.html");
    assertThat(drawn("e", "graph", linked(), "b.html").svg()).contains("id=\"e\"");
    assertThat(drawn("d", "graph", linked(), "c.html").svg()).contains("\"c.html\"");
    assertThat(drawn("d", "graph", linked(), "").svg()).doesNotContain("<a ");
    assertThat(drawn("d", "graph", Charts.buildVersusBuy(), "b.html").svg()).doesNotContain("<a ");
    drawn("d", "graph 2", linked(), "b.html");
    assertThat(laidOut).hasValue(6);
  }

  @Test
  void otherLimitsAreLookedAt() {
    drawn("d", "graph", Charts.buildVersusBuy(), "");
    GuideConfig.Diagrams strict = new GuideConfig.Diagrams(false, "embedded", 3, 3);
    Result<Optional<Drawing>> large = result(strict, "d", "graph", Charts.buildVersusBuy(), "");
    assertThat(large.value()).isEmpty();
    assertThat(large.problems()).hasSize(1);
    assertThat(result(strict, "d", "graph", Charts.buildVersusBuy(), "").problems()).hasSize(1);
  }

  @Test
  void aTextThatIsNoPictureIsMadeAnew() {
    Drawing right = drawn("d", "graph", linked(), "b.html");
    for (String wrong : List.of("", "\n", "1 2\n", "a b c\n", "1 2 7\nshort", "1 2 -9\n<svg")) {
      kept.replaceAll((source, text) -> wrong);
      assertThat(drawn("d", "graph", linked(), "b.html")).as(wrong).isEqualTo(right);
    }
  }
}
