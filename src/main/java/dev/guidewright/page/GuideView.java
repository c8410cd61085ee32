package dev.guidewright.page;

/**
 * What every page says about the guide.
 *
 * @param id names the guide in the reader's stored progress
 * @param logo path in the site; empty for none
 * @param icon path in the site
 * @param version for the footer; empty for none
 * @param printable whether the whole guide is offered on one page
 * @param accent whether the guide brings its own accent colours
 */
record GuideView(
    String title,
    String id,
    String description,
    String logo,
    String icon,
    String version,
    boolean accent,
    boolean printable) {}
