package dev.guidewright.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import dev.guidewright.model.Block;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import dev.guidewright.model.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.HtmlBlock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was cleaned is clean: a second look finds nothing to take out and changes nothing. */
class CleanedAgainTest {
  private static final String SOURCE = "README.md";

  private static LinkedGuide guide;

  @BeforeAll
  static void readAGuide(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(SOURCE), "# A\n");
    BuildRequest request = new BuildRequest(folder, Optional.empty(), false, false);
    LinkedGuide read = SiteBuilder.build(request, StageListener.silent()).guide();
    guide =
        new LinkedGuide(
            read.study(), Map.of(SOURCE, new AnyAddress()), Map.of(), Map.of(), List.of());
  }

  /** Every web address leads somewhere and every other name is a file, as if the guide had them. */
  private static final class AnyAddress extends HashMap<String, Target> {
    private static final long serialVersionUID = 1;

    @Override
    public Target getOrDefault(Object address, Target otherwise) {
      String text = (String) address;
      if (text.matches("https?://[a-z0-9/.]+")) {
        return new Target.External(text);
      }
      return text.matches("[a-z0-9/]+(\\.[a-z]+)?") ? new Target.File(text) : otherwise;
    }
  }

  private static String cleaned(String html, List<Problem> problems) {
    HtmlBlock node = new HtmlBlock();
    node.setLiteral(html);
    RawHtml raw = RawHtml.in(List.of(new Block.Prose(node, Span.file(SOURCE))), SOURCE);
    LinkWriter links = new LinkWriter(guide, SOURCE, "index.html");
    return Cleaner.blocks(html, links, new OwnElements(), raw, problems);
  }

  private static void staysClean(String html) {
    String once = cleaned(html, new ArrayList<>());
    List<Problem> problems = new ArrayList<>();
    String twice = cleaned(once, problems);

    assertThat(problems).isEmpty();
    // An id that has its prefix gets it once more, since an author may have written it.
    assertThat(twice.replace("user-content-", "")).isEqualTo(once.replace("user-content-", ""));
  }

  @FuzzTest
  void cleanOutputStaysCleanWhenItIsCleanedAgain(byte[] html) {
    staysClean(new String(html, StandardCharsets.UTF_8));
  }

  static Stream<String> corpus() throws IOException {
    try (InputStream in =
        CleanedAgainTest.class.getResourceAsStream("/dev/guidewright/hostile/payloads.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("# "));
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void noTextOfTheCorpusChangesWhenItIsCleanedAgain(String html) {
    staysClean(html);
    staysClean("<table><tr>" + html + "<p><svg><math>" + html);
    staysClean("<a href=https://a.example/ name=x>" + html + "<ul><li><b><p>" + html);
  }
}
