package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of broken guides, to the letter and at the right place. */
class FindingsTest {
  private static List<String> found(TestGuide guide) {
    return guide.check().problems().stream()
        .map(
            problem ->
                problem.span()
                    + " "
                    + problem.rule()
                    + ": "
                    + problem.message()
                    + " | "
                    + problem.hint())
        .toList();
  }

  private static List<String> found(String readme) {
    return found(TestGuide.from(readme));
  }

  @Test
  void aJumpIsToldAtTheLowerHeading() {
    assertThat(found("# A\n\n#### B\n\n## C\n\n### D\n"))
        .containsExactly(
            "README.md:3:1 heading-jump: this heading is of level 4, the one before it of level 1"
                + " | begin it with ##");
  }

  @Test
  void aFileMayBeginAtAnyLevelAndGoBackToAnyLevel() {
    assertThat(found(TestGuide.from("# A\n").with("b.md", "### B\n\n#### C\n\n## D\n"))).isEmpty();
  }

  @Test
  void equalHeadingsCountOnlyBelowOneHeading() {
    String changes = "# Log\n\n## 2.0\n\n### Added\n\n- A\n\n## 1.0\n\n### Added\n\n- B\n";
    assertThat(found(changes)).isEmpty();
    assertThat(found("# A\n\n## B\n\nOne.\n\n## b\n\nTwo.\n"))
        .containsExactly(
            "README.md:7:1 duplicate-heading: the heading \"b\" stands here already, on line 3"
                + " | say what sets the two apart");
  }

  @Test
  void equalTitlesCountOnlySideBySide() {
    TestGuide folders =
        TestGuide.from("# A\n").with("x/intro.md", "# Intro\n").with("y/intro.md", "# Intro\n");
    assertThat(found(folders)).isEmpty();
    assertThat(found(TestGuide.from("# A\n").with("b.md", "# Same\n").with("c.md", "# Same\n")))
        .containsExactly(
            "c.md:1:1 duplicate-title: the title \"Same\" is also that of b.md:1:1"
                + " | say what sets the two pages apart");
  }

  @Test
  void anIdGivenTwiceIsToldWhereItIsGivenAgain() {
    assertThat(
            found(
                """
                # A

                ## B {#x}

                Text <a id="y"></a> and <span id='y'>more</span>.

                <p>
                <a name=x></a></p>
                """))
        .containsExactly(
            "README.md:5:35 duplicate-id: the id \"y\" is taken on line 5 already"
                + " | give each place an id of its own",
            "README.md:8:9 duplicate-id: the id \"x\" is taken on line 3 already"
                + " | give each place an id of its own");
  }

  @Test
  void anIdThatAnAnchorRepeatsFromItsHeadingIsAnOrdinaryConvention() {
    assertThat(found("# A\n\n<a name=\"install\"></a>\n## Install\n\n[Go](#install)\n")).isEmpty();
  }

  @Test
  void anIdNeedsLettersAndNoBlanks() {
    assertThat(found("# A\n\nText <a id=\"\"></a><a id=\"a b\"></a>.\n"))
        .containsExactly(
            "README.md:3:13 empty-id: this id is empty | name the place, or remove the id",
            "README.md:3:26 empty-id: the id \"a b\" holds a blank"
                + " | name the place, or remove the id");
  }

  @Test
  void aPictureNeedsTextUnlessItSaysThatItOnlyDecorates() {
    TestGuide guide =
        TestGuide.from(
                """
                # A

                ![](a.svg) and ![text](a.svg)

                <p>
                <img alt="" src="a.svg"> <img src="a.svg"></p>
                """)
            .with("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertThat(found(guide))
        .containsExactly(
            "README.md:3:1 image-without-text: the picture a.svg has no text"
                + " | say in a few words what it shows",
            "README.md:6:26 image-without-text: the picture a.svg has no text"
                + " | say in a few words what it shows");
  }

  @Test
  void aPictureThatAnyTextNamesIsUsed() {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    TestGuide guide =
        TestGuide.from("# A\n\n`include my%20pic.svg` and <b data-x=\"B.SVG\">x</b>\n")
            .with("my pic.svg", svg)
            .with("sub/b.svg", svg)
            .with("sub/c.svg", svg);
    assertThat(found(guide))
        .contains("sub/c.svg unused-image: nothing shows this picture | show it, or remove it")
        .noneMatch(problem -> problem.startsWith("sub/b.svg") || problem.startsWith("my pic"));
  }

  @Test
  void aTableOfFactsNeedsAHead() {
    String html = "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>\n";
    assertThat(found("# A\n\n| | |\n|-|-|\n| a | 1 |\n\n" + html))
        .containsExactly(
            "README.md:3:1 table-without-head: no column of this table has a name"
                + " | name them in the first row",
            "README.md:7:1 table-without-head: no column of this table has a name"
                + " | name them in the first row");
    String layout = "<table><tr><td><img alt='x' src=''></td><td>1</td></tr></table>\n";
    assertThat(found("# A\n\n| | b |\n|-|-|\n| a | 1 |\n\n" + layout))
        .noneMatch(problem -> problem.contains("table-without-head"));
  }

  @Test
  void doubtsAboutADecisionComeFromTheDiagramItself() {
    String chart = "# A\n\n```mermaid\ngraph TD\n  Q{Core?} -->|Yes| B\n  Q --> C\n```\n";
    assertThat(found(chart))
        .contains(
            "README.md:6:5 diagram-unlabelled-exit: this exit of \"Core?\" has no label, others"
                + " have | say which answer leads here: -->|answer|");
  }

  @Test
  void aChapterThatTheListLeavesOutAndNobodyLinksToIsAnOrphan() {
    TestGuide guide =
        TestGuide.from("# A\n\n[B](b.md)\n")
            .with("b.md", "# B\n")
            .with("c/d.md", "# D\n")
            .with("e.md", "# E\n")
            .with("CHANGELOG.md", "# Changes\n")
            .with("guide.yml", "chapters: [c]\n");
    assertThat(found(guide))
        .containsExactly(
            "e.md orphan: no page links to this chapter, and `chapters` in guide.yml does not name"
                + " it | name it there, link to it, or take it out of the guide");
  }

  @Test
  void aGuideThatSaysNothingOfItsChaptersHasNoOrphans() {
    assertThat(
            found(TestGuide.from("# A\n\n[B](b.md)\n").with("b.md", "# B\n").with("c.md", "# C\n")))
        .isEmpty();
  }

  @Test
  void frontMatterForOtherToolsIsAdviceAtMost() {
    TestGuide guide =
        TestGuide.from("# A\n").with("b.md", "---\nsidebar_position: 2\ntags: [a]\n---\n# B\n");
    assertThat(guide.check().messages())
        .hasSize(2)
        .allMatch(message -> message.contains(" ADVICE "));
    assertThat(found(TestGuide.from("# A\n").with("b.md", "---\ntime: 5 min\n---\n# B\n")))
        .containsExactly(
            "b.md:2:1 unused-front-matter: \"time\" has no effect here: there is no scenario or"
                + " question that it could be about | remove it, or turn the rule"
                + " unused-front-matter off in guide.yml");
  }

  @Test
  void aLongSectionIsToldAtItsHeading() {
    String words = "word ".repeat(1_500).strip();
    assertThat(found("# A\n\n## B\n\n" + words + "\n"))
        .containsExactly(
            "README.md:3:1 long-section: this section has 1500 words without a heading between"
                + " them | cut it with headings of the next level");
  }

  @Test
  void coloursOfGraphsMayBeNames() {
    String graph = "# A\n\n```mermaid\ngraph TD\n  A[One] --> B[Two]\n  style A %s\n```\n";
    assertThat(found(graph.formatted("fill:gold,color:white")))
        .containsExactly(
            "README.md:5:3 diagram-contrast: the text color white on gold has a contrast of 1.4 to"
                + " 1 | choose colors with a contrast of 4.5 to 1 or more");
    assertThat(found(graph.formatted("fill:navy,color:white"))).isEmpty();
    assertThat(found(graph.formatted("fill:nothing,color:white"))).isEmpty();
  }

  @Test
  void aPictureIsUnusedOnlyWhenNothingInTheGuideNamesIt() {
    TestGuide guide =
        TestGuide.from("# A\n\n![p](a%20b.png) and `named.gif`\n")
            .with("guide.yml", "theme: {folder: look, logo: logo.png}\n")
            .with("a b.png", "x")
            .with("named.gif", "x")
            .with("logo.png", "x")
            .with("look/own.png", "x")
            .with("by-style.webp", "x")
            .with("data.json", "{\"file\": \"x/By-Style.WEBP\"}")
            .with("data.bin", "unused.png")
            .with("large.txt", "unused.png" + " ".repeat(1 << 20))
            .with("unused.png", "x");

    assertThat(found(guide))
        .containsExactly(
            "unused.png unused-image: nothing shows this picture | show it, or remove it");
  }

  @Test
  void picturesInHtmlNeedWordsTooAtTheirPlace() {
    assertThat(
            found(
                TestGuide.from(
                        """
                        # A

                        <p><img src=p.png alt=''> <IMG src=p.png>
                        <img src=p.png aria-label=a>
                        <img src=p.png></p>
                        """)
                    .with("p.png", "x")))
        .containsExactly(
            "README.md:3:27 image-without-text: the picture p.png has no text"
                + " | say in a few words what it shows",
            "README.md:5:1 image-without-text: the picture p.png has no text"
                + " | say in a few words what it shows");
  }

  @Test
  void aHeadingOfNoLevelLeavesTheOneBeforeInForce() {
    assertThat(
            found(
                TestGuide.from("Text first.\n\n### A\n\n###\n\n#### B\n")
                    .with("b.md", "# B\n\n## C\n\n# B\n\n## C\n")))
        .isEmpty();
    assertThat(found("# A\n\n## B\n\n### C\n\n## D\n\n### C\n\n## b \n"))
        .filteredOn(problem -> problem.contains("duplicate-heading"))
        .containsExactly(
            "README.md:11:1 duplicate-heading: the heading \"b\" stands here already, on line 3"
                + " | say what sets the two apart");
  }

  @Test
  void onlyRunningTextMakesASectionLong() {
    String words = "word ".repeat(700).strip();
    String code = "```\n" + words + "\n```\n\n- " + words + "\n";
    String part = "**Strong Answer**:\n\n> " + words + "\n\n";

    assertThat(found("# A\n\n" + words + "\n\n> " + words + "\n\n" + code)).isEmpty();
    assertThat(found("# A\n\n" + words + "\n\n> " + words + " more\n"))
        .containsExactly(
            "README.md:1:1 long-section: this section has 1401 words without a heading between them"
                + " | cut it with headings of the next level");
    assertThat(
            found("# A\n\n## B\n\n**Interview Question**: \"Why?\"\n\n" + part + words + " more\n"))
        .anyMatch(problem -> problem.contains("long-section"));
  }

  @Test
  void equalTitlesAreAlsoToldWithinAFolder() {
    TestGuide guide =
        TestGuide.from("# A\n").with("x/b.md", "# Same\n").with("x/c.md", "# same \n");
    assertThat(found(guide))
        .containsExactly(
            "x/c.md:1:1 duplicate-title: the title \"same\" is also that of x/b.md:1:1"
                + " | say what sets the two pages apart");
  }

  @Test
  void labelsCountWhereTheyCanBeAboutSomething() {
    String question =
        "# B\n\n**Interview Question**: \"Why now?\"\n\n**Strong Answer**: \"Since it is time.\"\n";
    String scenario =
        """
        ---
        type: scenario
        time: 5 min
        level: senior
        competency: costs
        ---
        # C

        "What do you do?"

        **Rubric**:

        | | Good |
        |-|-|
        | a | b |
        """;
    TestGuide guide =
        TestGuide.from("# A\n")
            .with("b.md", "---\nlevel: senior\ncompetency: costs\ntime: 5 min\n---\n" + question)
            .with("c.md", scenario)
            .with("d.md", "---\nlevel: senior\n---\n# D\n\n[b](b.md) [c](c.md) [e](e.md)\n")
            .with("e.md", "---\n'time': 5 min\n---\n# E\n\ntime: x\n")
            .with("f.md", "---\norder: 3\n---\n# F\n")
            .with("g.md", "---\norder: 3\n---\n# G\n\n[b](b.md)\n")
            .with("guide.yml", "chapters: [d.md, f.md]\n");
    String about = "there is no scenario or question that it could be about";
    String remove = " | remove it, or turn the rule unused-front-matter off in guide.yml";
    assertThat(found(guide))
        .filteredOn(problem -> problem.contains("front-matter"))
        .containsExactly(
            "b.md:4:1 unused-front-matter: \"time\" has no effect here: " + about + remove,
            "d.md:2:1 unused-front-matter: \"level\" has no effect here: " + about + remove,
            "e.md:1:1 unused-front-matter: \"time\" has no effect here: " + about + remove,
            "f.md:2:1 unused-front-matter: \"order\" has no effect here: `chapters` in guide.yml"
                + " decides"
                + remove);
  }

  @Test
  void studyStructureWithAPartMissingIsToldAtItsPlace() {
    String scenario = "### Scenario 1: The price doubles\n\n\"What do you do?\"\n";
    assertThat(found("# Exits\n\n## Practice\n\n" + scenario))
        .containsExactly(
            "README.md:5:1 scenario-without-rubric: the scenario \"The price doubles\" has no"
                + " rubric | write a table after the label **Rubric**",
            "README.md:5:1 scenario-without-time: the scenario \"The price doubles\" has no time"
                + " box | write **Time**: 45 min under its heading");
    assertThat(found("# A\n\n**Interview Question**: \"When do you buy?\"\n"))
        .containsExactly(
            "README.md:3:1 question-without-answer: nothing below this question answers it"
                + " | write a paragraph labelled **Framework Answer** or **Strong Answer**");
    assertThat(
            found("# A\n\nToil.\n\n## Glossary\n\n**Toil**: toil\n\n**Waste**: work for nobody\n"))
        .satisfiesExactly(
            thin ->
                assertThat(thin)
                    .startsWith(
                        "README.md:5:1 thin-card: the back of the card \"Toil\" says \"toil\""),
            unused ->
                assertThat(unused)
                    .startsWith("README.md:9:1 unused-term: no section uses the term \"Waste\""));
  }

  @Test
  void aLongFrontIsCutWhereItIsTold() {
    String guide = "# A\n\n%1$s.\n\n## Glossary\n\n**%1$s**: toil\n";
    String name = "Toil " + "x".repeat(55);
    assertThat(found(guide.formatted(name)))
        .singleElement()
        .asString()
        .contains("the back of the card \"" + name + "\" says \"toil\"");
    assertThat(found(guide.formatted(name + "yz")))
        .singleElement()
        .asString()
        .contains("the back of the card \"Toil " + "x".repeat(54) + "…\" says");
  }
}
