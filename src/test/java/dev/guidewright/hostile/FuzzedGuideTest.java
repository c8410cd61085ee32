package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.guidewright.author.Conversion;
import dev.guidewright.author.SourceEdits;
import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.Checked;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import dev.guidewright.check.Outside;
import dev.guidewright.html.Explained;
import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.link.Linker;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Edit;
import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Section;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.read.GuideReader;
import dev.guidewright.read.ReadOptions;
import dev.guidewright.study.StudyStage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Whatever an author writes, a build ends with pages or problems: no exception, no hang, nothing on
 * a page that runs or loads.
 *
 * <p>By itself each test reads the texts that are kept beside it; {@code CONTRIBUTING.md} says how
 * to have the fuzzer look for more.
 */
class FuzzedGuideTest {
  /** Of the processor. Generous: a text of a few kilobytes takes milliseconds. */
  private static final Duration BOUND = Duration.ofSeconds(30);

  /** Pages as they were looked at last: most of a site is the same for each input. */
  private static final Map<String, byte[]> SAFE = new HashMap<>();

  private static Path scratch = Path.of("");
  private static Memo memo = Memo.none();

  private Path guide = Path.of("");

  @BeforeAll
  static void makeAFolder() {
    scratch = FuzzedFiles.scratch();
    memo = Memo.ofBuilds();
  }

  @AfterAll
  static void removeTheFolder() throws IOException {
    SAFE.clear();
    FuzzedFiles.remove(scratch);
  }

  @BeforeEach
  void nameTheGuide() {
    guide = scratch.resolve("guide");
  }

  private BuildRequest request() {
    return new BuildRequest(guide, Optional.empty(), true, false);
  }

  private Build build() {
    return Work.within(
        BOUND, () -> SiteBuilder.draft(request(), StageListener.silent(), memo).build());
  }

  private static void isSafe(Build build) {
    build.problems().forEach(FuzzedGuideTest::isWhole);
    TreeSet<String> wrong = new TreeSet<>();
    for (OutputFile file : build.site().files()) {
      boolean isOfGuide = file.path().endsWith(".html") && !file.path().equals("404.html");
      byte[] bytes = file.content().bytes();
      if (isOfGuide && !Arrays.equals(SAFE.get(file.path()), bytes)) {
        ForbiddenContent.in(page(file.path(), bytes), file.path(), wrong);
        SAFE.put(file.path(), bytes);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The line up to the HTML of each section, without the pages around it, which take longer. */
  private void isSafeAsHtml() {
    Work.within(
        BOUND,
        () -> {
          Result<Guide> read = GuideReader.read(guide, ReadOptions.defaults());
          Result<StudyGuide> study = StudyStage.recognise(read.value());
          Result<LinkedGuide> linked = Linker.link(read.value(), study.value());
          Stream.of(read, study, linked)
              .flatMap(result -> result.problems().stream())
              .forEach(FuzzedGuideTest::isWhole);
          read.value().chapters().forEach(chapter -> isSafeAsHtml(linked.value(), chapter));
          return linked;
        });
  }

  private static void isSafeAsHtml(LinkedGuide linked, Chapter chapter) {
    String page = chapter.output();
    HtmlRenderer renderer = new HtmlRenderer(linked, chapter.source(), chapter.footnotes(), page);
    StringBuilder html = new StringBuilder("<!doctype html><main>");
    renderer.explain(
        Explained.of(
            chapter.sections().stream()
                .map(section -> linked.relations(page, section.id()).terms())
                .toList()));
    for (Section section : chapter.sections()) {
      html.append("<h2>").append(renderer.inline(section.heading())).append("</h2>");
      html.append(renderer.run(section.blocks()));
    }
    renderer.footnotes().forEach(note -> html.append("<div>").append(note.html()).append("</div>"));
    TreeSet<String> wrong = new TreeSet<>();
    ForbiddenContent.in(page(page, html.toString()), page, wrong);
    assertThat(wrong).isEmpty();
    renderer.problems().forEach(FuzzedGuideTest::isWhole);
  }

  private static void isWhole(Problem problem) {
    assertThat(problem.message()).isNotBlank();
    assertThat(problem.rule()).isNotBlank();
  }

  /** A page as a browser reads it, which is what it reads again from what it made of it. */
  private static Document page(String path, byte[] bytes) {
    return page(path, new String(bytes, StandardCharsets.UTF_8));
  }

  private static Document page(String path, String html) {
    Document page = read(html);
    String once = page.html();
    assertThat(read(once).html()).as(path).isEqualTo(once);
    return page;
  }

  private static Document read(String html) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    return page;
  }

  /** Markdown with its front matter; further files where a line begins one. */
  @FuzzTest
  void markdownBecomesSafePages(byte[] files) throws IOException {
    FuzzedFiles.write(files, guide);

    isSafeAsHtml();
  }

  @FuzzTest
  void frontMatterIsReadOrRefused(byte[] yaml) throws IOException {
    FuzzedFiles.write(new byte[0], guide);
    Files.write(guide.resolve("README.md"), around("---\n", yaml, "\n---\n# A\n\nText.\n"));

    isSafeAsHtml();
  }

  @FuzzTest
  void settingsAreReadOrRefused(byte[] yaml) throws IOException {
    FuzzedFiles.write("# A\n\nText.\n".getBytes(StandardCharsets.UTF_8), guide);
    Files.write(guide.resolve("guide.yml"), yaml);

    isSafe(build());
  }

  private static byte[] around(String before, byte[] middle, String after) {
    String whole = before + new String(middle, StandardCharsets.ISO_8859_1) + after;
    return whole.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A guide over another in a folder beside it: {@code @@ base/…} is below, {@code @@ …} above. */
  @FuzzTest
  void layersLieOverEachOtherOrAreRefused(byte[] files) throws IOException {
    guide = scratch.resolve("layers/over");
    FuzzedFiles.write(files, scratch.resolve("layers"));
    if (Files.isRegularFile(guide)) {
      return;
    }
    Files.createDirectories(guide);
    if (!Files.exists(guide.resolve("guide.yml"))) {
      Files.writeString(guide.resolve("guide.yml"), "extends: ../base\n");
    }

    isSafeAsHtml();
  }

  @FuzzTest
  void anArchiveIsReadOrRefused(byte[] archive) throws IOException {
    FuzzedFiles.write("# Own\n\n[base](a.md)\n".getBytes(StandardCharsets.UTF_8), guide);
    Files.writeString(guide.resolve("guide.yml"), "extends: ../base.zip\n");
    Files.write(scratch.resolve("base.zip"), archive);

    isSafeAsHtml();
  }

  /** What {@code check --fix} would write is written where it says, and mends for good. */
  @FuzzTest
  void whatIsMendedStaysMended(byte[] files) throws IOException {
    FuzzedFiles.write(files, guide);
    Checked found = check();
    List<SourceEdits.Outcome> outcomes = SourceEdits.write(guide, found.edits());
    boolean isAllWritten = outcomes.stream().allMatch(SourceEdits.Outcome::isWritten);
    Checked again = check();

    assertThat(outcomes)
        .as("only UTF-8 of the guide is ever changed")
        .allMatch(outcome -> outcome.isWritten() || !outcome.refusal().isBlank());
    if (isAllWritten && !found.edits().isEmpty()) {
      assertThat(again.edits())
          .doesNotContainAnyElementsOf(found.edits())
          .hasSizeLessThan(found.edits().size());
    }
  }

  private Checked check() {
    Checked checked =
        Work.within(
            BOUND, () -> SiteBuilder.check(request(), StageListener.silent(), Outside.none()));
    for (Edit edit : checked.edits()) {
      assertThat(edit.before()).isNotEqualTo(edit.after());
    }
    return checked;
  }

  /** Pages of other tools: what is written of them is a guide that builds, or fails with words. */
  @FuzzTest
  void pagesOfOtherToolsAreTakenOver(byte[] files) throws IOException {
    Path from = scratch.resolve("from");
    Path to = scratch.resolve("to");
    FuzzedFiles.write(files, from);
    for (Conversion.Kind kind : Conversion.Kind.values()) {
      FuzzedFiles.write(new byte[0], to);
      Conversion conversion = Work.within(BOUND, () -> Conversion.of(kind, from));
      conversion.write(to);
      guide = to.resolve("guide");

      assertThat(conversion.left()).allMatch(line -> line.startsWith("guide/"));
      isSafeAsHtml();
    }
  }
}
