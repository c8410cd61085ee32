package dev.guidewright.search;

import java.util.Locale;

/** What a reader finds. */
enum Kind {
  SECTION,
  QUESTION,
  SCENARIO,
  TERM,
  DECISION;

  /** The name in the index, in lower case. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
