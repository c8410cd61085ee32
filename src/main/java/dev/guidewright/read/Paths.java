package dev.guidewright.read;

import dev.guidewright.model.Percent;
import dev.guidewright.model.StandardPage;
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

  /** The page that a Markdown file becomes; the pages that every site has keep their names. */
  static String output(String path) {
    String page = folder(path) + (isIndex(path) ? "index" : stem(path)) + ".html";
    return isReserved(page) ? folder(path) + stem(path) + "-chapter.html" : page;
  }

  /** Whether every site has a page of this name; the glossary gives way to a guide's own. */
  static boolean isReserved(String page) {
    String lower = page.toLowerCase(Locale.ROOT);
    return !lower.equals(StandardPage.GLOSSARY.path()) && StandardPage.paths().contains(lower);
  }

  /** The path in an address, without query and anchor, its escapes read. */
  static String ofAddress(String address) {
    int hash = address.indexOf('#');
    String before = hash < 0 ? address : address.substring(0, hash);
    int query = before.indexOf('?');
    return Percent.decode(query < 0 ? before : before.substring(0, query));
  }
}
