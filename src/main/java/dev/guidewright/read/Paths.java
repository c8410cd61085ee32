package dev.guidewright.read;

import java.util.Locale;

/** What a file's path tells about it. */
final class Paths {
  private Paths() {}

  static boolean isMarkdown(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder with its closing slash; empty at the root. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  static String stem(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  static boolean isIndex(String path) {
    String stem = stem(path).toLowerCase(Locale.ROOT);
    return stem.equals("readme") || stem.equals("index");
  }

  /** A list of contents in the manner of mdBook: it gives the order and is no page. */
  static boolean isSummary(String path) {
    return name(path).equals("SUMMARY.md");
  }

  /** The page that a Markdown file becomes. */
  static String output(String path) {
    return folder(path) + (isIndex(path) ? "index" : stem(path)) + ".html";
  }
}
