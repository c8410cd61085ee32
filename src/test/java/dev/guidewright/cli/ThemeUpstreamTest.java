package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a guide's own theme follow what they stand in place of, as chapters do. */
class ThemeUpstreamTest extends AuthorsFolder {
  private Path base;
  private Path team;

  @BeforeEach
  void layAThemeOverATheme(@TempDir Path folder) {
    base =
        TestGuide.from("# Book\n")
            .with("guide.yml", "theme: {folder: _look}\n")
            .with("_look/templates/frame@footer.peb", "<footer>\nBook\n</footer>\n")
            .with("_look/assets/book.css", "p {\n  color: red;\n}\n")
            .with("_look/assets/book.png", "one")
            .into(folder.resolve("book"));
    team =
        TestGuide.empty()
            .with("guide.yml", "extends: ../book\ntheme: {folder: _ours}\n")
            .into(folder.resolve("team"));
  }

  private int upstream() {
    return run("upstream", team.toString());
  }

  private void accept() {
    assertThat(run("upstream", "--accept", team.toString())).as(printed).isEqualTo(Cli.FINE);
  }

  private void ours(String path, String text) {
    TestGuide.empty().with("_ours/" + path, text).into(team);
  }

  private void theirs(String path, String text) {
    TestGuide.empty().with("_look/" + path, text).into(base);
  }

  @Test
  void aBlockThatChangedInTheThemeBelowShowsAsADifference() {
    ours("templates/frame@footer.peb", "<footer>Ours</footer>");
    assertThat(upstream()).isEqualTo(Cli.FINE);
    assertThat(printed)
        .contains("_ours/templates/frame@footer.peb replaces")
        .contains("not recorded yet");
    accept();
    assertThat(team.resolve(".guidewright/upstream/_ours/templates/frame@footer.peb"))
        .hasContent("<footer>\nBook\n</footer>\n");

    theirs("templates/frame@footer.peb", "<footer>\nBook, second edition\n</footer>\n");

    assertThat(upstream()).isEqualTo(Cli.PROBLEMS);
    assertThat(printed)
        .contains(
            "_ours/templates/frame@footer.peb replaces"
                + " ../book/_look/templates/frame@footer.peb, which changed:")
        .contains("  - Book\n  + Book, second edition\n");
    assertThat(run("check", team.toString())).isEqualTo(Cli.PROBLEMS);
    assertThat(printed).contains("_ours/templates/frame@footer.peb: warning", "[drift]");
    accept();
    assertThat(upstream()).isEqualTo(Cli.FINE);
    assertThat(printed).contains("1 replacement, 0 changed below");
  }

  @Test
  void aBlockOfAWholeTemplateBelowIsComparedWithoutTheRestOfIt() {
    String frame = "{%% block a %%}{%% block b %%}\nInner\n{%% endblock %%}%s{%% endblock %%}\n";
    theirs("templates/frame.peb", frame.formatted("x"));
    theirs("templates/page.peb", "{% extends \"frame\" %}\n{% block c %}{% endblock %}\n");
    ours("templates/page@b.peb", "Ours");
    accept();
    assertThat(team.resolve(".guidewright/upstream/_ours/templates/page@b.peb"))
        .hasContent("Inner\n");

    theirs("templates/frame.peb", frame.formatted("y"));
    assertThat(upstream()).isEqualTo(Cli.FINE);
    theirs("templates/frame.peb", frame.formatted("y").replace("Inner", "Within"));
    assertThat(upstream()).isEqualTo(Cli.PROBLEMS);
    assertThat(printed)
        .contains("_ours/templates/page@b.peb replaces ../book/_look/templates/frame.peb:1,")
        .contains("  - Inner\n  + Within\n");
  }

  @Test
  void aStyleSheetShowsItsLinesAndAPictureOnlyThatItChanged() {
    ours("assets/book.css", "p {}\n");
    ours("assets/book.png", "ours");
    ours("assets/more.css", "li {}\n");
    accept();
    assertThat(printed).contains("2 replacements recorded");

    theirs("assets/book.css", "p {\n  color: blue;\n}\n");
    theirs("assets/book.png", "two");

    assertThat(upstream()).isEqualTo(Cli.PROBLEMS);
    assertThat(printed)
        .contains("_ours/assets/book.css replaces ../book/_look/assets/book.css, which changed:")
        .contains("  -   color: red;\n  +   color: blue;\n")
        .contains("_ours/assets/book.png replaces ../book/_look/assets/book.png, which changed:")
        .contains("2 replacements, 2 changed below");
  }

  @Test
  void aGuideThatIsLaidOverNoOtherFollowsTheDefaultTheme(@TempDir Path alone) throws IOException {
    TestGuide.from("# Alone\n")
        .with("guide.yml", "theme: {folder: _look}\n")
        .with("_look/templates/frame@footer.peb", "<footer>Ours</footer>")
        .with("_look/assets/own.css", "li {}\n")
        .into(alone);
    assertThat(run("upstream", "--accept", alone.toString())).isEqualTo(Cli.FINE);
    Path record = alone.resolve(".guidewright/upstream/_look/templates/frame@footer.peb");
    String now = Files.readString(record);
    assertThat(now).contains("<footer").doesNotContain("block");

    // As if it had been recorded with an older version of the tool.
    Files.writeString(record, "<p>Old</p>\n" + now);

    assertThat(run("upstream", alone.toString())).isEqualTo(Cli.PROBLEMS);
    assertThat(printed)
        .containsPattern("replaces the default theme's templates/frame.peb:\\d+, which changed:")
        .contains("  - <p>Old</p>\n")
        .contains("1 replacement, 1 changed below");
    assertThat(run("doctor", alone.toString())).isEqualTo(Cli.PROBLEMS);
    assertThat(printed).contains("the default theme; 1 changed below");
  }

  @Test
  void aThemeInAFolderOfTheSameNameIsRecordedOnce() {
    TestGuide.empty()
        .with("guide.yml", "extends: ../book\ntheme: {folder: look}\n")
        .with("look/assets/site.css", "p {}\n")
        .into(team);
    TestGuide.empty()
        .with("guide.yml", "theme: {folder: look}\n")
        .with("look/assets/site.css", "li {}\n")
        .into(base);

    accept();

    assertThat(printed).contains("1 replacement recorded");
    assertThat(team.resolve(".guidewright/upstream/look/assets/site.css")).hasContent("li {}\n");
  }
}
