package dev.guidewright.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * The addresses and ids of a page, read off its tags in one pass. Pages are written by our own
 * serializers, with quoted attributes and escaped text, so that tags can be told without a tree.
 *
 * @param addresses relative addresses as written, entities decoded
 * @param ids how often each id is given
 */
record PageScan(List<String> addresses, Map<String, Integer> ids) {
  static PageScan of(String html) {
    return new Scanner(html).scan();
  }

  private static final class Scanner {
    private final String html;
    private final List<String> addresses = new ArrayList<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private int at;

    Scanner(String html) {
      this.html = html;
    }

    PageScan scan() {
      while (true) {
        at = html.indexOf('<', at);
        if (at < 0 || at + 1 >= html.length()) {
          return new PageScan(addresses, ids);
        }
        at++;
        if (html.startsWith("!--", at)) {
          at = behind("-->", at);
        } else if (Character.isLetter(html.charAt(at))) {
          tag();
        }
      }
    }

    private int behind(String end, int from) {
      int found = html.indexOf(end, from);
      return found < 0 ? html.length() : found + end.length();
    }

    private void tag() {
      int start = at;
      while (at < html.length() && isName(html.charAt(at))) {
        at++;
      }
      String name = html.substring(start, at).toLowerCase(Locale.ROOT);
      while (at < html.length() && html.charAt(at) != '>') {
        attribute(name);
      }
      if (name.equals("script") || name.equals("style")) {
        at = Math.max(at, html.indexOf("</" + name, at));
      }
    }

    private static boolean isName(char c) {
      return Character.isLetterOrDigit(c) || c == '-' || c == ':' || c == '_';
    }

    private void attribute(String tag) {
      if (!isName(html.charAt(at))) {
        at++;
        return;
      }
      int start = at;
      while (at < html.length() && isName(html.charAt(at))) {
        at++;
      }
      String name = html.substring(start, at).toLowerCase(Locale.ROOT);
      if (at >= html.length() || html.charAt(at) != '=') {
        return;
      }
      at++;
      take(tag, name, value());
    }

    private String value() {
      if (at >= html.length()) {
        return "";
      }
      char quote = html.charAt(at);
      int from = quote == '"' || quote == '\'' ? at + 1 : at;
      int end = from;
      while (end < html.length()
          && (from > at ? html.charAt(end) != quote : !endsBare(html.charAt(end)))) {
        end++;
      }
      at = Math.min(html.length(), from > at ? end + 1 : end);
      return html.substring(from, end);
    }

    private static boolean endsBare(char c) {
      return c == '>' || Character.isWhitespace(c);
    }

    private void take(String tag, String name, String value) {
      if (name.equals("id")) {
        ids.merge(decoded(value), 1, Integer::sum);
      } else if (name.equals("href") || name.equals("src") || name.equals("xlink:href")) {
        String address = decoded(value);
        if (!tag.equals("base") && isRelative(address)) {
          addresses.add(address);
        }
      }
    }

    private static boolean isRelative(String address) {
      int colon = address.indexOf(':');
      int slash = address.indexOf('/');
      boolean hasScheme = colon > 0 && (slash < 0 || colon < slash);
      return !address.isEmpty() && !address.startsWith("/") && !hasScheme;
    }

    private static String decoded(String value) {
      return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }
  }
}
