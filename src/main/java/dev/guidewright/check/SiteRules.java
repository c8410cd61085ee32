package dev.guidewright.check;

import java.util.List;

/** What is found while files are put together and written. */
final class SiteRules {
  private SiteRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.error(
            "output-collision",
            "Two files of the guide that become one file of the site.",
            "One would take the other's place, on some systems or on all.",
            "Rename one of them."),
        Rule.error(
            "foreign-file",
            "A file in the output folder that no build made.",
            "Nothing that Guidewright did not make is ever deleted.",
            "Move it away, or choose another folder with `--output`."),
        Rule.error(
            "not-overwritten",
            "A file that `init` or `new` would write, and that is there already or behind a"
                + " symbolic link.",
            "What somebody wrote is never written over, and nothing outside the guide is touched.",
            "Choose another title or folder, or move the file away."));
  }
}
