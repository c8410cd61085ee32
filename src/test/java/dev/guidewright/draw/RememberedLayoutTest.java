package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Drawing;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Memo;
import dev.guidewright.model.TextCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedLayoutTest {
  private final Map<String, String> kept = new HashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  private final TextCache cache =
      new TextCache() {
        @Override
        public Optional<String> get(String kind, String source) {
          return Optional.ofNullable(kept.get(kind + source));
        }

        @Override
        public void put(String kind, String source, String text) {
          kept.put(kind + source, text);
        }
      };

  private LayoutEngine engine() {
    LayoutEngine real =
        dot -> {
          asked.incrementAndGet();
          return LayoutEngine.embedded(Duration.ofSeconds(60)).layOut(dot);
        };
    return real.remembering("test", Memo.ofOneBuild(cache));
  }

  private static Drawing drawn(LayoutEngine engine) {
    Drawer drawer = new Drawer(GuideConfig.defaults().diagrams(), engine, Setting.SITE);
    return drawer
        .draw("d", Charts.buildVersusBuy(), link -> Optional.empty())
        .value()
        .orElseThrow();
  }

  @Test
  void aLayoutIsMadeOnce() {
    Drawing first = drawn(engine());
    assertThat(drawn(engine())).isEqualTo(first);
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatNoEngineWritesIsMadeAnew() {
    Drawing right = drawn(engine());
    for (String wrong : List.of("", "null", "[]", "{}", "{\"bb\":\"a,b,c,d\"}", "{\"bb\":7}")) {
      kept.replaceAll((key, text) -> wrong);
      assertThat(drawn(engine())).as(wrong).isEqualTo(right);
      assertThat(kept.values()).doesNotContain(wrong);
    }
    assertThat(asked).hasValue(7);
  }

  @Test
  void layoutsAreRememberedUnderTheModulesChecksum() throws IOException {
    Path sum = Path.of("src/main/third-party/graphviz-wasm/viz.wasm.sha256");
    String start = Files.readString(sum).substring(0, 8);
    assertThat(EmbeddedEngine.VERSION).isEqualTo("graphviz " + start);
  }
}
