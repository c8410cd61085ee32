package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.TestGuide.Built;
import dev.guidewright.model.Layer;
import dev.guidewright.model.Provenance;
import org.junit.jupiter.api.Test;

/** A guide laid over others. */
class LayersTest extends LaidGuide {
  @Test
  void aGuideWithoutAFileOfItsOwnIsTheOneBelow() {
    Built built = build(team(""));

    assertThat(said(built)).isEmpty();
    assertThat(built.outputs()).containsKeys("index.html", "scope.html", "img/plan.png");
    assertThat(built.build().guide().study().guide().config().title()).isEqualTo("Handbook");
    assertThat(provenance(built)).containsEntry("scope.md", Provenance.UPSTREAM);
  }

  @Test
  void aFileReplacesTheOneOfItsPathAndLinksLeadAcross() {
    Built built =
        build(
            team("")
                .with("extra.md", "# Ours\n\n[In](scope.md#inside) ![](img/plan.png) [N](new.md)")
                .with("new.md", "# New\n\nBack to [the base](scope.md)."));

    assertThat(said(built)).isEmpty();
    assertThat(text(built, "extra.html")).contains("Ours").doesNotContain("See scope");
    assertThat(built.page("extra.html").select("main a[href='scope.html#inside']")).isNotEmpty();
    assertThat(provenance(built))
        .containsEntry("extra.md", Provenance.CHANGED)
        .containsEntry("new.md", Provenance.ADDED)
        .containsEntry("scope.md", Provenance.UPSTREAM);
  }

  @Test
  void anAdditionComesAtTheEndBelowTheTitle() {
    Built built =
        build(
            team("")
                .with(
                    "scope.append.md",
                    "Also this.\n\n# At our place\n\nHere.[^1]\n\n[^1]: Our note."));

    assertThat(said(built)).isEmpty();
    assertThat(built.page("scope.html").select("main h1")).hasSize(1);
    assertThat(built.page("scope.html").select("h2#at-our-place, section#at-our-place h2"))
        .hasSize(1);
    String text = text(built, "scope.html");
    assertThat(text.indexOf("Also this")).isGreaterThan(text.indexOf("Theirs"));
    assertThat(text).contains("Base note.").contains("Our note.");
    assertThat(built.outputs()).doesNotContainKey("scope.append.html");
    assertThat(provenance(built)).containsEntry("scope.md", Provenance.CHANGED);
  }

  @Test
  void aSectionIsReplacedWithWhatStandsBelowItAndKeepsItsAnchor() {
    Built built =
        build(
            team("")
                .with("scope@inside.md", "# Within\n\nNew.\n\n## Deep\n\nAlso [new](extra.md).\n"));

    assertThat(said(built)).isEmpty();
    String text = text(built, "scope.html");
    assertThat(text).contains("Within").contains("New.").contains("Theirs");
    assertThat(text).doesNotContain("Ours.").doesNotContain("Deeper.");
    assertThat(built.page("scope.html").select("section#inside h2").text()).contains("Within");
    assertThat(built.page("scope.html").select("section#deep h3")).hasSize(1);
  }

  @Test
  void aReplacementWithoutAHeadingKeepsTheOldOne() {
    Built built = build(team("").with("scope@scope.md", "Only the opening changes."));

    assertThat(said(built)).isEmpty();
    String text = text(built, "scope.html");
    assertThat(text).startsWith("Home Scope").contains("Only the opening changes.");
    assertThat(text).doesNotContain("What counts").contains("Ours.").contains("Deeper.");
  }

  @Test
  void omittedFilesFoldersAndHeadingsAreGone() {
    Built built = build(team("omit: [extra.md, 'scope.md#inside', img]\n"));

    assertThat(built.outputs()).doesNotContainKeys("extra.html", "img/plan.png");
    assertThat(text(built, "scope.html")).doesNotContain("Ours.").doesNotContain("Deeper.");
    assertThat(built.rules()).contains("broken-link", "missing-image");
  }

  @Test
  void nearerConfigurationWinsKeyByKeyButAddressesAreNotInherited() {
    TestGuide.empty()
        .with(
            "guide.yml",
            """
            title: Base
            id: base
            base-url: https://b.example/
            chapters: [extra.md, scope.md]
            theme:
              accent: '#112233'
              accent-dark: '#445566'
            """)
        .into(folder.resolve("handbook"));

    var config =
        build(team("title: Team\nomit: extra.md\ntheme:\n  accent: '#aabbcc'\n"))
            .build()
            .guide()
            .study()
            .guide()
            .config();

    assertThat(config.title()).isEqualTo("Team");
    assertThat(config.id()).isEmpty();
    assertThat(config.baseUrl()).isEmpty();
    assertThat(config.chapters()).containsExactly("extra.md", "scope.md");
    assertThat(config.theme().accent()).isEqualTo("#aabbcc");
    assertThat(config.theme().accentDark()).isEqualTo("#445566");
  }

  @Test
  void aListCanTakeInThatOfTheLayerBelow() {
    TestGuide.empty()
        .with("guide.yml", "chapters: [scope.md, extra.md]\n")
        .into(folder.resolve("handbook"));

    assertThat(
            build(team("chapters: [first.md, ..., scope.md]\n").with("first.md", "# F"))
                .build()
                .guide()
                .study()
                .guide()
                .config()
                .chapters())
        .containsExactly("first.md", "extra.md", "scope.md");
  }

  @Test
  void pagesSayWhereTheyComeFromWhenThatIsWantedAndWhereToEditThem() {
    TestGuide.empty()
        .with("guide.yml", "edit-link: 'https://base.example/{path}'\n")
        .into(folder.resolve("handbook"));
    Built built =
        build(
            team("theme: {provenance: true}\nedit-link: 'https://team.example/{path}'\n")
                .with("extra.append.md", "More.")
                .with("new.md", "# New"));

    assertThat(built.page("scope.html").select("footer").text()).contains("From the guide below");
    assertThat(built.page("extra.html").select("footer").text()).contains("Changed here");
    assertThat(built.page("new.html").select("footer").text()).contains("Added here");
    assertThat(built.text("scope.html")).contains("https://base.example/scope.md");
    assertThat(built.text("new.html")).contains("https://team.example/new.md");
    assertThat(build(team("")).text("scope.html")).doesNotContain("From the guide below");
  }

  // Several layers

  @Test
  void threeLayersLieOverEachOtherAndAllPatchesHold() {
    TestGuide.empty()
        .with("guide.yml", "extends: [../handbook]\ntitle: Department\n")
        .with("scope.append.md", "Department.")
        .with("scope@outside.md", "## Outside\n\nDepartment's.\n\n### Finer\n\nFine.")
        .into(folder.resolve("department"));

    Built built =
        build(
            TestGuide.empty()
                .with("guide.yml", "extends: [../department, ../handbook]\n")
                .with("scope.append.md", "Team.")
                .with("scope@finer.md", "## Finer\n\nTeam's."));

    assertThat(said(built)).isEmpty();
    assertThat(text(built, "scope.html"))
        .contains("Department's.", "Team's.", "Department.", "Team.")
        .doesNotContain("Theirs")
        .doesNotContain("Fine.");
    assertThat(built.build().guide().study().guide().layers().all())
        .extracting(Layer::name)
        .containsExactly("", "../department", "../handbook");
  }

  @Test
  void aLayerInsideTheGuidesFolderIsNotReadTwice() {
    TestGuide.from("# Below").with("a.md", "# A").into(folder.resolve("team/upstream"));

    Built built = build(TestGuide.empty().with("guide.yml", "extends: upstream\n"));

    assertThat(said(built)).isEmpty();
    assertThat(built.outputs()).containsKey("a.html").doesNotContainKey("upstream/a.html");
  }

  @Test
  void theFoldersThatWereReadAreKnown() {
    assertThat(build(team("")).build().guide().study().guide().layers().all())
        .extracting(layer -> layer.location().getFileName().toString())
        .containsExactly("team", "handbook");
  }

  @Test
  void blocksOfTemplatesAreReplacedThroughLayers() {
    TestGuide.empty()
        .with("guide.yml", "theme: {folder: look}\n")
        .with("look/templates/frame@footer.peb", "<div id=base>{{ parent() }}</div>")
        .with("look/assets/base.css", "p{}")
        .into(folder.resolve("handbook"));

    Built below = build(team(""));
    Built over =
        build(
            team("theme: {folder: _theme}\n")
                .with(
                    "_theme/templates/frame@head_of_page.peb",
                    "<div id=team>{{ parent() }}</div>"));

    assertThat(below.page("scope.html").select("#base footer")).isNotEmpty();
    assertThat(below.outputs()).containsKey("assets/base.css");
    assertThat(over.page("scope.html").select("#base footer")).isNotEmpty();
    assertThat(over.page("scope.html").select("#team h1")).isNotEmpty();
  }

  @Test
  void footnotesOfAPieceStayApartFromThoseBelow() {
    Built built =
        build(
            team("")
                .with(
                    "scope.append.md",
                    """
                    ## More[^1]

                    **Note[^a]**: one[^2]

                    - two[^1]

                    [^1]: Ours[^a].
                    [^2]: Second.
                    [^a]: Third.
                    """));

    assertThat(said(built)).isEmpty();
    assertThat(built.page("scope.html").select("section.footnotes li, .footnotes li"))
        .extracting(note -> note.text().replaceAll("[^A-Za-z .]", "").strip())
        .containsExactly("Base note.", "Ours.", "Third.", "Second.");
  }
}
