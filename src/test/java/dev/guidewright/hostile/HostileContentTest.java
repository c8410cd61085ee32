package dev.guidewright.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Builds the hostile guide and looks whether anything of it got through. */
class HostileContentTest {
  static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; media-src 'self'; frame-src 'self'; base-uri 'none';"
          + " form-action 'self'";

  /** A page that does attack, so that a watch which sees nothing is noticed. */
  private static final String BAIT = "zz-bait.html";

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
      ForbiddenContent.in(built.page(path), path, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void idsOfAuthorsCannotBeTakenForOurs() {
    for (String path : pages()) {
      Document page = built.page(path);
      assertThat(page.select("[id=location],[name=location],[id=document],[name=cookie]"))
          .as(path)
          .isEmpty();
      for (String own : List.of("frame:top", "frame:main", "frame:contents")) {
        assertThat(page.select("[id='" + own + "']").size()).as(path + " " + own).isLessThan(2);
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
  void nothingRunsLoadsOrAsksInABrowserEvenWithoutThePolicy() {
    TreeMap<String, byte[]> files = new TreeMap<>(HostileGuide.inFewPages().build().outputs());
    files.put(BAIT, bait());

    List<String> hits = HostileBrowser.visitWithoutPolicy(files);

    assertThat(hits).filteredOn(hit -> !hit.contains(BAIT)).isEmpty();
    assertThat(hits)
        .as("what the watch sees when something does run")
        .anyMatch(hit -> hit.endsWith("hit alert"))
        .anyMatch(hit -> hit.endsWith("asked for https://evil.example/x.png"))
        .anyMatch(hit -> hit.contains("hit csp style-src-attr"));
  }

  @Test
  @Tag("slow")
  @Tag("browser")
  void nothingRunsWhereEachTextHasItsOwnPage() {
    assertThat(HostileBrowser.visitWithoutPolicy(built.outputs())).isEmpty();
  }

  private static byte[] bait() {
    return """
    <!doctype html><img src=x onerror=alert(1)><img src=https://evil.example/x.png>
    <p style="color: red">
    """
        .getBytes(StandardCharsets.UTF_8);
  }
}
