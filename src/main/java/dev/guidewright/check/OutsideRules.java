package dev.guidewright.check;

import java.util.List;

/** What is found when links to other sites are tried. */
final class OutsideRules {
  static final String NETWORK = "external-link";

  static final Rule DEAD =
      Rule.warning(
          NETWORK,
          "A link to another site that answers that there is nothing, or does not answer; only with"
              + " `--external`.",
          "The reader meets an error, or whoever holds the address now.",
          "Link to where it moved, to a copy in an archive, or say it in the guide.");

  static final Rule MOVED =
      Rule.advice(
          "external-link-moved",
          "A link to another site that has moved for good; only with `--external`.",
          "The old address works as long as somebody keeps it.",
          "Write the new address.");

  private OutsideRules() {}

  static List<Rule> all() {
    return List.of(DEAD, MOVED);
  }
}
