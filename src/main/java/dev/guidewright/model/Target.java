package dev.guidewright.model;

/** Where an address that an author wrote leads. */
public sealed interface Target {
  /** A place of the site. */
  record Internal(Place place) implements Target {}

  /** A file that is copied. */
  record File(String path) implements Target {}

  /** An address outside; only schemes that are safe to follow. */
  record External(String url) implements Target {}

  /** Nothing; the words are shown without a link. */
  record Broken() implements Target {}
}
