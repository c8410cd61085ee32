package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.guidewright.browser.Chromium;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author saves files and looks at the browser. */
@Tag("browser")
class ServeCommandTest {
  private static final String QUESTION =
      "**Interview Question**: \"Why?\"\n\n**Strong Answer**:\n\n> \"Because.\"";

  private static final String GRAPH =
      "\n\n```mermaid\ngraph TD\n  A{Core?} -->|Yes| B[Build]\n  A -->|No| C[Buy]\n```\n";

  @TempDir private static Path guide;
  private static ServeSession session;
  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void serve() throws Exception {
    Files.createDirectories(guide.resolve("look/assets"));
    save("guide.yml", "title: Saved\ntheme: {folder: look}\n");
    save("README.md", "# Saved\n\nSee [one](one.md) and [two](two.md).\n");
    save("one.md", ServeSession.chapter("One", QUESTION, 100));
    save("two.md", ServeSession.chapter("Two", "Text of two.", 1));
    save("look/assets/study.css", "h1 { letter-spacing: 1px; }\n");
    session = ServeSession.of(guide);
    chromium = new Chromium();
  }

  @AfterAll
  static void end() throws Exception {
    chromium.close();
    session.close();
  }

  @BeforeEach
  void open() {
    context = chromium.browser().newContext();
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
  }

  @AfterEach
  void close() throws IOException {
    Files.deleteIfExists(guide.resolve("broken.md"));
    context.close();
    assertThat(complaints).isEmpty();
  }

  private static void save(String name, String text) throws IOException {
    Files.writeString(guide.resolve(name), text);
  }

  /** Saves a chapter and waits until it is served. */
  private static void write(String name, String text) throws Exception {
    save(name, text);
    session.line(line -> line.contains(name));
  }

  private void look(String path) {
    page.navigate(session.address() + path);
    page.evaluate("window.kept = 1");
  }

  private boolean isKept() {
    return page.evaluate("window.kept") != null;
  }

  private void waitForText(String text) {
    page.getByText(text).first().waitFor();
  }

  /** The page's policy forbids Playwright's own way of waiting for a condition. */
  private void waitFor(String condition) {
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(condition)));
  }

  @Test
  void aChangedHeadingLeavesThePageAtItsPlaceAndWhatWasOpenOpen() throws Exception {
    String text = ServeSession.chapter("Long", QUESTION, 100) + "\n\n## An end\n\nText.\n";
    write("long.md", text);
    look("long.html");
    page.locator("main details").last().evaluate("d => { d.open = true; }");
    page.evaluate("window.scrollTo(0, 1500)");
    save("long.md", text.replace("An end", "A new end"));
    page.locator("h2", new Page.LocatorOptions().setHasText("A new end")).waitFor();
    assertThat((int) page.evaluate("window.scrollY")).isEqualTo(1500);
    assertThat(page.locator("main details").last().getAttribute("open")).isNotNull();
    assertThat(isKept()).isTrue();
  }

  @Test
  void plainTextIsPatchedIntoThePageAsALoadedPageWouldHaveIt() throws Exception {
    String start = ServeSession.chapter("Patched", QUESTION + "\n\n## Then\n\nThe first.\n", 30);
    write("patched.md", start);
    look("patched.html");
    page.evaluate("window.scrollTo(0, 500)");
    List<String> edits =
        List.of(
            start + "\n\nStep 1.\n",
            start + "\n\nStep 2, with `code` and [a link](one.md).\n\n- An item.\n",
            start + "\n\n- An item, and step 3.\n- Another.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            start.replace("Because.", "Because of step 4.") + "\n\n> Quoted.\n",
            start.replace("The first.", "Step 5, *first*.\n\nThe second."),
            start + "\n\nStep 6, the last.\n");
    for (int i = 0; i < edits.size(); i++) {
      save("patched.md", edits.get(i));
      String step = "Step " + (i + 1);
      page.waitForCondition(
          () -> text(page).toLowerCase(Locale.ROOT).contains(step.toLowerCase(Locale.ROOT)));
      try (Page loaded = context.newPage()) {
        loaded.navigate(session.address() + "patched.html");
        assertThat(text(page)).as(step).isEqualTo(text(loaded));
      }
    }
    assertThat(isKept()).isTrue();
    assertThat(page.evaluate("window.scrollY")).isEqualTo(500);
  }

  /** The text of a page with its elements. */
  private static String text(Page page) {
    return (String) page.evaluate("document.querySelector('.text').innerHTML");
  }

  @Test
  void headingsQuestionsAndGraphsArePatchedWithAllThatScriptsDoToThem() throws Exception {
    String start = ServeSession.chapter("Held", "Text.\n\n" + QUESTION + GRAPH, 1);
    write("held.md", start);
    look("held.html");
    List<String> edits =
        List.of(
            start + "\n\n## Step 1\n\nBelow it.\n",
            start + "\n\n## Step 2\n\nBelow it.\n\n### Deeper\n\nText.\n",
            start + "\n\nStep 3.[^1]\n\n[^1]: Below.\n",
            start.replace("Why?", "Step 4?"),
            start.replace("Why?", "What?") + "\n\n" + QUESTION.replace("Because", "Step 5"),
            start.replace("Core?", "Step 6?"),
            start.replace("[Buy]", "[Buy it]") + "\n\n## Step 7" + GRAPH.replace("Core?", "Cheap?"),
            "# Other than held\n\nStep 8." + GRAPH,
            start + "\n\n## Step 9\n\nBelow it.\n");
    for (int i = 0; i < edits.size(); i++) {
      save("held.md", edits.get(i));
      page.locator("main", new Page.LocatorOptions().setHasText("Step " + (i + 1))).waitFor();
      try (Page loaded = context.newPage()) {
        loaded.navigate(session.address() + "held.html");
        assertThat(body(page)).as("Step " + (i + 1)).isEqualTo(body(loaded));
      }
    }
    assertThat(isKept()).isTrue();
    Object pressed =
        page.locator(".read-mark")
            .last()
            .evaluate(
                "mark => { const before = mark.ariaPressed; mark.click();"
                    + " return before !== mark.ariaPressed; }");
    assertThat(pressed).as("a mark that was put on again works").isEqualTo(true);
  }

  /** A page's elements as scripts have left them, without what depends on how it was read. */
  private static String body(Page page) {
    return (String)
        page.evaluate(
            "(() => { const all = document.querySelector('.frame').cloneNode(true);"
                + " all.querySelectorAll('.toc a, .read-mark').forEach(element =>"
                + " ['aria-current', 'aria-pressed', 'class'].forEach(name =>"
                + " element.removeAttribute(name)));"
                + " return document.title + all.innerHTML.replace(/\\s+/g, ' '); })()");
  }

  @Test
  void aStepOfADecisionIsPatched() throws Exception {
    String start = "# Chosen\n\n## Choose" + GRAPH;
    write("chosen.md", start);
    look("decisions/chosen-choose.html");
    page.locator(".answers a", new Page.LocatorOptions().setHasText("Yes")).first().click();
    save("chosen.md", start.replace("[Build]", "[Build it here]"));
    page.locator(".step h2", new Page.LocatorOptions().setHasText("Build it here"))
        .first()
        .waitFor();
    page.locator(".graph [data-node=B].here").waitFor();
    page.locator(".step:target .again a").last().click();
    page.locator(".graph [data-node=A].here").waitFor();
    assertThat(isKept()).isTrue();
  }

  @Test
  void aPageWithAScriptThatDoesNotFollowChangesIsLoadedAnew(@TempDir Path other) throws Exception {
    Files.createDirectories(other.resolve("look/templates"));
    Files.createDirectories(other.resolve("look/assets"));
    Files.writeString(other.resolve("guide.yml"), "title: Own\ntheme: {folder: look}\n");
    Files.writeString(
        other.resolve("look/templates/chapter@scripts.peb"),
        "{{ parent() }}<script src=\"{{ page.root }}assets/own.js\" defer></script>");
    Files.writeString(other.resolve("look/assets/own.js"), "document.querySelector('h1');\n");
    Files.writeString(other.resolve("README.md"), "# Home\n\nText.\n");
    Path chapter = other.resolve("own.md");
    Files.writeString(chapter, "# Own\n\nText.\n");
    try (ServeSession own = ServeSession.of(other)) {
      page.navigate(own.address() + "own.html");
      page.evaluate("window.kept = 1");
      Files.writeString(chapter, "# Own\n\nText, changed.\n");
      waitForText("Text, changed.");
      assertThat(isKept()).isTrue();
      page.evaluate("document.documentElement.dataset.kept = 1");
      Files.writeString(chapter, "# Strange\n\nText, changed.\n");
      page.locator("html:not([data-kept]) h1").waitFor();
    }
  }

  @Test
  void aStyleSheetIsSwappedWithoutAReload() throws Exception {
    look("two.html");
    save("look/assets/study.css", "h1 { letter-spacing: 7px; }\n");
    waitFor("getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'");
    waitFor("document.querySelectorAll('link[href*=\"study.css\"]').length === 1");
    assertThat(isKept()).isTrue();
  }

  @Test
  void anErrorLiesOverThePageUntilItIsMended() throws Exception {
    look("two.html");
    save("broken.md", "# Broken\n\n```mermaid\ngraph TD\n  A{Core?} -->|Yes B[Build]\n```\n");
    Locator overlay = page.locator("guidewright-errors");
    Locator error = overlay.locator("article");
    error.waitFor();
    assertThat(error.locator(".place").innerText()).endsWith("broken.md:5:21");
    assertThat(error.locator("pre").innerText()).contains("A{Core?} -->|Yes B[Build]");
    assertThat(error.locator(".hint").innerText()).isNotBlank();
    assertThat(page.locator("main").innerText()).contains("Text of two.");

    page.reload();
    error.waitFor();
    page.evaluate("window.kept = 1");
    Files.delete(guide.resolve("broken.md"));
    overlay.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(isKept()).isTrue();
  }

  @Test
  void aPageThatIsNotThereYetAppearsWhenItIsSaved() throws Exception {
    page.navigate(session.address() + "folder/new.html");
    waitForText("No such page");
    Files.createDirectories(guide.resolve("folder"));
    save("folder/new.md", "# New\n\nNow it is here.\n");
    waitForText("Now it is here.");
  }

  @Test
  void anEditorThatMovesFilesAboutReloadsThePage() throws Exception {
    look("two.html");
    Files.move(guide.resolve("two.md"), guide.resolve("two.md~"));
    save("two.md", ServeSession.chapter("Two", "Text of two, as an editor saves.", 1));
    Files.delete(guide.resolve("two.md~"));
    waitForText("Text of two, as an editor saves.");

    save(".two.md.tmp", ServeSession.chapter("Two", "Text of two.", 1));
    Files.move(
        guide.resolve(".two.md.tmp"), guide.resolve("two.md"), StandardCopyOption.ATOMIC_MOVE);
    page.getByText("Text of two.", new Page.GetByTextOptions().setExact(true)).waitFor();
  }

  @Test
  void aPageStaysAsItIsWhenOnlyAnotherOneChanges() throws Exception {
    look("two.html");
    save("one.md", ServeSession.chapter("One", QUESTION, 100) + "\n\nAn end of its own.\n");
    session.line(text -> text.contains("one.md: "));
    save("look/assets/study.css", "h1 { letter-spacing: 5px; }\n");
    waitFor("getComputedStyle(document.querySelector('h1')).letterSpacing === '5px'");
    assertThat(isKept()).isTrue();
  }

  @Test
  void aGuideThatCannotBeBuiltAtFirstSaysSoAndAppearsWhenMended(@TempDir Path other)
      throws Exception {
    Files.writeString(other.resolve("README.md"), "---\ntitle: [\n---\n# Mended\n\nHere.\n");
    try (ServeSession broken = ServeSession.of(other)) {
      page.navigate(broken.address());
      waitForText("The guide cannot be built yet");
      page.locator("guidewright-errors article").waitFor();
      Files.writeString(other.resolve("README.md"), "# Mended\n\nHere.\n");
      page.locator("h1", new Page.LocatorOptions().setHasText("Mended")).waitFor();
    }
  }

  @Test
  void aPortThatIsTakenSaysHowToSeeByWhomAndWhichIsFree() {
    String port = String.valueOf(URI.create(session.address()).getPort());
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    Terminal terminal = new Terminal(InputStream.nullInputStream(), out, out, false, Map.of());
    int code = Cli.run(terminal, "serve", guide.toString(), "--port", port);
    assertThat(code).isEqualTo(Cli.MACHINE);
    assertThat(said.toString())
        .contains("port " + port + " is in use")
        .contains(":" + port)
        .containsPattern("Port \\d+ is free: guidewright serve --port \\d+");
  }

  @Test
  void theProcessEndsAtOnceWhenItIsTold() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                classes,
                Main.class.getName(),
                "serve",
                guide.toString(),
                "--port",
                "0")
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).startsWith("http://localhost:");
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }
}
