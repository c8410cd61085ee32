package dev.guidewright.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Where the words of a text are terms of the glossary, and what comes of it. */
class TermUsesTest {
  static final String GLOSSARY =
      """
      # Glossary

      **Blast radius**: What fails together.

      **SLO** (aka objective): A promise.
      """;

  @Test
  void theFirstUseOfATermInEachSectionIsExplained() {
    Document page =
        TestGuide.from("# Home\n")
            .with("glossary.md", GLOSSARY)
            .with(
                "a.md",
                """
                # A

                ## Blast radius

                Two blast radii, one blast radius. Our SLOs.

                ## Next

                A blast radius; `blast radius`; [blast radius](glossary.md).
                """)
            .build()
            .page("a.html");

    assertThat(page.select("a.term").eachText())
        .containsExactly("blast radius", "SLOs", "blast radius");
    assertThat(page.select("a.term").attr("aria-description")).startsWith("What fails together.");
    assertThat(page.select("h2 a.term, code a.term, a.term a")).isEmpty();
  }

  @Test
  void theGlossarySaysWhereATermIsUsed() {
    Document page =
        TestGuide.from("# Home\n")
            .with("glossary.md", GLOSSARY)
            .with("a.md", "# A\n\n## Promises\n\nOur objective holds.\n")
            .build()
            .page("glossary.html");

    assertThat(page.select("a[href^=a.html]").eachAttr("href")).contains("a.html#promises");
  }

  @Test
  void aTermCanBeLinkedToAsIfItWereAHeading() {
    TestGuide.Built built =
        TestGuide.from("# Home\n")
            .with("glossary.md", GLOSSARY)
            .with("a.md", "# A\n\n[x](glossary.md#slo) [[Glossary#Blast radius]] [[slo]]\n")
            .build();

    assertThat(built.messages()).isEmpty();
    assertThat(built.page("a.html").select(".text a").eachAttr("href"))
        .containsExactly("glossary.html#slo", "glossary.html#blast-radius", "glossary.html#slo");
  }

  @Test
  void termsAreFoundInflectedAndAcronymsInTheirOwnCase() {
    Linked linked =
        Linked.of(
            TestGuide.from("# Home\n")
                .with(
                    "glossary.md",
                    """
                    # Glossary

                    **SLO**: A promise.

                    **Level**: A height.

                    **Level of service**: A quality.

                    **Blast radius**: What fails.

                    **API gateway**: A door.

                    **RACI** (aka responsibility chart): Who does what.

                    **Sloe**: A berry.
                    """)
                .with(
                    "a.md",
                    """
                    # A

                    ## One

                    Levels of service. Two levels. SLOs and an SLO. A sloe.

                    ## Two

                    slo and Slo, leveling, level ofservice, blast, radius.

                    ## Three

                    API gateways, api gateway, responsibility charts. *blast* radius

                    ## Four

                    Blast/radius, blast (radius), lev, SLOs

                    ## Blast radius

                    ![SLO](x.png) `SLO` [SLO](b.md)

                    # SLO
                    """)
                .with("b.md", "# B\n"));

    assertThat(linked.terms("a.html", "one"))
        .containsExactly("Levels of service", "levels", "SLOs", "sloe");
    assertThat(linked.terms("a.html", "two")).containsExactly("leveling");
    assertThat(linked.terms("a.html", "three"))
        .containsExactly("API gateways", "responsibility charts");
    assertThat(linked.terms("a.html", "four")).containsExactly("Blast/radius", "SLOs");
    assertThat(linked.terms("a.html", "blast-radius")).isEmpty();
    assertThat(linked.terms("glossary.html", "glossary"))
        .doesNotContain("SLO", "Level of service", "Blast radius");
    assertThat(Linked.hrefs(linked.guide().termUses().getOrDefault("slo", List.of())))
        .containsExactly("a.html#one", "a.html#four");
  }

  @Test
  void theLongestNameAndTheOneWithTheSameLettersWin() {
    Linked linked =
        Linked.of(
            TestGuide.from("# Home\n")
                .with(
                    "glossary.md",
                    """
                    # Glossary

                    **Race**: A run.

                    **RACE**: A method.

                    **Service**: Work.

                    **Level of service**: A quality.

                    **Policies**: Rules.

                    **PhD**: A degree.

                    **DoRa**: Metrics.

                    **AI**: Machines.

                    **IoTable**: A word.
                    """)
                .with(
                    "a.md",
                    """
                    # A

                    ## One

                    A level of service. The RACE, a race.

                    ## Two

                    One policy. No phd and no dora and no ai, but iotable.

                    ## Three

                    One PhD, DoRas, AIs.
                    """));

    assertThat(linked.terms("a.html", "one")).containsExactly("level of service", "RACE", "race");
    assertThat(linked.terms("a.html", "two")).containsExactly("policy", "iotable");
    assertThat(linked.terms("a.html", "three")).containsExactly("PhD", "DoRas", "AIs");
  }
}
