package dev.guidewright.draw;

import dev.guidewright.model.Colour;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an author's CSS says about one element, as presentation attributes that can be read: a text
 * that would be lost on its ground gets ink or white instead.
 *
 * @param shape attributes of the outline, with a leading blank each
 * @param line attributes of what is only stroked
 * @param text attributes of the text
 */
record Style(String shape, String line, String text) {
  static final Style NONE = new Style("", "", "");

  // The theme's grounds; a colour without a ground of its own has to be seen on both.
  private static final Colour PAPER = Colour.WHITE;
  private static final Colour NIGHT = new Colour(0x1c, 0x1b, 0x19);
  private static final double TEXT_CONTRAST = 4.5;
  private static final double LINE_CONTRAST = 2.5;
  private static final Pattern WIDTH = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?)(?:px)?");
  private static final Pattern DASHES = Pattern.compile("[\\d ,.]{1,40}");

  /**
   * The style of a node or a frame.
   *
   * @param declarations each {@code key:value}; later ones win
   */
  static Style ofShape(Collection<String> declarations) {
    Map<String, String> css = parse(declarations);
    if (css.isEmpty()) {
      return NONE;
    }
    Optional<Colour> fill = colour(css, "fill", "background", "background-color");
    Optional<Colour> stroke = colour(css, "stroke", "border-color");
    String line = stroke(css, stroke);
    String shape = fill.map(c -> attribute("fill", c.css())).orElse(none(css, "fill")) + line;
    return new Style(
        shape, stroke.map(c -> attribute("stroke", c.css())).orElse(""), text(css, fill));
  }

  /** The style of an edge. */
  static Style ofEdge(Collection<String> declarations) {
    Map<String, String> css = parse(declarations);
    Optional<Colour> stroke =
        colour(css, "stroke")
            .filter(c -> Math.min(c.contrast(PAPER), c.contrast(NIGHT)) >= LINE_CONTRAST);
    String line = stroke(css, stroke);
    return new Style(
        stroke.map(c -> attribute("fill", c.css()) + attribute("stroke", c.css())).orElse(""),
        line,
        text(css, Optional.empty()));
  }

  private static String stroke(Map<String, String> css, Optional<Colour> colour) {
    StringBuilder attributes = new StringBuilder();
    attributes.append(colour.map(c -> attribute("stroke", c.css())).orElse(none(css, "stroke")));
    value(css, "stroke-width")
        .map(WIDTH::matcher)
        .filter(java.util.regex.Matcher::matches)
        .ifPresent(m -> attributes.append(attribute("stroke-width", m.group(1))));
    value(css, "stroke-dasharray")
        .filter(v -> DASHES.matcher(v).matches())
        .ifPresent(v -> attributes.append(attribute("stroke-dasharray", v)));
    return attributes.toString();
  }

  private static String text(Map<String, String> css, Optional<Colour> ground) {
    StringBuilder attributes = new StringBuilder();
    Optional<Colour> wanted = colour(css, "color");
    Optional<Colour> kept =
        ground.isPresent()
            ? Optional.of(
                wanted
                    .filter(c -> c.contrast(ground.get()) >= TEXT_CONTRAST)
                    .orElse(ground.get().readable()))
            : wanted.filter(c -> Math.min(c.contrast(PAPER), c.contrast(NIGHT)) >= TEXT_CONTRAST);
    kept.ifPresent(c -> attributes.append(attribute("fill", c.css())));
    value(css, "font-weight")
        .filter(v -> v.matches("bold|bolder|[6-9]00"))
        .ifPresent(v -> attributes.append(attribute("font-weight", "600")));
    value(css, "font-style")
        .filter(v -> v.equals("italic"))
        .ifPresent(v -> attributes.append(attribute("font-style", "italic")));
    return attributes.toString();
  }

  private static String none(Map<String, String> css, String key) {
    return value(css, key)
        .filter(v -> v.equals("none") || v.equals("transparent"))
        .map(v -> attribute(key, "none"))
        .orElse("");
  }

  private static Optional<Colour> colour(Map<String, String> css, String... keys) {
    return List.of(keys).stream()
        .flatMap(key -> value(css, key).stream())
        .flatMap(v -> Colour.parse(v).stream())
        .findFirst();
  }

  private static Optional<String> value(Map<String, String> css, String key) {
    return Optional.ofNullable(css.get(key));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + value + "\"";
  }

  private static Map<String, String> parse(Collection<String> declarations) {
    Map<String, String> css = new LinkedHashMap<>();
    for (String declaration : declarations) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).replace("!important", "").strip();
        css.put(
            declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            value.toLowerCase(Locale.ROOT));
      }
    }
    return css;
  }
}
