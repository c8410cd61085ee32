package dev.guidewright.model;

/**
 * A link or an image as an author wrote it.
 *
 * @param kind what points
 * @param destination the address as written; {@code wiki:Page#Heading} for {@code [[Page#Heading]]}
 * @param text the words that carry the link, or the image's text
 * @param span where it is written
 */
public record Link(Kind kind, String destination, String text, Span span) {
  /** What points. */
  public enum Kind {
    /** A link in Markdown or raw HTML. */
    LINK,
    /** An image or other file that the page shows. */
    IMAGE
  }
}
