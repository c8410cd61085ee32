package dev.guidewright.read;

import dev.guidewright.model.Percent;
import dev.guidewright.model.StandardPage;
import java.util.Locale;
import java.util.stream.Stream;

/** What a file's path tells about it. */
final class Paths {
  /** File systems end at 255 bytes; a letter may take up to three. */
  private static final int LONGEST_NAME = 80;

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

  /**
   * Whether a page could stand at an address: within the site, by a name that any disk can hold.
   */
  static boolean isFormerAddress(String address) {
    String path = ofAddress(address).replace('\\', '/').replaceFirst("^/+", "");
    if (path.isEmpty() || path.codePoints().anyMatch(Paths::isNoPartOfAName)) {
      return false;
    }
    return Stream.of(path.split("/"))
        .allMatch(
            name -> !name.isEmpty() && !name.startsWith(".") && name.length() <= LONGEST_NAME);
  }

  private static boolean isNoPartOfAName(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || "<>\":|*?".indexOf(c) >= 0;
  }
}
