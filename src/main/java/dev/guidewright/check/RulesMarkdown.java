package dev.guidewright.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes rules as Markdown. */
final class RulesMarkdown {
  private RulesMarkdown() {}

  /** All rules: a table to look them up in, then each with its example. */
  static String all(List<Rule> rules) {
    StringBuilder out = new StringBuilder("# Rules\n\n");
    out.append("| Rule | Severity | Finds |\n| - | - | - |\n");
    for (Rule rule : rules) {
      out.append("| [").append(rule.name()).append("](#").append(rule.name()).append(") | ");
      out.append(severity(rule)).append(" | ").append(rule.finds()).append(" |\n");
    }
    for (Rule rule : rules) {
      out.append('\n').append(one(rule, 2));
    }
    return out.toString();
  }

  /**
   * One rule.
   *
   * @param level of its heading
   */
  static String one(Rule rule, int level) {
    StringBuilder out = new StringBuilder();
    out.append("#".repeat(level)).append(' ').append(rule.name()).append("\n\n");
    out.append(rule.finds()).append(' ').append(rule.why()).append("\n\n");
    out.append("**Severity**: ").append(severity(rule)).append("\n\n");
    out.append("**To mend it**: ").append(rule.mend()).append('\n');
    example("For example, this breaks it", rule.wrong(), out);
    example("And this does not", rule.right(), out);
    return out.toString();
  }

  private static String severity(Rule rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }

  private static void example(String words, Map<String, String> files, StringBuilder out) {
    files.forEach(
        (path, text) -> {
          if (!text.isBlank()) {
            out.append('\n').append(words).append(" (`").append(path).append("`):\n\n");
            out.append("````").append(language(path)).append('\n');
            out.append(text.stripTrailing()).append("\n````\n");
          }
        });
  }

  private static String language(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return ending.equals("yml") ? "yaml" : ending.equals("md") ? "markdown" : "text";
  }
}
