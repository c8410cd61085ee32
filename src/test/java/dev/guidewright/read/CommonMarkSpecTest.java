package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.model.Block;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Span;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * Runs the examples of the CommonMark specification, and GitHub's, with all our extensions on; each
 * answer that differs is listed with its reason.
 */
class CommonMarkSpecTest {
  @Test
  void commonMarkExamplesHaveTheSpecifiedAnswerButForTheListedOnes() throws IOException {
    List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());

    assertThat(examples).hasSize(652);
    assertThat(differing(examples)).containsExactlyEntriesOf(listed("commonmark-differences.tsv"));
  }

  @Test
  void gitHubExamplesHaveTheSpecifiedAnswerButForTheListedOnes() throws IOException {
    List<Example> examples =
        ExampleReader.readExamples(TestResources.getGfmSpec()).stream()
            .filter(example -> !example.getInfo().isEmpty())
            .toList();

    assertThat(examples).hasSizeGreaterThan(20);
    assertThat(differing(examples)).containsExactlyEntriesOf(listed("github-differences.tsv"));
  }

  /** What we answer, on one line, by the number of the example. */
  static Map<String, String> differing(List<Example> examples) {
    Map<String, String> differing = new LinkedHashMap<>();
    for (Example example : examples) {
      String ours = html(example.getSource());
      if (!comparable(ours).equals(comparable(example.getHtml()))) {
        differing.put(key(example), oneLine(ours));
      }
    }
    return differing;
  }

  /** Section and number within it. */
  private static String key(Example example) {
    return example.toString().replaceFirst(".* section \"(.*)\" example ([0-9]+)", "$1 $2");
  }

  /** The specification shows tabs as arrows and closes empty elements. */
  private static String comparable(String html) {
    return html.strip().replace('\t', '→').replace(" />", ">");
  }

  private static String oneLine(String html) {
    return html.strip().replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private static Map<String, String> listed(String name) throws IOException {
    Map<String, String> listed = new LinkedHashMap<>();
    try (InputStream in = CommonMarkSpecTest.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          assertThat(cells).as("number, reason and answer").hasSize(3);
          assertThat(cells[1]).isNotBlank();
          listed.put(cells[0], cells[2]);
        }
      }
    }
    return listed;
  }

  /** Our rendering, without the attributes that every picture and outside link gets. */
  static String html(String markdown) {
    Node document = MarkdownParser.parse(markdown, new Spans("spec.md", 0)).value();
    List<Block> blocks = new ArrayList<>();
    Map<String, Node> footnotes = new LinkedHashMap<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteDefinition definition) {
        footnotes.put(definition.getLabel(), definition);
      } else {
        blocks.add(new Block.Prose(node, Span.file("spec.md")));
      }
    }
    String html = new HtmlRenderer(guide(document), "spec.md", footnotes, "spec.html").run(blocks);
    return html.replace(" rel=\"noopener\"", "").replace(" loading=\"lazy\"", "");
  }

  /** Leads every link outside and every picture to a file, whatever the address. */
  private static LinkedGuide guide(Node document) {
    Map<String, Target> pictures = new HashMap<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            pictures.put(image.getDestination(), new Target.File(image.getDestination()));
            visitChildren(image);
          }
        });
    Map<String, Target> targets =
        new HashMap<>(pictures) {
          private static final long serialVersionUID = 1;

          @Override
          public Target getOrDefault(Object key, Target fallback) {
            return super.getOrDefault(key, new Target.External((String) key));
          }
        };
    Guide guide = new Guide(GuideConfig.defaults(), List.of(), List.of(), List.of(), List.of());
    StudyGuide study =
        new StudyGuide(
            guide, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), Map.of(), List.of(), List.of());
    return new LinkedGuide(study, Map.of("spec.md", targets), Map.of(), Map.of(), List.of());
  }
}
