package dev.guidewright.read;

import dev.guidewright.model.Span;

/**
 * A change of a part of a file of a lower layer.
 *
 * @param kind what it does
 * @param heading anchor of the section it is about; empty for an addition
 * @param at the file that holds it, named so that no other file of the guide has the name; the line
 *     of the {@code guide.yml} for an omission
 * @param isOwn whether it belongs to the guide's own folder
 */
record Patch(Kind kind, String heading, Span at, boolean isOwn) {
  String file() {
    return at.path();
  }

  /** What a patch does. */
  enum Kind {
    APPEND,
    REPLACE,
    OMIT
  }
}
