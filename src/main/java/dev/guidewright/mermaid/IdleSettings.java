package dev.guidewright.mermaid;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds settings of a diagram that do nothing here although an author may count on them: those that
 * would let it do more than show, and names that Mermaid does not know. Looks that another renderer
 * of the same text may care for are passed over.
 */
final class IdleSettings {
  private static final Set<String> LOOKS =
      Set.of(
          "theme",
          "look",
          "layout",
          "elk",
          "fontfamily",
          "altfontfamily",
          "fontsize",
          "darkmode",
          "handdrawnseed",
          "deterministicids",
          "deterministicidseed",
          "htmllabels",
          "markdownautowrap",
          "wrap",
          "flowchart",
          "sequence",
          "class",
          "state",
          "er",
          "mindmap",
          "gantt",
          "journey",
          "timeline",
          "pie",
          "gitgraph",
          "quadrantchart",
          "xychart",
          "requirement",
          "sankey",
          "packet",
          "block",
          "kanban",
          "architecture",
          "radar",
          "c4",
          "themevariables");

  /** What would load something or end the place that it stands in. */
  private static final Pattern ACTIVE =
      Pattern.compile("url\\s*\\(|@import|javascript:|expression\\s*\\(|[<>{}]");

  private static final int MOST = 20;
  private static final int SHOWN = 40;

  private IdleSettings() {}

  /** Advice for each, where it is first written. */
  static List<Problem> in(Source source, Map<String, String> settings) {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      if (problems.size() == MOST) {
        break;
      }
      String key = setting.getKey();
      if (!isLook(key, setting.getValue())) {
        String shown = key.length() > SHOWN ? key.substring(0, SHOWN) + "…" : key;
        problems.add(
            Problem.advice(
                "diagram-setting",
                place(source, key),
                "the setting \"" + shown + "\" does nothing here and is left out",
                "a diagram only shows; its theme, colours, curve and spacing can be set"));
      }
    }
    return problems;
  }

  /** Advice for a directive that cannot be read at all. */
  static Problem unreadable(Span directive) {
    return Problem.advice(
        "diagram-setting",
        directive,
        "these settings are not JSON and are left out",
        "write them as %%{init: {\"theme\": \"base\"}}%%");
  }

  private static boolean isLook(String key, String value) {
    String first = key.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    return LOOKS.contains(first) && !ACTIVE.matcher(value.toLowerCase(Locale.ROOT)).find();
  }

  private static Span place(Source source, String key) {
    String name = key.substring(key.lastIndexOf('.') + 1);
    int at = name.isEmpty() ? -1 : source.text().indexOf(name);
    return at < 0 ? source.span(0, 0) : source.span(at, at + name.length());
  }
}
