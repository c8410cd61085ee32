package dev.guidewright.read;

import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts YAML front matter off a file and reads it. */
final class FrontMatterReader {
  /** Study metadata that front matter may give in place of a line of labels. */
  private static final List<String> STUDY_LABELS =
      List.of("level", "time", "difficulty", "competency", "prerequisites", "study-first", "cards");

  private FrontMatterReader() {}

  /**
   * A file cut in two.
   *
   * @param yaml what stands between the fences; empty when there are none
   * @param body the rest
   * @param bodyLine lines of the file above the body
   */
  record Cut(String yaml, String body, int bodyLine) {}

  static Cut cut(String text) {
    int opened = text.indexOf('\n') + 1;
    if (!text.startsWith("---") || !text.substring(3, Math.max(3, opened)).isBlank()) {
      return new Cut("", text, 0);
    }
    int line = 1;
    int start = opened;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      line++;
      String fence = text.substring(start, Math.min(stop, start + 4)).stripTrailing();
      if (stop - start <= 8 && (fence.equals("---") || fence.equals("..."))) {
        String yaml = text.substring(opened, start);
        String body = end < 0 ? "" : text.substring(end + 1);
        return isMapping(yaml) ? new Cut(yaml, body, line) : new Cut("", text, 0);
      }
      start = stop + 1;
    }
    return new Cut("", text, 0);
  }

  /** What stands between two thematic breaks is no front matter unless it begins with a key. */
  private static boolean isMapping(String yaml) {
    for (String line : yaml.split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        return line.indexOf(':') > 0 && !line.startsWith("- ");
      }
    }
    return true;
  }

  static Result<FrontMatter> read(Cut cut, String path) {
    if (cut.yaml().isBlank()) {
      return Result.of(FrontMatter.none());
    }
    Result<YamlNode.Mapping> parsed = Yaml.mapping(cut.yaml(), path, 1);
    List<Problem> problems = new ArrayList<>(parsed.problems());
    YamlReader yaml = new YamlReader(parsed.value(), path, 1, "front matter", problems);
    FrontMatter meta =
        new FrontMatter(
            yaml.text("title"),
            yaml.text("description", ""),
            yaml.number("order"),
            yaml.oneOf("type", "", "scenario"),
            yaml.flag("draft"),
            aliases(yaml, problems),
            yaml.text("id", ""),
            labels(yaml));
    yaml.adviseOfUnknownKeys();
    return new Result<>(meta, problems);
  }

  /** Former addresses, as far as a page of the site can stand there. */
  private static List<String> aliases(YamlReader yaml, List<Problem> problems) {
    List<String> kept = new ArrayList<>();
    for (String alias : yaml.texts("aliases")) {
      if (Paths.isFormerAddress(alias)) {
        kept.add(alias);
      } else {
        problems.add(
            Problem.warning(
                "wrong-value",
                yaml.spanOf("aliases"),
                "no page of the site can stand at the former address \"" + Yaml.shown(alias) + "\"",
                "write the path from the root of the site, such as \"old/page.html\""));
      }
    }
    return kept;
  }

  private static Map<String, String> labels(YamlReader yaml) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String label : STUDY_LABELS) {
      String joined = String.join(", ", yaml.texts(label));
      if (!joined.isEmpty()) {
        labels.put(label, joined);
      }
    }
    return labels;
  }
}
