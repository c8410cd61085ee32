package dev.guidewright.model;

/**
 * A target inside the site.
 *
 * @param output path of the page, such as {@code build-vs-buy.html}
 * @param anchor id on that page; empty for the page as a whole
 * @param title what the target is called
 * @param chapter title of the page it stands on
 */
public record Place(String output, String anchor, String title, String chapter) {
  /** The address from the site's root. */
  public String href() {
    return anchor.isEmpty() ? output : output + "#" + anchor;
  }
}
