package dev.guidewright.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of other tools become pages here as far as that is mechanical; the rest is listed. */
class ConversionTest {
  @TempDir private Path folder;

  private List<String> left = List.of();

  private String converted(Conversion.Kind kind, TestGuide old, String file) throws IOException {
    Conversion conversion = Conversion.of(kind, old.into(folder.resolve("old")));
    assertThat(conversion.write(folder.resolve("new")).problems()).isEmpty();
    left = conversion.left();
    return Files.readString(folder.resolve("new/guide").resolve(file));
  }

  @Test
  void quotationMarksInATitleAreKept() throws IOException {
    TestGuide book =
        TestGuide.empty()
            .with("book.toml", "[book]\ntitle = \"It's \\\"Things\\\"\" # mine\n")
            .with("src/a.md", "# A\n");
    assertThat(converted(Conversion.Kind.MDBOOK, book, "guide.yml"))
        .isEqualTo("title: 'It''s \"Things\"'\n");
  }

  @Test
  void callOutsInListsAndInEachOtherBecomeAlertsInTheirPlaces() throws IOException {
    TestGuide docs =
        TestGuide.empty()
            .with(
                "docs/a.md",
                """
                # A

                - item

                    !!! tip "Do"
                        It.

                        ??? bug
                            Mind.

                After.
                """);
    assertThat(converted(Conversion.Kind.MKDOCS, docs, "a.md"))
        .isEqualTo(
            """
            # A

            - item

                > [!TIP]
                > **Do**
                >
                > It.
                >
                > > [!CAUTION]
                > > Mind.

            After.
            """);
    assertThat(left).isEmpty();
  }

  @Test
  void callOutsWithoutEndAreNoReasonToStop() throws IOException {
    StringBuilder deep = new StringBuilder("# A\n");
    for (int i = 0; i < 500; i++) {
      deep.append("    ".repeat(i)).append("!!! note\n");
    }
    TestGuide docs = TestGuide.empty().with("docs/a.md", deep.toString());
    assertThat(converted(Conversion.Kind.MKDOCS, docs, "a.md")).startsWith("# A\n> [!NOTE]\n");
  }

  @Test
  void attributesThatMarkdownDoesNotHaveAreListed() throws IOException {
    TestGuide docs =
        TestGuide.empty()
            .with(
                "docs/a.md",
                "# A {#top}\n\n![x](x.png){ width=300 } `{.no}`\n\n```\n{.code}\n```\n{braces}\n");
    converted(Conversion.Kind.MKDOCS, docs, "a.md");
    assertThat(left).containsExactly("guide/a.md:1: {#top}", "guide/a.md:3: { width=300 }");
  }

  @Test
  void whatDocusaurusPagesShowOfTheOldSiteComesAlong() throws IOException {
    TestGuide docs =
        TestGuide.empty()
            .with("static/img/logo.png", "png")
            .with("static/img/favicon.ico", "ico")
            .with("static/CNAME", "x")
            .with("sidebars.js", "module.exports = {a: ['a']};")
            .with("docs/b.md", "# B\n")
            .with(
                "docs/a.mdx",
                """
                ---
                sidebar_position: 1
                ---
                # A

                [b](/docs/b) ![](/img/logo.png)

                {/* note to self */}
                """);
    assertThat(converted(Conversion.Kind.DOCUSAURUS, docs, "a.md"))
        .startsWith("# A\n\n[b](/b) ![](/img/logo.png)\n");
    assertThat(folder.resolve("new/guide/img/logo.png")).exists();
    assertThat(folder.resolve("new/guide/img/favicon.ico")).doesNotExist();
    assertThat(folder.resolve("new/guide/CNAME")).doesNotExist();
    assertThat(left).containsExactly("guide/a.md:5: {/* note to self */}");
  }
}
