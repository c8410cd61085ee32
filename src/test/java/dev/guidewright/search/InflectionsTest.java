package dev.guidewright.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {
  private static final String WORDS =
      "plan plans planned planning planner stop stops stopped policy policies strategy strategies"
          + " decide decides decided deciding migrate migrates migrated migrating migration"
          + " build builds building builder measure measures measured measuring adopt adopts"
          + " adopted adopting adoption lead leads leading leader leaders die dies dying";

  @ParameterizedTest
  @CsvSource({
    "planning, plan",
    "policies, policy",
    "decided, deciding",
    "migration, migrate",
    "dying, die",
    "measuring, measures"
  })
  void formsOfOneWordLeadToTheSameSections(String asked, String written) {
    Searcher searcher = Searcher.of(Guides.in("en").chapter("A").section(written, WORDS).build());
    assertThat(searcher.search(asked + " ", 9).hits()).isNotEmpty();
    assertThat(searcher.search(asked + " ", 9).instead()).isEmpty();
  }

  @Test
  void aFormThatTheGuideNeverUsesIsFoundByTheRulesItTeaches() {
    Searcher searcher =
        Searcher.of(
            Guides.in("en").chapter("A").section("Words", WORDS).section("B", "adapt").build());
    assertThat(searcher.search("adapted ", 9).hits())
        .extracting(Searcher.Hit::title)
        .startsWith("B");
    assertThat(searcher.search("adapting ", 9).instead()).isEmpty();
  }

  @Test
  void everyRuleOfATermIsOneThatTheStemmerConfirms() {
    Stemming stemming = new Stemming("en");
    Lexicon lexicon = new Lexicon(stemming, Set.of());
    lexicon.read(CharList.of(WORDS), new IntList());
    SortedMap<String, Set<String>> forms = lexicon.forms();
    Inflections inflections = Inflections.of(stemming, forms);
    var sets = inflections.sets().stream().toList();
    forms.forEach(
        (term, spellings) -> {
          for (int rule : sets.get(inflections.set(term))) {
            String form = inflections.rules().get(rule).form(term);
            assertThat(spellings.contains(form) || stemming.leads(form, term))
                .as("%s is a form of %s", form, term)
                .isTrue();
          }
        });
  }

  @Test
  void accentsHelpTheStemmerButAReaderMayLeaveThemOut() {
    Searcher searcher =
        Searcher.of(
            Guides.in("fr").chapter("A").section("Décisions", "Les équipes décidées").build());
    assertThat(searcher.search("decision ", 9).hits()).hasSize(1);
    assertThat(searcher.search("équipe ", 9).hits()).hasSize(1);
    assertThat(searcher.search("equipes ", 9).hits()).hasSize(1);
  }

  @Test
  void aLanguageWithoutStemmerIsSearchedByItsWords() {
    Searcher searcher =
        Searcher.of(Guides.in("cy").chapter("A").section("Cynllun", "penderfyniadau").build());
    assertThat(searcher.search("penderfyniadau ", 9).hits()).hasSize(1);
    assertThat(searcher.search("penderf", 9).hits()).hasSize(1);
  }

  @Test
  void scriptsWithoutBlanksAreSearchedByPairs() {
    Searcher searcher =
        Searcher.of(Guides.in("ja").chapter("A").section("設計", "技術的負債を返済する").build());
    assertThat(searcher.search("負債", 9).hits()).hasSize(1);
    assertThat(searcher.search("債", 9).hits()).hasSize(1);
    assertThat(searcher.search("\"技術的負債\"", 9).hits()).hasSize(1);
    assertThat(searcher.search("\"負債技術\"", 9).hits()).isEmpty();
  }
}
