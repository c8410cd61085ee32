package dev.guidewright.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.guidewright.model.LinkedGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what comes first with MiniSearch and lunr on the same documents. */
@Tag("browser")
class RelevanceTest {
  private static final List<String> OTHERS = List.of("minisearch", "lunr");
  private static final List<String> CATEGORIES =
      List.of("all", "title", "exact", "prefix", "typo", "inflected");
  private static final double ALL_BUT_ROUNDING = 1 - 1e-9;

  @Test
  void theShippedGuideIsSearchedBetterThanByTheOthers(@TempDir Path folder) throws IOException {
    LinkedGuide guide = Guides.shipped();
    List<Judged> judged;
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/search/judged.tsv"))) {
      judged = lines.filter(line -> !line.startsWith("#")).map(Judged::parse).toList();
    }
    assertThat(judged).hasSizeGreaterThanOrEqualTo(120);
    Map<String, Map<String, Scores>> all = compare("shipped guide", guide, judged, folder);
    assertAheadOfTheOthers(all);
  }

  @Test
  void aLargerGeneratedGuideToo(@TempDir Path folder) throws IOException {
    LinkedGuide guide = GeneratedGuide.of(800);
    assertAheadOfTheOthers(compare("generated guide", guide, KnownItems.of(guide, 40), folder));
  }

  private static void assertAheadOfTheOthers(Map<String, Map<String, Scores>> all) {
    for (String other : OTHERS) {
      for (String category : CATEGORIES) {
        Scores ours = score(all, "guidewright", category);
        Scores theirs = score(all, other, category);
        assertAhead("nDCG", other, category, ours.ndcg(), theirs.ndcg());
        assertAhead("recall", other, category, ours.recall(), theirs.recall());
      }
    }
  }

  /** Nobody can be ahead of one who finds everything. */
  private static void assertAhead(
      String measure, String other, String category, double ours, double theirs) {
    boolean isAhead = ours > theirs || ours > ALL_BUT_ROUNDING;
    assertThat(isAhead)
        .as("%s of %s: %.3f, %s %.3f", measure, category, ours, other, theirs)
        .isTrue();
  }

  private static Scores score(
      Map<String, Map<String, Scores>> all, String engine, String category) {
    return all.getOrDefault(engine, Map.of()).getOrDefault(category, new Scores());
  }

  private static Map<String, Map<String, Scores>> compare(
      String name, LinkedGuide guide, List<Judged> judged, Path folder) throws IOException {
    List<SearchDocument> documents = new ArrayList<>();
    Documents.each(guide.study(), documents::add);
    Map<String, Scores> ours = new TreeMap<>();
    Searcher searcher = Searcher.of(guide);
    for (Judged query : judged) {
      List<String> found =
          searcher.search(query.query(), 10).hits().stream().map(Searcher.Hit::address).toList();
      Scores.add(ours, query, found);
    }
    Map<String, Map<String, Scores>> all = new LinkedHashMap<>();
    all.put("guidewright", ours);
    try (SearchBrowser browser = new SearchBrowser()) {
      Page page = Rivals.open(browser, folder, documents);
      for (String other : OTHERS) {
        Map<String, Scores> theirs = new TreeMap<>();
        for (Judged query : judged) {
          Scores.add(theirs, query, Rivals.ask(page, other, query.query(), documents));
        }
        all.put(other, theirs);
      }
    }
    print(name, all);
    return all;
  }

  private static void print(String name, Map<String, Map<String, Scores>> all) {
    StringBuilder out = new StringBuilder(name + ", nDCG@10 and recall@10\n");
    all.forEach(
        (engine, scores) -> {
          out.append(String.format(Locale.ROOT, "%-12s", engine));
          scores.forEach(
              (category, score) ->
                  out.append(
                      String.format(
                          Locale.ROOT, "  %s %.3f %.3f", category, score.ndcg(), score.recall())));
          out.append('\n');
        });
    System.out.println(out);
  }
}
