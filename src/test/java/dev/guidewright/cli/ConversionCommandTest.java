package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.build.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code init} takes over from other tools. */
class ConversionCommandTest extends AuthorsFolder {
  @Test
  void anMdBookIsTakenOverWithItsOrder() {
    TestGuide.empty()
        .with("book.toml", "[book]\ntitle = \"Old Book\"\nsrc = \"text\"\n")
        .with("text/SUMMARY.md", "# Summary\n\n- [Z](z.md)\n- [A](a.md)\n")
        .with("text/z.md", "# Z\n\n{{#include ../code.rs}}\n")
        .with("text/a.md", "# A\n")
        .into(folder.resolve("old"));

    assertThat(run("init", path("new"), "--from-mdbook", path("old"))).isEqualTo(Cli.FINE);

    assertThat(printed).contains("guide/z.md:3: {{#include ../code.rs}}");
    Build build = check("new/guide");
    assertThat(build.guide().study().guide().config().title()).isEqualTo("Old Book");
    assertThat(build.guide().study().guide().chapters())
        .extracting(chapter -> chapter.source())
        .containsExactly("z.md", "a.md");
  }

  @Test
  void mkdocsPagesKeepTheirOrderAndTheirCallOutsBecomeAlerts() throws IOException {
    TestGuide.empty()
        .with(
            "mkdocs.yml",
            """
            site_name: "Old Docs"
            nav:
              - Home: index.md
              - Part:
                  - 'Zed': part/z.md
                  - part/a.md
            markdown_extensions:
              - x: !!python/name:y
            """)
        .with("docs/index.md", "# Home\n\n!!! warning \"Mind\"\n    One.\n\n    Two.\n\nAfter.\n")
        .with("docs/part/z.md", "# Z\n\n```\n!!! note\n    stays\n```\n")
        .with("docs/part/a.md", "# A\n\n--8<-- \"x.md\"\n")
        .into(folder.resolve("old"));

    assertThat(run("init", path("new"), "--from-mkdocs", path("old"))).isEqualTo(Cli.FINE);

    assertThat(printed).contains("guide/part/a.md:3: --8<--");
    assertThat(Files.readString(folder.resolve("new/guide/index.md")))
        .contains("> [!WARNING]\n> **Mind**\n>\n> One.\n>\n> Two.\n\nAfter.");
    assertThat(Files.readString(folder.resolve("new/guide/part/z.md"))).contains("!!! note");
    assertThat(check("new/guide").guide().study().guide().chapters())
        .extracting(chapter -> chapter.source())
        .containsExactly("index.md", "part/z.md", "part/a.md");
  }

  @Test
  void docusaurusPagesKeepTheirPositions() throws IOException {
    TestGuide.empty()
        .with("docusaurus.config.js", "module.exports = {\n  title: 'Old Site',\n};\n")
        .with("docs/part/_category_.json", "{\"label\": \"A part\", \"position\": 1}")
        .with("docs/part/b.mdx", "---\nsidebar_position: 2\nslug: /b\n---\n# B\n\n<Tabs>\n")
        .with(
            "docs/part/c.md",
            "---\nsidebar_position: 1\n---\n# C\n\n:::tip[Do]\nIt.\n:::\n\n[b](b.mdx)\n")
        .with("docs/part/_partial.md", "x")
        .into(folder.resolve("old"));

    assertThat(run("init", path("new"), "--from-docusaurus", path("old"))).isEqualTo(Cli.FINE);

    assertThat(printed).contains("slug: /b").contains("<Tabs>").contains("_partial.md: a partial");
    assertThat(Files.readString(folder.resolve("new/guide/part/c.md")))
        .contains("> [!TIP]\n> **Do**\n>\n> It.\n");
    assertThat(check("new/guide").guide().study().guide().chapters())
        .extracting(chapter -> chapter.title())
        .containsExactly("A part", "C", "B");
  }

  @Test
  void docusaurusPagesKeepTheOrderOfTheirSidebars() {
    TestGuide.empty()
        .with("docusaurus.config.ts", "const config: Config = {\n  title: 'Old Site',\n};\n")
        .with(
            "sidebars.ts",
            "const sidebars: SidebarsConfig = {\n  docs: ['z', {Part: ['part/b', 'part/a']}, 'a'],"
                + "\n};\nexport default sidebars;\n")
        .with("docs/a.md", "---\nsidebar_position: 1\n---\n# A\n")
        .with("docs/z.md", "---\nsidebar_position: 2\ntitle: Zed\n---\n# Z\n")
        .with("docs/part/a.md", "# PA\n")
        .with("docs/part/bee.md", "---\nid: b\n---\n# PB\n")
        .into(folder.resolve("old"));

    assertThat(run("init", path("new"), "--from-docusaurus", path("old"))).isEqualTo(Cli.FINE);

    Build build = check("new/guide");
    assertThat(messages(build)).noneMatch(message -> message.contains("front-matter"));
    assertThat(build.guide().study().guide().config().title()).isEqualTo("Old Site");
    assertThat(build.guide().study().guide().chapters())
        .extracting(chapter -> chapter.source())
        .containsExactly("z.md", "part/bee.md", "part/a.md", "a.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret", "linked", "text\u0000"})
  void aBookTakesNothingOverFromOutsideItsFolder(String source) throws IOException {
    TestGuide.from("# Secret\n").into(Files.createDirectory(folder.resolve("secret")));
    Path old =
        TestGuide.empty()
            .with("book.toml", "[book]\nsrc = \"" + source + "\"\n")
            .with("text/a.md", "# A\n")
            .into(folder.resolve("old"));
    Files.createSymbolicLink(old.resolve("linked"), folder.resolve("secret"));

    assertThat(run("init", path("new"), "--from-mdbook", path("old"))).isEqualTo(Cli.FINE);

    assertThat(folder.resolve("new/guide/text/a.md")).exists();
    assertThat(folder.resolve("new/guide/README.md")).doesNotExist();
  }

  @Test
  void ofTwoPagesThatBecomeOneTheFirstIsTakenAndTheOtherIsListed() throws IOException {
    TestGuide.empty()
        .with("docs/b.md", "# Plain\n")
        .with("docs/b.mdx", "# With parts\n")
        .into(folder.resolve("old"));

    assertThat(run("init", path("new"), "--from-docusaurus", path("old"))).isEqualTo(Cli.FINE);

    assertThat(printed).contains("left out, since there is a b.md");
    assertThat(folder.resolve("new/guide/b.md")).exists();
  }
}
