package dev.guidewright.html;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The HTML that authors may write: about what GitHub allows, less what could load or run anything.
 */
final class Allowlist {
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "u",
          "ul",
          "var",
          "wbr");

  /** Elements that go with all they hold. */
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "noembed",
          "noframes",
          "iframe",
          "frame",
          "frameset",
          "embed",
          "math",
          "svg",
          "select",
          "textarea",
          "title",
          "head",
          "meta",
          "link",
          "base",
          "plaintext",
          "xmp",
          "param");

  /** Elements whose text runs on to their end, however far away that is. */
  private static final Set<String> SWALLOWING =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "noembed",
          "noframes",
          "iframe",
          "plaintext",
          "select",
          "textarea",
          "title",
          "xmp");

  private static final Set<String> EVERYWHERE =
      Set.of("title", "lang", "dir", "align", "role", "aria-label", "aria-description");

  /** What may go without a word, since nobody would miss it. */
  private static final Set<String> HARMLESS =
      Set.of("rel", "target", "border", "cellpadding", "cellspacing", "color", "size", "face");

  /** Elements that may stand inside a heading or a link. */
  private static final Set<String> INLINE =
      Set.of(
          "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins",
          "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub",
          "sup", "time", "u", "var", "wbr", "a");

  private static final Map<String, Set<String>> BY_ELEMENT =
      Map.ofEntries(
          Map.entry("img", Set.of("alt", "width", "height", "loading")),
          Map.entry("ol", Set.of("start", "reversed", "type")),
          Map.entry("li", Set.of("value")),
          Map.entry("td", Set.of("colspan", "rowspan", "valign", "width")),
          Map.entry("th", Set.of("colspan", "rowspan", "scope", "valign", "width")),
          Map.entry("col", Set.of("span", "width")),
          Map.entry("colgroup", Set.of("span")),
          Map.entry("details", Set.of("open")),
          Map.entry("time", Set.of("datetime")),
          Map.entry("ins", Set.of("datetime")),
          Map.entry("del", Set.of("datetime")));

  private Allowlist() {}

  /** The first element in some HTML, in lower case, that would swallow what stands behind it. */
  static Optional<String> swallowing(String html) {
    for (int start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start + 1)) {
      int end = start + 1;
      while (end < html.length() && html.charAt(end) >= 'a' && html.charAt(end) <= 'z') {
        end++;
      }
      String name = html.substring(start + 1, end);
      if (SWALLOWING.contains(name) && html.indexOf("</" + name, end) < 0) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  static boolean isAllowed(String element) {
    return ELEMENTS.contains(element);
  }

  static boolean isDropped(String element) {
    return DROPPED.contains(element);
  }

  static boolean isAllowed(String element, String attribute) {
    return EVERYWHERE.contains(attribute)
        || BY_ELEMENT.getOrDefault(element, Set.of()).contains(attribute);
  }

  static boolean isInline(String element) {
    return INLINE.contains(element);
  }

  static boolean isHarmless(String attribute) {
    return HARMLESS.contains(attribute);
  }

  /** Only what names a language: our own elements have their classes from elsewhere. */
  static boolean isAllowedClass(String name) {
    return name.matches("language-[A-Za-z0-9+#._-]{1,40}");
  }
}
