package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.guidewright.draw.DrawStage;
import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Whatever stands in a Mermaid fence gives a picture that only shows, or problems that say why. */
class FuzzedDiagramTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final int LARGEST = 3_000;
  private static final Span HERE = Span.of("a.md", 10, 1, 1);

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  private static MermaidDiagram parsed(String text) {
    Result<MermaidDiagram> result = Mermaid.parse(text, HERE);
    for (Problem problem : result.problems()) {
      assertThat(problem.message()).isNotBlank();
      assertThat(problem.span().line()).isGreaterThanOrEqualTo(10);
      assertThat(problem.span().column()).isPositive();
    }
    return result.value();
  }

  @FuzzTest
  void mermaidIsReadOrRefused(byte[] input) {
    Work.within(
        BOUND,
        () -> {
          return parsed(text(input)) instanceof Flowchart chart ? Mermaid.check(chart) : List.of();
        });
  }

  @FuzzTest
  void aPictureIsWellFormedAndOnlyShows(byte[] input)
      throws ParserConfigurationException, SAXException, IOException {
    if (input.length > LARGEST) {
      return;
    }
    Result<Optional<Drawing>> drawn =
        Work.within(
            BOUND,
            () -> DrawStage.draw("d1", parsed(text(input)), GuideConfig.defaults().diagrams()));

    if (drawn.value().isEmpty()) {
      return;
    }
    String svg = drawn.value().get().svg("");
    SAXParserFactory.newInstance()
        .newSAXParser()
        .parse(new InputSource(new StringReader(svg)), new DefaultHandler());
    TreeSet<String> wrong = new TreeSet<>();
    for (Element element : Jsoup.parse(svg).select("svg *:not(style)")) {
      ForbiddenContent.inPicture(element, wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(Jsoup.parse(svg).body().childrenSize()).isEqualTo(1);
  }
}
