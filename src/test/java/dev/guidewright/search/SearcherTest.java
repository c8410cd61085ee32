package dev.guidewright.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearcherTest {
  private static final String FILLER = "The team met the others and wrote down what it had found. ";

  private static Searcher guide() {
    return Searcher.of(
        Guides.in("en")
            .chapter("Platform thinking")
            .section("When to build a platform", FILLER + "Three teams repeat the same work.")
            .section("Adoption", FILLER + "A platform nobody adopts is a hobby.")
            .section("Cost", FILLER + "The cost of delay is larger than the cost of a delay cost.")
            .chapter("Technical debt")
            .section("Debt in dollars", FILLER + "Price the debt before you pay it back.")
            .section("Rewrites", FILLER + "Most rewrites fail. Manager and manages.")
            .code("ratio = interest / principal")
            .chapter("Glossary")
            .term("TCO", List.of("total cost of ownership"), "What a thing costs over its life.")
            .section("Ownership", FILLER + "Think of the total cost of ownership first.")
            .build());
  }

  private static List<String> titles(String query) {
    return guide().search(query, 10).hits().stream().map(Searcher.Hit::title).toList();
  }

  @Test
  void aWordInATitleCountsMoreThanInAHeadingAndMoreThanInTheText() {
    assertThat(titles("platform "))
        .startsWith("Platform thinking", "When to build a platform", "Adoption");
  }

  @Test
  void theLastWordMayBeHalfTyped() {
    assertThat(titles("ado")).startsWith("Adoption");
    assertThat(titles("rewri")).contains("Rewrites");
    assertThat(titles("debt dolla")).startsWith("Debt in dollars");
  }

  @Test
  void quotedWordsMustStandSideBySide() {
    assertThat(titles("\"cost of delay\"")).containsExactly("Cost");
    assertThat(titles("\"delay of cost\"")).isEmpty();
  }

  @Test
  void aMistypedWordIsReadAsTheNearestOne() {
    Searcher.Answer answer = guide().search("platfrom ", 10);
    assertThat(answer.instead().get("platfrom")).containsExactly("platform");
    assertThat(answer.hits()).isNotEmpty();
  }

  @Test
  void aGuessNeverOutranksWhatWasTyped() {
    assertThat(titles("manages ").get(0)).isEqualTo("Rewrites");
    assertThat(guide().search("delay ", 10).instead()).isEmpty();
  }

  @Test
  void aGuessHelpsAWordThatFewSectionsHaveButNeverOutranksThem() {
    Searcher searcher =
        Searcher.of(
            Guides.in("en")
                .chapter("A")
                .section("Ledgers", FILLER + "We met a lodger.")
                .section("Lodgers", FILLER)
                .section("Bookkeeping", FILLER + "Keep one ledger.")
                .build());
    assertThat(searcher.search("ledger ", 9).hits())
        .extracting(Searcher.Hit::title)
        .containsExactly("Ledgers", "Bookkeeping", "Lodgers");
    assertThat(searcher.search("ledger ", 9).instead()).isEmpty();
  }

  @Test
  void wordsThatSayNothingDoNotOutweighThoseThatDo() {
    Searcher searcher =
        Searcher.of(
            Guides.in("en")
                .chapter("A")
                .section("What it is for and who it is for", FILLER + "It is for all of them.")
                .section("Costs", FILLER + "The price of a platform.")
                .build());
    assertThat(searcher.search("what is the price for it ", 9).hits())
        .extracting(Searcher.Hit::title)
        .startsWith("Costs");
  }

  @Test
  void shortWordsAreNotGuessed() {
    assertThat(guide().search("dbt ", 10).hits()).isEmpty();
  }

  @Test
  void anotherNameOfATermFindsTheSameSections() {
    assertThat(titles("tco ")).contains("TCO", "Ownership");
    assertThat(titles("total cost of ownership ")).startsWith("TCO");
  }

  @Test
  void aTitleThatIsWhatWasAskedComesFirst() {
    Searcher searcher =
        Searcher.of(
            Guides.in("en")
                .chapter("Platforms that platform teams run")
                .section("The platform team of a platform", "A platform team, a platform team.")
                .section("Platform teams", FILLER)
                .chapter("Glossary")
                .term("Platform team", List.of(), FILLER)
                .term("Team", List.of(), FILLER)
                .build());
    assertThat(searcher.search("platform team", 2).hits())
        .extracting(Searcher.Hit::title)
        .containsExactly("Platform team", "Platform teams");
    assertThat(searcher.search("Platform TEAMS ", 2).hits())
        .extracting(Searcher.Hit::title)
        .containsExactly("Platform teams", "Platform team");
    assertThat(searcher.search("platform tea", 2).hits())
        .extracting(Searcher.Hit::title)
        .containsExactlyInAnyOrder("Platform team", "Platform teams");
    assertThat(searcher.search("\"platform team\"", 9).hits())
        .extracting(Searcher.Hit::title)
        .startsWith("Platform team")
        .doesNotContain("Team");
    assertThat(searcher.search("team", 1).hits())
        .extracting(Searcher.Hit::title)
        .containsExactly("Team");
  }

  @Test
  void theExcerptIsTheSentenceWithTheWords() {
    Searcher.Hit hit = guide().search("hobby ", 1).hits().get(0);
    assertThat(hit.excerpt()).startsWith("A platform nobody adopts is a hobby.");
    assertThat(hit.path()).isEqualTo("Platform thinking");
    assertThat(hit.kind()).isEqualTo("section");
    assertThat(hit.address()).isEqualTo("chapter-0.html#s2");
  }

  @Test
  void metadataIsFoundButNeitherShownNorMistakenForTheAnswer() {
    Searcher shipped = Searcher.of(Guides.shipped());
    Searcher.Hit hit = shipped.search("platform migration", 1).hits().get(0);
    assertThat(hit.kind()).isEqualTo("scenario");
    assertThat(hit.excerpt()).contains("platform", "migration").doesNotContain("Director");
    assertThat(hit.path()).isEmpty();
    assertThat(shipped.search("principal director competency platform strategy", 40).hits())
        .extracting(Searcher.Hit::title)
        .contains("Platform Migration");
  }

  @Test
  void nothingIsFoundForNothing() {
    assertThat(titles("")).isEmpty();
    assertThat(titles("  \"\" ")).isEmpty();
    assertThat(Searcher.of(Guides.in("en").build()).search("word", 5).hits()).isEmpty();
  }
}
