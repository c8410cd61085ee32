package dev.guidewright.model;

import java.util.Arrays;
import java.util.List;

/** The pages that a site has whatever its guide says; authors may link to them by these paths. */
public enum StandardPage {
  CONTENTS("contents.html"),
  A_TO_Z("a-z.html"),
  QUESTIONS("questions.html"),
  PRACTICE("practice.html"),
  DRILL("drill.html"),
  REVIEW("review.html"),
  RED_FLAGS("red-flags-checklist.html"),
  TAKEAWAYS("takeaways.html"),
  LAST_HOUR("last-hour.html"),
  STORIES("stories.html"),
  GLOSSARY("glossary.html"),
  SEARCH("search.html"),
  PRINT("print.html"),
  NOT_FOUND("404.html"),
  STORE("store.html");

  private final String path;

  StandardPage(String path) {
    this.path = path;
  }

  /** Path from the site's root. */
  public String path() {
    return path;
  }

  /** All paths. */
  public static List<String> paths() {
    return Arrays.stream(values()).map(StandardPage::path).toList();
  }
}
