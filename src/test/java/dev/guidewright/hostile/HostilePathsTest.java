package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever names a file, in whatever spelling: nothing that lies beside the guide gets into it. */
class HostilePathsTest {
  private static final String SECRET = "The secret beside the guide";

  private static final List<String> ENDINGS = List.of(".md", ".png", ".svg");

  private Path folder;

  @BeforeEach
  void putASecretBesideTheGuide(@TempDir Path temporary) throws IOException {
    folder = temporary.toRealPath();
    Files.createDirectories(folder.resolve("look/templates"));
    for (String name :
        new String[] {"secret.md", "secret.png", "secret.svg", "look/templates/page.peb"}) {
      Files.writeString(folder.resolve(name), "# " + SECRET + "\n");
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A guide that names a path, with each ending, in every place where one can be named. */
  private static TestGuide guide(String path) {
    List<String> paths = ENDINGS.stream().map(path::concat).toList();
    String yaml = "[" + String.join(", ", paths.stream().map(each -> quoted(each)).toList()) + "]";
    String body = String.join("\n", paths.stream().map(HostilePathsTest::body).toList());
    return TestGuide.from("---\naliases: " + yaml + "\n---\n# Home\n\n" + body)
        .with(
            "guide.yml",
            """
            chapters: %1$s
            omit: %1$s
            theme: {logo: %2$s, favicon: %2$s}
            """
                .formatted(yaml, quoted(path + ".svg")));
  }

  private static String body(String path) {
    return """
    [a](<%1$s>) ![b](<%1$s>) [c][%1$s] [[%1$s]] <a href="%1$s">e</a> <img src="%1$s" alt="f">

    [%1$s]: <%1$s>

    {{ include "%1$s" }} {%% include "%1$s" %%} !include %1$s

    ```mermaid
    flowchart TD
      A[one] --> B[two]
      click A "%1$s"
    ```
    """
        .formatted(path);
  }

  private static void holdsNoSecret(TestGuide.Built built) {
    built
        .outputs()
        .forEach(
            (path, bytes) -> {
              assertThat(path).doesNotStartWith("/").doesNotContain("..", "\\", ":");
              assertThat(new String(bytes, StandardCharsets.UTF_8)).as(path).doesNotContain(SECRET);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret",
        "./../secret",
        "x/../../secret",
        "../guide/../secret",
        "%2e%2e/secret",
        "..%2fsecret",
        "%2e%2e%2fsecret",
        "%252e%252e/secret",
        "..\\secret",
        "..%5csecret",
        "..;/secret",
        "..//secret",
        ".../../secret",
        "ABSOLUTE/secret",
        "/ABSOLUTE/secret",
        "//ABSOLUTE/secret",
        "file://ABSOLUTE/secret",
        "file:ABSOLUTE/secret",
        "//localhost/ABSOLUTE/secret",
        "\\\\localhost\\c$\\secret",
        "\\\\?\\C:\\secret",
        "C:\\secret",
        "C:/secret",
        "C:secret",
        "secret\u0000",
        "~/secret",
        "$HOME/secret",
        "linked/secret",
        "linked-secret",
      })
  void noSpellingOfAPathLeavesTheGuide(String spelling) throws IOException {
    String path = spelling.replace("ABSOLUTE", folder.toString());
    Path guide = guide(path).into(folder.resolve("guide"));
    Files.createSymbolicLink(guide.resolve("linked"), folder);
    for (String ending : ENDINGS) {
      Files.createSymbolicLink(
          guide.resolve("linked-secret" + ending), folder.resolve("secret" + ending));
    }

    TestGuide.Built built = TestGuide.buildIn(guide);

    holdsNoSecret(built);
    assertThat(built.rules()).contains("symbolic-link").hasSizeGreaterThan(ENDINGS.size() + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../look", "%2e%2e/look", "ABSOLUTE/look", "..\\look", "linked/look"})
  void aLayerBelowTakesNoThemeFromOutside(String spelling) throws IOException {
    String path = spelling.replace("ABSOLUTE", folder.toString());
    Path base =
        TestGuide.from("# Base\n")
            .with("guide.yml", "theme: {folder: " + quoted(path) + "}\nextends: " + quoted(path))
            .into(folder.resolve("base"));
    Files.createSymbolicLink(base.resolve("linked"), folder);
    Path guide =
        TestGuide.from("# Own\n")
            .with("guide.yml", "extends: ../base\n")
            .into(folder.resolve("guide"));

    TestGuide.Built built = TestGuide.buildIn(guide);

    holdsNoSecret(built);
    assertThat(built.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"con.md", "NUL.md", "aux/a.md", "a:b.md", "com1.png.md", "trailing .md"})
  void namesThatMeanADeviceElsewhereStayNamesOfPages(String name) {
    assumeTrue(Path.of("/").getFileSystem().getSeparator().equals("/"), "Windows refuses them");
    TestGuide.Built built =
        TestGuide.from("# Home\n\n[there](<" + name + ">)\n").with(name, "# There\n").build();

    assertThat(built.outputs().keySet()).anyMatch(path -> built.text(path).contains("There</h1>"));
  }

  @Test
  void aFileThatIsNeverTheSameTwiceIsAProblemAndNothingElse() {
    // The kernel says that this file is empty, and then there is something in it.
    Path changing = Path.of("/proc/self/status");
    assumeTrue(Files.isRegularFile(changing), "no /proc here");

    TestGuide.Built built = TestGuide.buildIn(changing);

    assertThat(built.build().isWritable()).isFalse();
    assertThat(built.messages()).anyMatch(message -> message.contains("cannot be read"));
  }
}
