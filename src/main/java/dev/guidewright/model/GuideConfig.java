package dev.guidewright.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code guide.yml} says; every key is optional.
 *
 * @param title the guide's title; empty when the home page's heading gives it
 * @param id names the guide in the reader's stored progress; empty when derived from the title
 * @param description a sentence for the home page and for link previews
 * @param language a BCP 47 tag such as {@code en}
 * @param baseUrl where the site is published, ending in a slash; empty when unknown
 * @param version shown in the footer; empty for none
 * @param chapters files or folders in reading order; empty for the derived order
 * @param split {@code auto}, {@code none}, or empty: a guide of one file is cut, others are not
 * @param labels further labels by the name of what they open, such as {@code strong-answer}
 * @param layers what {@code extends} names, nearest first
 * @param omit files or {@code file#heading} of a lower layer that are left out
 * @param theme look
 * @param editLink address pattern with {@code {path}}; empty for none
 * @param diagrams how graphs are drawn
 * @param practice how scenarios are rehearsed
 * @param cards kinds and ids of cards that are not wanted
 * @param rules severity by rule name: {@code error, warning, advice, off}
 */
public record GuideConfig(
    String title,
    String id,
    String description,
    String language,
    String baseUrl,
    String version,
    List<String> chapters,
    String split,
    Map<String, List<String>> labels,
    List<String> layers,
    List<String> omit,
    Theme theme,
    String editLink,
    Diagrams diagrams,
    Practice practice,
    Cards cards,
    Map<String, String> rules) {

  /** The same with another version. */
  public GuideConfig withVersion(String other) {
    return new GuideConfig(
        title,
        id,
        description,
        language,
        baseUrl,
        other,
        chapters,
        split,
        labels,
        layers,
        omit,
        theme,
        editLink,
        diagrams,
        practice,
        cards,
        rules);
  }

  /**
   * Look.
   *
   * @param folder a folder of templates and assets laid over the default theme; empty for none
   * @param logo a file of the guide; empty for none
   * @param favicon a file of the guide; empty for the theme's
   * @param accent colour as {@code #rrggbb}; empty for the theme's
   * @param accentDark the same for the dark scheme; empty when derived from the theme
   * @param provenance whether pages say which layer they come from
   */
  public record Theme(
      String folder,
      String logo,
      String favicon,
      String accent,
      String accentDark,
      boolean provenance) {}

  /**
   * How graphs are drawn.
   *
   * @param lenient whether a graph with a mistake is shown as code instead of stopping the build
   * @param engine {@code embedded} or {@code dot}
   * @param maxNodes largest number of nodes that is drawn
   * @param maxEdges largest number of edges that is drawn
   */
  public record Diagrams(boolean lenient, String engine, int maxNodes, int maxEdges) {}

  /**
   * How scenarios are rehearsed.
   *
   * @param worksheet steps of the worksheet; empty for the guide's framework or the default
   * @param worksheets steps by competency, lower case
   */
  public record Practice(List<String> worksheet, Map<String, List<String>> worksheets) {}

  /**
   * Cards that are not wanted.
   *
   * @param exclude kinds ({@code question, term, decision, framework, takeaway}) or card ids
   */
  public record Cards(List<String> exclude) {}

  /** A guide without a {@code guide.yml}. */
  public static GuideConfig defaults() {
    return new GuideConfig(
        "",
        "",
        "",
        "en",
        "",
        "",
        List.of(),
        "",
        Map.of(),
        List.of(),
        List.of(),
        new Theme("", "", "", "", "", false),
        "",
        new Diagrams(false, "embedded", 400, 800),
        new Practice(List.of(), Map.of()),
        new Cards(List.of()),
        Map.of());
  }

  /** The title if there is one. */
  public Optional<String> givenTitle() {
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }
}
