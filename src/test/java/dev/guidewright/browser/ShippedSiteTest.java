package dev.guidewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.StudyGuide;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks the whole site of the guide that ships, as files, the way a reader opens it. */
@Tag("browser")
class ShippedSiteTest {
  @TempDir private static Path temp;
  private static ShippedSite site;

  @BeforeAll
  static void build() {
    site = ShippedSite.in(temp.resolve("site"));
  }

  @Test
  void the_guide_has_no_problem_and_all_that_it_promises() {
    StudyGuide study = site.build().guide().study();
    assertThat(site.build().problems()).isEmpty();
    assertThat(study.questions()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(study.scenarios()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(study.decisions()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(study.terms()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void a_second_build_gives_the_same_bytes() {
    Map<String, Integer> first = hashes(site);
    Map<String, Integer> second = hashes(ShippedSite.in(temp.resolve("again")));
    assertThat(second).isEqualTo(first);
  }

  private static Map<String, Integer> hashes(ShippedSite built) {
    Map<String, Integer> hashes = new TreeMap<>();
    for (OutputFile file : built.build().site().files()) {
      hashes.put(file.path(), Arrays.hashCode(file.content().bytes()));
    }
    return hashes;
  }

  @Test
  void every_link_names_a_file_and_every_anchor_is_there() throws IOException {
    Map<String, Set<String>> ids = new HashMap<>();
    for (String path : site.pages()) {
      ids.put(path, ids(parse(path)));
    }
    List<String> dead = new ArrayList<>();
    for (String path : site.pages()) {
      for (Element element : parse(path).select("[href],[src]")) {
        String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        if (!isFine(path, address, ids)) {
          dead.add(path + " -> " + address);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static boolean isFine(String from, String address, Map<String, Set<String>> ids) {
    if (address.matches("(https?|mailto|tel):.*")) {
      return true;
    }
    URI target = URI.create("site:/" + from).resolve(address);
    String path = target.getPath().substring(1);
    if (!Files.isRegularFile(site.folder().resolve(path))) {
      return false;
    }
    String anchor = target.getRawFragment();
    return anchor == null
        || anchor.isEmpty()
        || isState(anchor)
        || !path.endsWith(".html")
        || ids.getOrDefault(path, Set.of())
            .contains(URLDecoder.decode(anchor, StandardCharsets.UTF_8));
  }

  /** What a page's own script reads, such as the filters of the question bank. */
  private static boolean isState(String anchor) {
    return anchor.contains("=");
  }

  private static Document parse(String path) throws IOException {
    return Jsoup.parse(Files.readString(site.folder().resolve(path)));
  }

  private static Set<String> ids(Document document) {
    return new HashSet<>(document.select("[id]").eachAttr("id"));
  }

  @Test
  void no_page_gives_an_id_twice() throws IOException {
    List<String> twice = new ArrayList<>();
    for (String path : site.pages()) {
      List<String> ids = parse(path).select("[id]").eachAttr("id");
      if (new HashSet<>(ids).size() != ids.size()) {
        twice.add(path);
      }
    }
    assertThat(twice).isEmpty();
  }

  @ParameterizedTest(name = "with JavaScript: {0}")
  @ValueSource(booleans = {true, false})
  void every_page_opens_without_an_error_or_a_request_outside(boolean script) {
    List<String> complaints = new ArrayList<>();
    try (Chromium chromium = new Chromium();
        BrowserContext context =
            chromium
                .browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setOffline(true))) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              complaints.add(page.url() + " says " + message.text());
            }
          });
      page.onPageError(error -> complaints.add(page.url() + " fails: " + error));
      page.onRequestFailed(request -> complaints.add(page.url() + " lacks " + request.url()));
      page.onRequest(
          request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
              complaints.add(page.url() + " asks for " + request.url());
            }
          });
      for (String path : site.pages()) {
        page.navigate(site.folder().resolve(path).toUri().toString());
        assertThat(page.title()).as(path).isNotBlank();
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_reader_searches_from_any_page_with_the_keyboard_alone() {
    try (Chromium chromium = new Chromium();
        BrowserContext context =
            chromium.browser().newContext(new Browser.NewContextOptions().setOffline(true))) {
      Page page = context.newPage();
      page.navigate(site.folder().resolve("scenarios/index.html").toUri().toString());
      page.keyboard().press("/");
      page.locator("input[role=combobox]").fill("strangler fig");
      page.locator("a[role=option]").first().waitFor();
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.contains("scenarios/index.html"));
      assertThat(page.locator("main").innerText()).containsIgnoringCase("strangler");
    }
  }

  // The limits hold for scripts as Maven packs them; straight from theme/ they are twice as large.

  @Test
  void the_search_is_small() throws IOException {
    assertThat(Files.size(site.folder().resolve("assets/search.js"))).isLessThan(8 * 1024);
  }

  @Test
  void the_search_is_compiled_before_its_first_key() throws IOException {
    assertThat(Files.readString(site.folder().resolve("assets/search.js")))
        .startsWith("//# allFunctionsCalledOnLoad\n");
  }

  @Test
  void the_first_view_of_a_chapter_is_small() throws IOException {
    List<Long> weights = new ArrayList<>();
    for (String path : site.pages()) {
      if (parse(path).selectFirst("body.chapter-page") != null) {
        weights.add(weight(path));
      }
    }
    weights.sort(null);

    assertThat(loaded("build-vs-buy.html", "script[src]")).as("scripts").isLessThan(12 * 1024);
    assertThat(weight("build-vs-buy.html")).isLessThan(60_000);
    assertThat(weights.get(weights.size() / 2)).as("median of " + weights).isLessThan(60_000);
  }

  /** A page with its scripts and styles, its diagrams and what belongs to them aside. */
  private static long weight(String path) throws IOException {
    String html = Files.readString(site.folder().resolve(path)).replaceAll("(?s)<svg.*?</svg>", "");
    return html.getBytes(StandardCharsets.UTF_8).length
        + loaded(path, "script[src]")
        + loaded(path, "link[rel=stylesheet]:not([href$=diagram.css])");
  }

  private static long loaded(String path, String selector) throws IOException {
    long bytes = 0;
    for (Element element : parse(path).select(selector)) {
      String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      bytes += sizeOf(URI.create("site:/" + path).resolve(address).getPath().substring(1));
    }
    return bytes;
  }

  private static long sizeOf(String path) throws IOException {
    return Files.size(site.folder().resolve(path));
  }
}
