package dev.guidewright.model;

/**
 * A graph as a picture.
 *
 * @param svg one {@code <svg>} element, safe to put into a page, ids prefixed with the diagram's
 *     id; addresses in it that begin with {@link #ROOT} are from the site's root
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param alternative the same in words, as nested questions and answers
 */
public record Drawing(String svg, double width, double height, String alternative) {
  /** Stands in addresses for the way to the site's root, which differs by page. */
  public static final String ROOT = "~/";

  /**
   * The picture for one page.
   *
   * @param root the way from the page to the site's root: empty, or {@code ../} for each folder
   */
  public String svg(String root) {
    return svg.replace(" href=\"" + ROOT, " href=\"" + root);
  }
}
