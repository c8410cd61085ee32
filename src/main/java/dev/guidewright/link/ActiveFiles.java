package dev.guidewright.link;

import dev.guidewright.model.Asset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Knows files that a browser would open as a page, with the scripts in them, in the name of the
 * site: such a file of a guide is never copied. Pictures in SVG are, but cleaned.
 */
final class ActiveFiles {
  private static final Set<String> ACTIVE =
      Set.of(
          "htm",
          "html",
          "xhtml",
          "xht",
          "shtml",
          "mht",
          "mhtml",
          "xml",
          "xsl",
          "xslt",
          "rdf",
          "hta",
          "htc",
          "svgz",
          "swf",
          "jsp",
          "php",
          "asp",
          "aspx",
          "cgi",
          "webmanifest",
          "appcache");

  /** What browsers show or save, and never open as a page. */
  private static final Set<String> PASSIVE =
      Set.of(
          "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "bmp", "pdf", "txt", "csv",
          "tsv", "json", "md", "zip", "gz", "tar", "docx", "xlsx", "pptx", "odt", "ods", "odp",
          "mp3", "mp4", "webm", "ogg", "wav", "m4a", "woff", "woff2", "ttf", "otf", "css", "js");

  private static final int SNIFFED = 1024;

  private ActiveFiles() {}

  /** A file of no known kind is judged by what it begins with, as browsers do. */
  static boolean isActive(Asset asset) {
    String path = asset.path().toLowerCase(Locale.ROOT);
    String name = path.substring(path.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ACTIVE.contains(ending)
        || (!PASSIVE.contains(ending) && looksLikeMarkup(asset.content().bytes()));
  }

  private static boolean looksLikeMarkup(byte[] bytes) {
    int length = Math.min(SNIFFED, bytes.length);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    boolean wide = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
    String text =
        wide ? start.substring(2).replace("\0", "") : start.replace("\u00EF\u00BB\u00BF", "");
    return text.stripLeading().startsWith("<");
  }
}
