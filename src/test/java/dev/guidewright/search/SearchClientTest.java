package dev.guidewright.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.guidewright.model.LinkedGuide;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class SearchClientTest {
  private static final String ASK =
      "query => guidewrightSearch.ask(query).then(answer => answer.ids)";
  private static final String OPEN =
      "document.dispatchEvent(new CustomEvent('guidewright:search', {detail: {query: ''}}))";

  /** Where each result leads from the site's root, and the titles above it. */
  private static final String SHOWN =
      """
      (all, root) => all.map(one => {
        const small = one.querySelector("small").cloneNode(true);
        small.querySelector("b").remove();
        return [one.href.replace(root, ""), small.textContent];
      })
      """;

  private static final String HOLD_SCRIPTS =
      """
      () => {
        const head = document.head, add = head.append, held = [];
        head.append = element => held.push(element);
        window.release = () => { head.append = add; head.append(...held); };
      }
      """;

  private static Path folder;
  private static SearchBrowser browser;
  private static LinkedGuide shipped;
  private static Path site;

  @BeforeAll
  static void writeSite(@TempDir Path temporary) {
    folder = temporary;
    browser = new SearchBrowser();
    shipped = Guides.shipped();
    site = write("shipped", shipped);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static Path write(String name, LinkedGuide guide) {
    Path written = folder.resolve(name);
    SearchBrowser.write(written, SearchStage.index(guide.study()).value());
    return written;
  }

  @Test
  void scriptAndJavaFoldAlike() throws IOException {
    Page page = browser.open(site, "page.html");
    for (FoldingTest.Vector vector : FoldingTest.vectors().toList()) {
      Object words =
          page.evaluate(
              "query => guidewrightSearch.ask(query).then(a => a.asked.map(one => one.word))",
              vector.text());
      assertThat(words).as(vector.text()).isEqualTo(vector.tokens().stream().distinct().toList());
    }
  }

  @Test
  void scriptAndCommandLineRankAlike() {
    Page page = browser.open(site, "page.html");
    Searcher searcher = Searcher.of(shipped);
    for (String query : queries()) {
      assertThat(ids(page, query)).as(query).isEqualTo(searcher.ids(query));
    }
  }

  @Test
  void scriptAndCommandLineLeadToTheSamePlaces() {
    Page page = browser.open(site, "page.html");
    for (String query : List.of("platform", "cost of delay", "debt in dollars", "estimate")) {
      search(page, query);
      List<Searcher.Hit> hits = Searcher.of(shipped).search(query, 10).hits();
      assertThat(page.locator("#frame\\:found a").evaluateAll(SHOWN, site.toUri().toString()))
          .as(query)
          .isEqualTo(hits.stream().map(hit -> List.of(hit.address(), hit.path())).toList());
    }
  }

  /** Words, pairs, beginnings, mistakes and phrases from the guide's own text. */
  private static List<String> queries() {
    List<String> queries = new ArrayList<>(List.of("", " ", "\"", "zzzz", "a", "the of and in"));
    List<String> words = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    Documents.each(
        shipped.study(),
        document -> {
          CharList shown = new CharList();
          document.show(shown);
          words.addAll(List.of(shown.toString().split("[ .,;:]+")));
          titles.add(document.place().title());
        });
    for (int i = 0; i < titles.size(); i += titles.size() / 20) {
      String title = titles.get(i);
      queries.add(title);
      queries.add(title.substring(0, Math.max(1, title.length() - 2)));
      queries.add('"' + title + '"');
    }
    for (int i = 97; i + 4 < words.size() && queries.size() < 210; i += words.size() / 40) {
      String word = words.get(i);
      String next = words.get(i + 1);
      queries.add(word + " ");
      queries.add(word + " " + next.substring(0, (next.length() + 1) / 2));
      queries.add("\"" + word + " " + next + "\" " + words.get(i + 4));
      queries.add(swapped(word) + " " + next);
    }
    return queries;
  }

  private static String swapped(String word) {
    return word.length() < 5
        ? word
        : word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
  }

  private static List<Integer> ids(Page page, String query) {
    List<Integer> ids = new ArrayList<>();
    for (Object id : (List<?>) page.evaluate(ASK, query)) {
      ids.add(((Number) id).intValue());
    }
    return ids;
  }

  @Test
  void manyShardsRankLikeOne() {
    LinkedGuide large = GeneratedGuide.of(1_500);
    Page page = browser.open(write("large", large), "page.html");
    Searcher searcher = Searcher.of(large);
    List<String> queries = new ArrayList<>(List.of("a", "s", "pla", "platfrom", "the strat"));
    queries.addAll(List.of("\"of the\"", "deciding platfroms", "c", "re", "migrat legacy"));
    for (String query : queries) {
      assertThat(ids(page, query)).as(query).isEqualTo(searcher.ids(query));
    }
  }

  @Test
  void hostileTextIsShownAsText() {
    LinkedGuide hostile = SearchStageTest.hostileGuide();
    Page page = browser.open(write("hostile", hostile), "page.html");
    page.onDialog(dialog -> browser.errors.add("executed: " + dialog.message()));
    for (String query : List.of("findable", "script", "alert", "right", "lone", "wordword")) {
      assertThat(ids(page, query)).as(query).isEqualTo(Searcher.of(hostile).ids(query));
      search(page, query);
      assertThat(page.locator("#frame\\:found script").count()).isZero();
      assertThat(page.locator("#frame\\:found a").count()).isPositive();
    }
    assertThat(browser.errors).isEmpty();
  }

  private static void search(Page page, String query) {
    if (page.locator("dialog.search[open]").count() == 0) {
      page.evaluate(OPEN);
      page.waitForSelector("dialog.search[open]");
    }
    page.locator("dialog.search input").fill(query);
    page.waitForSelector("#frame\\:found[aria-busy=false]", attached());
  }

  @Test
  void theDialogIsWorkedByKeyboardAlone() throws IOException {
    Page page = browser.open(site, "page.html");
    search(page, "platform");
    Locator field = page.locator("dialog.search input");
    assertThat(field.getAttribute("aria-activedescendant")).isEqualTo("frame:found0");
    page.keyboard().press("ArrowDown");
    assertThat(field.getAttribute("aria-activedescendant")).isEqualTo("frame:found1");
    assertThat(page.locator("#frame\\:found1").getAttribute("aria-selected")).isEqualTo("true");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    int last = page.locator("#frame\\:found a").count() - 1;
    assertThat(field.getAttribute("aria-activedescendant")).isEqualTo("frame:found" + last);
    page.keyboard().press("Escape");
    page.waitForSelector("dialog.search", hidden());
    search(page, "debt in dollars");
    String target = page.locator("#frame\\:found0").getAttribute("href");
    Path arrived = Path.of(URI.create(target.replaceAll("#.*", "")));
    Files.createDirectories(arrived.getParent());
    Files.writeString(arrived, arrival(arrived, target));
    page.keyboard().press("Enter");
    page.waitForURL(target);
    assertThat(
            page.locator(":target > h2")
                .evaluate("heading => getComputedStyle(heading).backgroundImage"))
        .asString()
        .contains("gradient");
  }

  /** A page with the section that an address names. */
  private static String arrival(Path page, String address) {
    Path assets = Objects.requireNonNull(page.getParent()).relativize(site.resolve("assets"));
    String section = "<section id=\"" + URI.create(address).getFragment() + "\"><h2>Here</h2>";
    return SearchBrowser.PAGE
        .replace("assets/", assets + "/")
        .replace("</body>", section + "</section></body>");
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
  }

  private static Page.WaitForSelectorOptions attached() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
  }

  @Test
  void whatWasSearchedIsOfferedAgain() {
    Page page = browser.open(site, "page.html");
    search(page, "cost of delay");
    page.evaluate(
        "document.getElementById('frame:found0').addEventListener('click', e =>"
            + " e.preventDefault())");
    page.locator("#frame\\:found0").click();
    page.evaluate(OPEN);
    page.locator("dialog.search input").fill("");
    page.locator("#frame\\:found a", new Page.LocatorOptions().setHasText("cost of delay")).click();
    assertThat(page.locator("dialog.search input").inputValue()).isEqualTo("cost of delay");
  }

  @Test
  void whatIsOpenedBesideLeavesTheOthersOnOffer() {
    Page page = browser.open(site, "page.html");
    search(page, "platform");
    Locator first = page.locator("#frame\\:found0");
    Locator.ClickOptions beside =
        new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL));
    page.context().waitForPage(() -> first.click(beside)).close();
    assertThat(first).isVisible();
  }

  @Test
  void nothingFoundIsSaidAndTheNearestWordsAreOffered() {
    Page page = browser.open(site, "page.html");
    search(page, "pltfrm $& ");
    Locator status = page.locator("dialog.search output");
    assertThat(status.textContent()).startsWith("No match for “pltfrm $&”. Did you mean:");
    assertThat(page.locator("#frame\\:found a").allTextContents()).contains("platform");
  }

  @Test
  void kindsAndChaptersNarrowTheResults() {
    Guides guide = Guides.in("en").chapter("One").section("Apple", "pear");
    guide.chapter("Two").section("Pear", "apple").term("Pear tree", List.of(), "It grows.");
    Page page = browser.open(write("filters", guide.build()), "page.html");
    String narrowed =
        "([q, kind, chapter]) => guidewrightSearch.ask(q, kind, chapter)"
            + ".then(answer => answer.ids.length)";
    assertThat(page.evaluate(narrowed, List.of("pear ", "", ""))).isEqualTo(3);
    assertThat(page.evaluate(narrowed, List.of("pear ", "term", ""))).isEqualTo(1);
    assertThat(page.evaluate(narrowed, List.of("pear ", "", "One"))).isEqualTo(1);
    assertThat(page.evaluate(narrowed, List.of("pear ", "section", "Two"))).isEqualTo(1);
    search(page, "pear ");
    page.locator("dialog.search select").first().selectOption("term");
    assertThat(page.locator("#frame\\:found strong").first()).hasText("Pear tree");
    page.locator("dialog.search select").last().focus();
    page.locator("dialog.search select").first().selectOption("");
    page.locator("dialog.search select").last().selectOption("One");
    assertThat(page.locator("#frame\\:found strong")).hasText("Apple");
  }

  @Test
  void aFilterThatLeavesNothingIsNamedAndOtherWordsAreNotOffered() {
    Page page = browser.open(site, "page.html");
    search(page, "strangler");
    page.locator("dialog.search select").first().selectOption("decision");
    assertThat(page.locator("dialog.search output"))
        .hasText("No match for “strangler” with these filters.");
    assertThat(page.locator("#frame\\:found a")).hasCount(0);
    page.locator("dialog.search input").fill("");
    assertThat(page.locator("dialog.search output")).not().containsText("No match");
  }

  @Test
  void headingsMayBeNamedAsThePartsOfTheSearchAre() throws IOException {
    String sections =
        "<main data-anchor=\"\"><section id=\"results\"><h2>Results</h2></section><section"
            + " id=\"found\"><h2>Found <a href=\"#found\">it</a></h2></section></main></body>";
    Files.writeString(
        site.resolve("named.html"),
        SearchBrowser.PAGE.replace("search.js", "site.js").replace("</body>", sections));
    Page page = browser.open(site, "named.html");
    page.keyboard().press("/");
    page.locator("dialog.search input").fill("platform");
    assertThat(page.locator("#frame\\:found a").first()).isVisible();
    assertThat(page.locator("#found a")).hasCSS("display", "inline");
  }

  @Test
  void onTheSearchPageTheKeyLeadsToItsField() throws IOException {
    String form = "<main><form><input></form><div id=\"frame:results\"></div></main></body>";
    Files.writeString(
        site.resolve("own.html"),
        SearchBrowser.PAGE.replace("search.js", "site.js").replace("</body>", form));
    Page page = browser.open(site, "own.html");
    page.keyboard().press("/");
    assertThat(page.locator("main input")).isFocused();
    assertThat(page.locator("main input")).hasValue("");
    assertThat(page.locator("dialog")).hasCount(0);
  }

  @Test
  void whatAnotherProgramLeftInThePlaceOfRecentQueriesIsNoFailure() {
    Page page = browser.open(site, "page.html");
    page.evaluate("localStorage['guidewright:test:searches'] = '{}'");
    search(page, "");
    assertThat(page.locator("dialog.search output"))
        .hasText("Type a few words, or a sentence in quotation marks.");
  }

  @Test
  void theSearchPageAnswersItsAddress() throws IOException {
    String form =
        "<main><form><input name=\"q\"></form><div id=\"frame:results\"></div></main></body>";
    Files.writeString(site.resolve("search.html"), SearchBrowser.PAGE.replace("</body>", form));
    Page page = browser.open(site, "search.html?q=platform+strategy");
    page.waitForSelector("#frame\\:found0");
    assertThat(page.locator("input").inputValue()).isEqualTo("platform strategy");
    assertThat(page.locator("#frame\\:found mark").allTextContents())
        .anyMatch(marked -> marked.equalsIgnoreCase("platform"));
    assertThat(page.locator("main > div[aria-live]")).hasCount(0);
  }

  @Test
  void opensBeforeTheIndexIsThereAndFindsWhatWasTypedMeanwhile() {
    Page page = browser.open(site, "page.html");
    page.evaluate(HOLD_SCRIPTS);

    page.evaluate(OPEN);
    page.keyboard().type("debt");
    assertThat(page.locator("dialog input")).hasValue("debt");
    assertThat(page.locator("dialog a")).hasCount(0);
    page.evaluate("() => release()");

    assertThat(page.locator("#frame\\:found a").first()).containsText("Debt");
  }

  /** A page with the field that each has, before which nothing of the search is loaded. */
  private static Page withField() throws IOException {
    String field = "<form class=\"find\"><input></form><main data-anchor=\"\"></main></body>";
    Files.writeString(
        site.resolve("frame.html"),
        SearchBrowser.PAGE.replace("search.js", "site.js").replace("</body>", field));
    return browser.open(site, "frame.html");
  }

  @Test
  void lettersTypedInThePageBeforeTheSearchIsThereAreKept() throws IOException {
    Page page = withField();
    page.evaluate(HOLD_SCRIPTS);

    page.locator(".find input").pressSequentially("debt");
    page.evaluate("() => release()");

    assertThat(page.locator("dialog input")).hasValue("debt");
    assertThat(page.locator("#frame\\:found a").first()).containsText("Debt");
    assertThat(page.locator(".find input")).hasValue("");
  }

  @Test
  void aFileThatSaysNothingIsAFailureAndNoEndlessWait() throws IOException {
    Path broken = write("broken", shipped);
    try (var files = Files.walk(broken.resolve("search"))) {
      for (Path file : files.filter(path -> path.endsWith("terms/0.js")).toList()) {
        Files.writeString(file, "void 0;");
      }
    }
    Page page = browser.open(broken, "page.html");
    page.evaluate(OPEN);
    page.locator("dialog.search input").fill("a");
    assertThat(page.locator("dialog.search output"))
        .hasText("The search index could not be loaded.");
  }

  @Test
  void theIndexIsNotLoadedBeforeTheFirstLetter() throws IOException {
    Page page = withField();
    assertThat(page.locator("script[src$='/search.js']").count()).isZero();
    page.locator(".find input").focus();
    page.waitForSelector("script[src$='/search.js']", attached());
    assertThat(page.locator("script[src*='/search/']").count()).isZero();

    page.locator(".find input").pressSequentially("debt");
    assertThat(page.locator("#frame\\:found a").first()).containsText("Debt");
    assertThat(page.locator("script[src*='/search/']").count()).isPositive();
  }

  @Test
  void withoutTheScriptTheFirstLetterLeadsToTheSearchPage() throws IOException {
    Files.createDirectories(site.resolve("bare"));
    Files.writeString(site.resolve("bare/search.html"), SearchBrowser.PAGE);
    Page page = withField();
    page.evaluate("() => { document.documentElement.dataset.root = 'bare/'; }");
    page.locator(".find input").focus();
    page.waitForSelector("script[src$='/search.js']", attached());
    assertThat(page.url()).endsWith("/frame.html");

    page.locator(".find input").pressSequentially("d");
    page.waitForURL("**/bare/search.html");
  }

  @Test
  void theClientNeverParsesHtml() throws IOException {
    assertThat(Files.readString(Path.of("theme/assets/search.js"))).doesNotContain("innerHTML");
  }
}
