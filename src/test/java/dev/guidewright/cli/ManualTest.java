package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The manual is true: it builds, its snippets do what it says, and its commands run. */
class ManualTest {
  private static final Path MANUAL = Path.of("src/manual");

  /** Words of an example command that name something on the disk. */
  private static final Pattern PATH = Pattern.compile("my-.*");

  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)([^\\n]*)\\n(.*?)^```$");

  /**
   * A fenced example.
   *
   * @param page the manual's file
   * @param language first word of its info string
   * @param more the rest of it
   * @param text what stands inside
   */
  private record Snippet(String page, String language, String more, String text) {
    DynamicTest test(org.junit.jupiter.api.function.Executable check) {
      return DynamicTest.dynamicTest(page + ": " + text.lines().findFirst().orElse(""), check);
    }
  }

  @TestFactory
  Stream<DynamicTest> generatedPagesAreUpToDate() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, String> page : ManualPages.all().entrySet()) {
      Path file = MANUAL.resolve(page.getKey());
      if (System.getProperty("golden.write") != null) {
        Files.writeString(file, page.getValue());
      }
      tests.add(
          DynamicTest.dynamicTest(
              page.getKey(), () -> assertThat(file).content().isEqualTo(page.getValue())));
    }
    return tests.stream();
  }

  @Test
  void theManualIsAGuideWithoutAProblem() {
    assertThat(run("check", MANUAL.toString())).endsWith(" exit 0");
  }

  @TestFactory
  Stream<DynamicTest> markdownThatIsShownBuilds() throws IOException {
    return snippets("markdown")
        .map(snippet -> snippet.test(() -> assertThat(built(snippet).messages()).isEmpty()));
  }

  private static TestGuide.Built built(Snippet snippet) {
    return TestGuide.from("# Home\n")
        .with("debt.md", "# Debt\n\n## Interest\n\nText.\n")
        .with("assets/queue.png", new byte[] {1})
        .with(snippet.text().startsWith("# Glossary") ? "glossary.md" : "page.md", snippet.text())
        .build();
  }

  @TestFactory
  Stream<DynamicTest> configurationThatIsShownIsUnderstood(@TempDir Path folder)
      throws IOException {
    TestGuide.from("# Theirs\n")
        .with("debt.md", "# Debt\n\n## History\n\nText.\n")
        .with("innovation.md", "# Innovation\n")
        .into(folder.resolve("their-guide"));
    TestGuide base =
        TestGuide.from("# Home\n")
            .with("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .with("assets/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .with("my-theme/templates/frame@footer.peb", block());
    Path guide = base.into(folder.resolve("our-guide"));
    return snippets("yaml")
        .filter(snippet -> snippet.more().isBlank())
        .map(
            snippet ->
                snippet.test(
                    () -> {
                      Files.writeString(guide.resolve("guide.yml"), snippet.text());
                      assertThat(TestGuide.buildIn(guide).messages())
                          .allMatch(message -> message.contains(" ADVICE "));
                    }));
  }

  @Test
  void theBlockOfATemplateThatIsShownTakesItsPlace() throws IOException {
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("guide.yml", "theme: {folder: my-theme}\n")
            .with("my-theme/templates/frame@footer.peb", block())
            .build();

    assertThat(built.page("index.html").select("footer").eachText())
        .hasSize(2)
        .first()
        .isEqualTo("For our teams only.");
    assertThat(built.page("index.html").select("h1").text()).isEqualTo("Home");
  }

  private static String block() throws IOException {
    return snippets("twig").findFirst().orElseThrow().text();
  }

  @TestFactory
  Stream<DynamicTest> commandsThatAreShownRun(@TempDir Path folder) throws IOException {
    return snippets("sh")
        .map(
            snippet ->
                snippet.test(
                    () -> {
                      Path place = Files.createTempDirectory(folder, "place");
                      furnish(place, snippet);
                      for (String line : snippet.text().lines().toList()) {
                        assertThat(run(words(line, place))).as(line).endsWith(" exit 0");
                      }
                    }));
  }

  @Test
  void theJobForGitLabChecksBuildsAndKeepsTheSite(@TempDir Path folder) throws IOException {
    List<String> job =
        snippets("yaml")
            .filter(snippet -> snippet.more().contains(".gitlab-ci.yml"))
            .flatMap(snippet -> snippet.text().lines())
            .map(String::strip)
            .toList();
    TestGuide.from("# Home\n").into(folder);
    String java = "- java -jar guidewright.jar ";
    List<String> lines = job.stream().filter(line -> line.startsWith(java)).toList();

    for (String line : lines) {
      String[] words =
          Arrays.stream(line.substring(java.length()).split(" ", -1))
              .map(word -> word.matches("\\.|public") ? folder.resolve(word).toString() : word)
              .toArray(String[]::new);
      assertThat(run(words)).as(line).endsWith(" exit 0");
    }

    assertThat(lines).hasSize(2);
    assertThat(job).contains("paths: [public]");
    assertThat(folder.resolve("public/index.html")).exists();
  }

  @Test
  void theHeadersForNginxAreAmongThoseOfTheExample() throws IOException {
    String example = Files.readString(Path.of("examples/headers/nginx.conf")).replace("\"", "");
    List<String> lines =
        snippets("nginx").flatMap(snippet -> snippet.text().lines()).map(String::strip).toList();

    assertThat(lines).allMatch(line -> line.matches("location /\\S+/ \\{|[a-z_]+ [^;]+;|}"));
    assertThat(lines.stream().filter(line -> line.startsWith("add_header ")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(example).contains(line));
  }

  /** What a reader has by then: a guide, unless the example makes it, and others' books. */
  private static void furnish(Path place, Snippet snippet) throws IOException {
    if (!snippet.text().contains("init my-guide")) {
      // As `init` lays it out, so that the guide is a folder in what the reader names.
      TestGuide.from("# Home\n\nThe blast radius is what fails together.\n")
          .with("guide.yml", "title: Home\n")
          .with("../graph.mmd", "graph TD\n  A{Now?} -->|yes| B\n  A -->|no| C\n")
          .with("glossary.md", "# Glossary\n\n**Blast radius**: What fails together.\n")
          .into(Files.createDirectories(place.resolve("my-guide/guide")));
    }
    if (snippet.text().contains("upstream")) {
      run(words("guidewright init my-layer --from my-guide", place));
    }
    TestGuide.empty()
        .with("book.toml", "[book]\ntitle = \"Book\"\n")
        .with("src/SUMMARY.md", "# Summary\n\n- [One](one.md)\n")
        .with("src/one.md", "# One\n")
        .into(place.resolve("my-mdbook"));
    TestGuide.empty()
        .with("mkdocs.yml", "site_name: Docs\nnav:\n  - Home: index.md\n")
        .with("docs/index.md", "# Home\n\n!!! note\n    Text.\n")
        .into(place.resolve("my-mkdocs"));
    TestGuide.empty()
        .with(
            "docs/intro.md", "---\nsidebar_position: 1\n---\n# Intro\n\n:::note\n\nText.\n\n:::\n")
        .into(place.resolve("my-docusaurus"));
  }

  /** The words of a command line, with paths in a folder of this test; previews are only asked. */
  private static String[] words(String line, Path folder) {
    Matcher words = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line);
    List<String> all = new ArrayList<>();
    while (words.find()) {
      String word = words.group(1) == null ? words.group(2) : words.group(1);
      all.add(PATH.matcher(word).matches() ? folder.resolve(word).toString() : word);
    }
    assertThat(all.remove(0)).isEqualTo("guidewright");
    if (all.get(0).equals("serve")) {
      all.add("--help");
    }
    return all.toArray(String[]::new);
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), printer, printer, false, Map.of());
    int exit = Cli.run(terminal, args);
    return Arrays.toString(args) + "\n" + out + " exit " + exit;
  }

  private static Stream<Snippet> snippets(String language) throws IOException {
    List<Snippet> found = new ArrayList<>();
    try (Stream<Path> pages = Files.list(MANUAL)) {
      for (Path page : pages.filter(ManualTest::isWritten).sorted().toList()) {
        Matcher fence = FENCE.matcher(Files.readString(page));
        while (fence.find()) {
          if (fence.group(1).equals(language)) {
            String name = page.getFileName().toString();
            found.add(new Snippet(name, language, fence.group(2), fence.group(3)));
          }
        }
      }
    }
    assertThat(found).as("snippets in " + language).isNotEmpty();
    return found.stream();
  }

  private static boolean isWritten(Path page) {
    String name = page.getFileName().toString();
    return name.endsWith(".md") && !ManualPages.names().contains(name);
  }
}
