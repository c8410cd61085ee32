package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.guidewright.TestGuide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the hostile guide and looks whether anything of it got through. */
class HostileContentTest {
  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; media-src 'self'; frame-src 'self'; base-uri 'none';"
          + " form-action 'self'";

  /** Calls of a page that nothing but our own scripts, which need none of them, could make. */
  private static final String HOOKS =
      """
      for (const name of ["alert", "prompt", "confirm", "eval", "open", "fetch", "print"]) {
        window[name] = () => { window.hit(name); };
      }
      addEventListener("securitypolicyviolation", e => window.hit("csp " + e.violatedDirective
        + " " + e.blockedURI + " " + e.sample));
      """;

  private static TestGuide.Built built;

  @BeforeAll
  static void build() {
    built = HostileGuide.guide().build();
  }

  private static List<String> pages() {
    return built.outputs().keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  @Test
  void theGuideIsBuiltAndEachRemovalIsSaid() {
    assertThat(pages()).hasSizeGreaterThan(HostileGuide.payloads().size());
    assertThat(built.rules())
        .contains("html-removed", "unsafe-link", "svg-removed", "active-file", "remote-image");
  }

  @Test
  void everyPageHasThePolicyBeforeAnythingThatItGoverns() {
    for (String path : pages()) {
      Document page = built.page(path);
      Element policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]");
      assertThat(policy).as(path).isNotNull();
      // The page that keeps the reader's record shows nothing, so it may do even less.
      String expected =
          path.equals("store.html")
              ? "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'"
              : CSP;
      assertThat(policy.attr("content").replaceAll("\\s+", " ").strip())
          .as(path)
          .isEqualTo(expected);
      assertThat(policy.previousElementSiblings().select("script,link,style")).as(path).isEmpty();
    }
  }

  @Test
  void noPageHoldsAnythingThatRunsOrLoadsButOurOwn() {
    TreeSet<String> wrong = new TreeSet<>();
    for (String path : pages()) {
      for (Element element : built.page(path).getAllElements()) {
        judge(element, path, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void judge(Element element, String path, Set<String> wrong) {
    String name = element.normalName();
    if (List.of("object", "embed", "base", "frame", "applet", "style", "math").contains(name)) {
      wrong.add(path + ": <" + name + ">");
    }
    if (name.equals("script") && (!element.hasAttr("src") || !element.data().isEmpty())) {
      wrong.add(path + ": an inline script");
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String value = attribute.getValue().strip();
      if (key.startsWith("on")
          || key.equals("style")
          || key.equals("srcdoc")
          || key.equals("ping")) {
        wrong.add(path + ": " + attribute);
      }
      boolean loads =
          key.equals("src") || (key.equals("href") && !name.equals("a") && !isLink(element));
      if (loads
          && !isOwn(value)
          && value.matches("(?i)([a-z][a-z0-9+.-]*:|//).*")
          && !value.startsWith("data:")) {
        wrong.add(path + ": " + element);
      }
      if (key.equals("href")
          && value.matches("(?is)([a-z][a-z0-9+.-]*:|//|\\\\).*")
          && !value.matches("(?s)(https?|mailto|tel):.*")) {
        wrong.add(path + ": " + element);
      }
    }
  }

  /** The page for a missing address stands at any depth, so it names its own site. */
  private static boolean isOwn(String address) {
    return address.startsWith("https://guides.example.org/assets/");
  }

  /** Canonical addresses are read, not loaded. */
  private static boolean isLink(Element element) {
    return element.normalName().equals("link")
        && element.attr("rel").matches("canonical|alternate");
  }

  @Test
  void idsOfAuthorsCannotBeTakenForOurs() {
    for (String path : pages()) {
      Document page = built.page(path);
      assertThat(page.select("[id=location],[name=location],[id=document],[name=cookie]"))
          .as(path)
          .isEmpty();
      for (String own : List.of("top", "main", "contents")) {
        assertThat(page.select("[id=" + own + "]").size()).as(path + " " + own).isLessThan(2);
      }
    }
  }

  @Test
  void guideTextIsNeverATemplate() {
    assertThat(String.join("", built.outputs().keySet().stream().map(built::text).toList()))
        .contains("{{ 7 * 7 }}")
        .doesNotContain("49{%");
  }

  @Test
  void picturesAreCleanedAndPagesAmongTheFilesAreNotCopied() {
    assertThat(built.outputs()).doesNotContainKeys("assets/evil.html", "assets/evil");
    assertThat(built.text("pictures/evil.svg"))
        .doesNotContain("alert", "evil.example", "script", "ENTITY", "xml-stylesheet")
        .contains("<rect");
  }

  @Test
  @Tag("browser")
  void nothingRunsLoadsOrAsksInABrowserEvenWithoutThePolicy(@TempDir Path folder)
      throws IOException {
    for (Map.Entry<String, byte[]> file : built.outputs().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      String text = new String(file.getValue(), StandardCharsets.UTF_8);
      boolean page = file.getKey().endsWith(".html");
      Files.write(path, page ? withoutPolicy(text) : file.getValue());
    }
    assertThat(visit(folder)).isEmpty();
  }

  @Test
  @Tag("slow")
  @Tag("browser")
  void thePolicyHasNothingToForbid(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : built.outputs().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    assertThat(visit(folder)).isEmpty();
  }

  private static byte[] withoutPolicy(String page) {
    Document document = Jsoup.parse(page);
    int policies = document.select("meta[http-equiv=Content-Security-Policy]").size();
    return policies == 0
        ? page.getBytes(StandardCharsets.UTF_8)
        : page.replace("Content-Security-Policy", "No-Policy").getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> visit(Path folder) {
    List<String> hits = new ArrayList<>();
    String root = "file://" + folder.toAbsolutePath() + "/";
    try (Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of("/usr/bin/chromium"))
                      .setArgs(List.of("--no-sandbox", "--disable-gpu")));
      BrowserContext context = browser.newContext();
      context.addInitScript(HOOKS);
      Page page = context.newPage();
      String[] now = {""};
      page.exposeFunction("hit", what -> hits.add(now[0] + ": " + what[0]));
      page.onDialog(
          dialog -> {
            hits.add(now[0] + ": dialog");
            dialog.dismiss();
          });
      page.onPopup(popup -> hits.add(now[0] + ": popup"));
      page.onPageError(error -> hits.add(now[0] + ": " + error));
      page.onRequest(
          request -> {
            boolean ours = request.url().startsWith(root) || request.url().startsWith("data:");
            if (!ours) {
              hits.add(now[0] + ": " + request.url());
            }
          });
      for (String path : pages()) {
        // The page for a missing address belongs to a server, and a redirect is already gone.
        if (path.equals("404.html") || isRedirect(path)) {
          continue;
        }
        now[0] = path;
        String url = root + encoded(path);
        page.navigate(url);
        if (!page.url().startsWith(url)) {
          hits.add(path + ": went to " + page.url());
        }
      }
      now[0] = "pictures/evil.svg";
      page.navigate(root + "pictures/evil.svg");
      browser.close();
    }
    return hits;
  }

  private static boolean isRedirect(String path) {
    return path.startsWith("old/");
  }

  private static String encoded(String path) {
    return path.replace("%", "%25")
        .replace("\"", "%22")
        .replace(" ", "%20")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("#", "%23")
        .replace("?", "%3F");
  }
}
