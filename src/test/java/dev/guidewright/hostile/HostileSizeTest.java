package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are cheap to write and dear to read: each ends with a page or a problem. */
class HostileSizeTest {
  /** Generous, for machines that do much else; without a limit these take minutes or for ever. */
  private static final Duration BOUND = Duration.ofSeconds(60);

  private static Named<String> named(String name, String markdown) {
    return Named.of(name, markdown);
  }

  static Stream<Named<String>> inputs() {
    int n = 20_000;
    return Stream.of(
        named("pictures that never close", "![[]()".repeat(n)),
        named("stars that might close", "*a ".repeat(n) + "_a*_ ".repeat(n)),
        named("pictures with sizes", "![a](b){width=1}".repeat(n)),
        named("brackets", "[".repeat(n)),
        named("closed brackets", "[".repeat(n) + "a" + "]".repeat(n)),
        named("links in links", "[a".repeat(n) + "](b)".repeat(n)),
        named("pictures in pictures", "![a".repeat(n) + "](b)".repeat(n)),
        named("a thousand pictures in pictures", "![a".repeat(900) + "](b)".repeat(900)),
        named("strong in strong", "**a *b ".repeat(n)),
        named("emphasis to the bottom", "**".repeat(n) + "a" + "**".repeat(n)),
        named("deep but closed emphasis", "*a **b ".repeat(700) + "b** a* ".repeat(700)),
        named("ticks of all lengths", ticks(600)),
        named("tags that never close", "<a ".repeat(n)),
        named("comments that never close", "<!-- ".repeat(n)),
        named("declarations", "<!A ".repeat(n) + "<?".repeat(n)),
        named("tildes", "~~a ".repeat(n)),
        named("footnote references", "[^1] ".repeat(n) + "\n\n[^1]: note"),
        named(
            "footnotes",
            IntStream.range(0, 3_000)
                .mapToObj(i -> "[^" + i + "]\n\n[^" + i + "]: x\n\n")
                .collect(Collectors.joining())
                .toString()),
        named("a footnote in itself", "[^1]\n\n[^1]: a [^1] [^2]\n\n[^2]: [^1]\n"),
        named("wiki links", "[[a".repeat(n) + "]]".repeat(n)),
        named("addresses", "www.a.".repeat(n) + " a@".repeat(n) + "http://".repeat(n)),
        named("deep quotes", ">".repeat(10_000) + " a"),
        named("deep lists", "- ".repeat(10_000) + "a"),
        named("deep numbered lists", "1. ".repeat(10_000) + "a"),
        named("deep brackets", "[".repeat(10_000) + "a" + "](b)".repeat(10_000)),
        named("deep HTML", "<div>".repeat(10_000) + "a" + "</div>".repeat(10_000)),
        named("deep inline HTML", "a " + "<b>".repeat(10_000) + "a"),
        named("deep tables in HTML", "<table><tr><td>".repeat(1_500)),
        named("anchors in anchors", "<a href=x>".repeat(1_500) + "x"),
        named("definitions", "[a]: b\n".repeat(n) + "\n" + "[a] ".repeat(n)),
        named("same headings", "# Same\n\n".repeat(1_500)),
        named(
            "numbered headings",
            IntStream.range(0, 1_000)
                .mapToObj(i -> "# Same\n\n# Same-" + i + "\n\n")
                .collect(Collectors.joining())
                .toString()),
        named("links to one anchor", "# Here\n\n" + "[x](#here)\n\n".repeat(100_000)),
        named("links to one anchor in one paragraph", "# Here\n\n" + "[x](#here) ".repeat(100_000)),
        named(
            "broken links",
            "# Here\n\n"
                + IntStream.range(0, 5_000)
                    .mapToObj(i -> "[x](nowhere-" + i + ".md)\n\n")
                    .collect(Collectors.joining())),
        named("labels", "**a**: b\n\n".repeat(n)),
        named("questions", "**Interview Question:** \"a\"\n\n".repeat(5_000)),
        named("red flags", "## Red Flags\n\n" + "- ❌ a\n- ✅ b\n".repeat(5_000)),
        named("a graph of five hundred edges", graph(500)),
        named("a graph too large to draw", graph(6_000)),
        named(
            "a sequence of ten thousand messages",
            "```mermaid\nsequenceDiagram\n" + "A->>B: x\n".repeat(10_000) + "```\n"),
        named(
            "deep subgraphs",
            "```mermaid\nflowchart TD\n" + "subgraph x\n".repeat(3_000) + "```\n"),
        named(
            "deep shapes",
            "```mermaid\nflowchart TD\nA" + "(".repeat(n) + "x" + ")".repeat(n) + "\n```\n"),
        named(
            "a wide table",
            "|a".repeat(1_000)
                + "|\n"
                + "|-".repeat(1_000)
                + "|\n"
                + ("|b".repeat(1_000) + "|\n").repeat(20)),
        named(
            "a table that grows",
            "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "|b\n".repeat(n)),
        named("a long line", "word ".repeat(200_000)),
        named("blank lines", "\n".repeat(500_000)),
        named("one letter", "a".repeat(1_000_000)),
        named(
            "terms",
            "# Glossary\n\n"
                + IntStream.range(0, 1_500)
                    .mapToObj(i -> "**data x" + i + "**: d\n\n")
                    .collect(Collectors.joining())
                + "# A\n\n"
                + "data ".repeat(20_000)));
  }

  private static String graph(int edges) {
    int nodes = edges * 3 / 5;
    return IntStream.range(0, edges)
        .mapToObj(i -> "N" + i % nodes + "[node] --> N" + (i * 7 + 1) % nodes + "\n")
        .collect(Collectors.joining("", "```mermaid\nflowchart TD\n", "```\n"));
  }

  private static String ticks(int longest) {
    StringBuilder ticks = new StringBuilder();
    for (int i = 1; i <= longest; i++) {
      ticks.append("`".repeat(i)).append(' ');
    }
    return ticks.toString();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void endsWithAPageOrAProblem(String markdown) {
    TestGuide.Built built =
        Assertions.assertTimeoutPreemptively(BOUND, () -> TestGuide.from(markdown).build());

    boolean page = built.outputs().containsKey("index.html");
    assertThat(page || !built.problems().isEmpty()).isTrue();
  }

  @Test
  void aFileOfFiftyMegabytesIsRefused() {
    byte[] large = new byte[50 * 1024 * 1024];
    Arrays.fill(large, (byte) 'a');

    assertThat(TestGuide.from("# A").with("large.md", large).build().messages())
        .contains("large.md ERROR this file has more than 16 MB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- guidewright: allow x%sy -->",
        "<!-- guidewright:%sallow x -->",
        "<!--%sguidewright: allow x — y -->",
        "```mermaid\nsequenceDiagram\nlink a%sb\n```",
        "```mermaid\nsequenceDiagram\nlink a: b%sc\n```",
      })
  void longRunsOfBlanksCostWhatTheyAreLong(String markdown) {
    String text = "# A\n\n" + markdown.formatted(" ".repeat(200_000)) + "\n";

    Assertions.assertTimeoutPreemptively(BOUND, () -> TestGuide.from(text).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- guidewright: allow a%s -->", "<!-- guidewright: allow x %s"})
  void longListsInACommentEnd(String markdown) {
    String part = markdown.endsWith("-->") ? ", a" : "<!-- guidewright: allow x ";
    String text = "# A\n\n" + markdown.formatted(part.repeat(20_000)) + "\n";

    Assertions.assertTimeoutPreemptively(BOUND, () -> TestGuide.from(text).build());
  }

  @Test
  @Tag("slow")
  void aFileOfFiveMegabytesIsBuilt() {
    String paragraph = "Some *plain* text with a [link](#top) and `code` in it.\n\n";
    String text = "# A\n\n" + paragraph.repeat(5 * 1024 * 1024 / paragraph.length());

    TestGuide.Built built =
        Assertions.assertTimeoutPreemptively(BOUND, () -> TestGuide.from(text).build());

    assertThat(built.rules()).doesNotContain("too-large", "too-complex");
    assertThat(built.outputs().get("index.html").length).isGreaterThan(5_000_000);
  }

  @Test
  void frontMatterHasLimits() {
    for (String yaml :
        List.of(
            "a: " + "x".repeat(70_000),
            "a: " + "[".repeat(5_000),
            "a: " + "{b: ".repeat(5_000),
            "a: &x [1]\nb: *x",
            "a: 1\na: 2",
            "a: !!java.util.Date 1",
            "? [a]\n: b",
            "a: \"\\uD800\"",
            "- ".repeat(5_000))) {
      String file = "---\nb: 1\n" + yaml + "\n---\n# A\n";
      TestGuide.Built built =
          Assertions.assertTimeoutPreemptively(BOUND, () -> TestGuide.from(file).build());

      assertThat(built.problems()).as(yaml.substring(0, Math.min(20, yaml.length()))).isNotEmpty();
    }
  }

  @Test
  void aPatternToIgnoreFilesIsNoBomb() {
    TestGuide guide =
        TestGuide.from("# A")
            .with(".guideignore", "*a*a*a*a*a*a*a*a*a*a*a*a*b\n**/a/**/a/**/a/**/a/**/b\n")
            .with("a".repeat(200) + ".md", "# B")
            .with("a/".repeat(100) + "c.md", "# C");

    assertThat(
            Assertions.assertTimeoutPreemptively(BOUND, guide::build).outputs().keySet().stream()
                .filter(path -> path.contains("aaa") || path.contains("c.html")))
        .hasSize(2);
  }

  @Test
  void aParagraphWithTooManyMarksIsShownAsItIsWritten() {
    TestGuide.Built built = TestGuide.from("# A\n\n" + "*a ".repeat(4_000)).build();

    assertThat(built.messages())
        .contains(
            "README.md:3:1 WARNING this holds so many brackets, stars or the like that it is shown"
                + " as it is written");
    assertThat(built.page("index.html").select("pre code").text()).startsWith("*a *a *a");
    assertThat(new String(built.outputs().get("index.html"), StandardCharsets.UTF_8))
        .doesNotContain("<em>a");
  }
}
