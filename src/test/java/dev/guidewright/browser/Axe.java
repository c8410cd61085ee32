package dev.guidewright.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds against WCAG 2.2 AA and good practice in a page as it stands; frames aside. */
public final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Axe() {}

  /** Each broken rule with the first element that breaks it. */
  public static List<String> findings(Page page) {
    // Not legacy: only then axe opens a page of its own, to put the answers of frames together.
    return new AxeBuilder(page)
        .setLegacyMode(true).withTags(RULES).exclude("iframe").analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
            .toList();
  }
}
