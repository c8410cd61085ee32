package dev.guidewright.mermaid;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Makes a link of a diagram harmless. */
final class Links {

  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final Pattern HOST = Pattern.compile("(https?)://([^/?#]+)(.*)", Pattern.DOTALL);

  private Links() {}

  /** The link, or {@code about:blank} for one that would run something. */
  static String safe(String url) {
    String plain = Parser.unescapeEntities(url.replaceAll("[\\p{Cntrl}]", ""), true).strip();
    Matcher scheme = SCHEME.matcher(plain);
    if (!scheme.lookingAt()) {
      return plain;
    }
    switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
      case "http", "https" -> {
        return withPath(plain);
      }
      case "mailto", "tel" -> {
        return plain;
      }
      default -> {
        return scheme.group(1).matches("(?i).*(javascript|data|vbscript)") ? "about:blank" : plain;
      }
    }
  }

  /** A bare host gets the path that every browser gives it. */
  private static String withPath(String url) {
    Matcher parts = HOST.matcher(url.replace('\\', '/'));
    if (!parts.matches()) {
      return url;
    }
    String path = parts.group(3).startsWith("/") ? parts.group(3) : "/" + parts.group(3);
    return parts.group(1) + "://" + parts.group(2).toLowerCase(Locale.ROOT) + path;
  }
}
