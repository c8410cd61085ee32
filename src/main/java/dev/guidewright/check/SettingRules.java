package dev.guidewright.check;

import java.util.List;

/** What is found in what an author says about rules. */
final class SettingRules {
  static final Rule UNKNOWN =
      Rule.warning(
              "unknown-rule",
              "A rule that does not exist, under `rules` of `guide.yml` or in a comment that allows"
                  + " something, or a severity that does not exist.",
              "What was meant has no effect.",
              "Write a name that `guidewright check --rules` lists, and `error`, `warning`,"
                  + " `advice` or `off`.")
          .wrong("README.md", "# A guide\n")
          .wrong("guide.yml", "rules:\n  heading-jumps: off\n")
          .right("guide.yml", "rules:\n  heading-jump: off\n");

  static final Rule NO_REASON =
      Rule.warning(
              "allow-without-reason",
              "A comment that allows something without saying why.",
              "Whoever reads it later cannot tell whether it is still right.",
              "Write the reason behind a dash: `<!-- guidewright: allow RULE — reason -->`.")
          .wrong("# Costs\n\n<!-- guidewright: allow heading-jump -->\n### Licenses\n")
          .right(
              """
              # Costs

              <!-- guidewright: allow heading-jump — as in the book -->
              ### Licenses
              """);

  static final Rule UNUSED =
      Rule.warning(
              "unused-allow",
              "A comment that allows something that is not there, or no longer.",
              "It would hide the next problem of that kind at its place.",
              "Remove the comment.")
          .wrong(
              "# Costs\n\n<!-- guidewright: allow heading-jump — as in the book -->\n## Licenses\n")
          .right("# Costs\n\n## Licenses\n");

  private SettingRules() {}

  static List<Rule> all() {
    return List.of(UNKNOWN, NO_REASON, UNUSED);
  }
}
