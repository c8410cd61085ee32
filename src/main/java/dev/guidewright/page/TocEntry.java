package dev.guidewright.page;

import java.util.List;

/**
 * A heading in the page's own contents.
 *
 * @param title its words
 * @param href the anchor with {@code #}
 * @param minutes how long it and what stands below it take; 0 for hardly any time
 * @param children headings one level below
 */
record TocEntry(String title, String href, int minutes, List<TocEntry> children) {}
