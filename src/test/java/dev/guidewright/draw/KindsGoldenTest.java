package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape, head and part of every kind, as a picture that someone has looked at. */
class KindsGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/draw/kinds");

  @ParameterizedTest
  @ValueSource(strings = {"shapes", "heads", "frames", "sequence", "classes", "entities", "states"})
  void aPictureIsAsItWasLookedAt(String name) throws IOException {
    var parsed =
        Mermaid.parse(Files.readString(FOLDER.resolve(name + ".mmd")), Span.of("t.md", 1, 1, 1));
    assertThat(parsed.problems()).isEmpty();
    var drawn = DrawStage.draw("d", parsed.value(), GuideConfig.defaults().diagrams());

    assertThat(drawn.problems()).isEmpty();
    String svg = drawn.value().orElseThrow().svg();
    assertThat(svg.replace("><", ">\n<"))
        .isEqualTo(Golden.of("kinds/" + name + ".svg", svg.replace("><", ">\n<")));
  }
}
