package dev.guidewright.read;

/**
 * A change of a part of a file of a lower layer.
 *
 * @param kind what it does
 * @param heading anchor of the section it is about; empty for an addition
 * @param file the file that holds it, named so that no other file of the guide has the name; the
 *     {@code guide.yml} for an omission
 * @param isOwn whether it belongs to the guide's own folder
 */
record Patch(Kind kind, String heading, String file, boolean isOwn) {
  /** What a patch does. */
  enum Kind {
    APPEND,
    REPLACE,
    OMIT
  }
}
