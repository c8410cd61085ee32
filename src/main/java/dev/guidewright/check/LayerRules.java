package dev.guidewright.check;

import java.util.List;

/** What is found while a guide is laid over others. */
final class LayerRules {
  private LayerRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.error(
            "extends",
            "A layer under `extends` of `guide.yml` that is missing, goes in a circle or holds no"
                + " guide.",
            "Without it the guide would lack most of its chapters.",
            "Name a folder, a zip or a jar with a guide in it; the path is relative to the"
                + " `guide.yml` that names it."),
        Rule.error(
            "bad-archive",
            "A layer in an archive that cannot be used.",
            "Archives come from elsewhere: one with odd names, links or endless contents is not"
                + " unpacked.",
            "Pack the guide's folder again."),
        Rule.warning(
            "no-target",
            "A file or setting that changes a part of a lower layer which that layer does not"
                + " have.",
            "The change has no effect; the part was probably renamed.",
            "Write the heading's anchor as it is now, or remove the file."),
        Rule.warning(
            "drift",
            "A file that took the place of something in a lower layer, or in the theme below,"
                + " which has changed since.",
            "What changed there, such as a correction, does not reach your readers.",
            "Look at the difference with `guidewright upstream`, take over what you need, and"
                + " record it with `--accept`."));
  }
}
