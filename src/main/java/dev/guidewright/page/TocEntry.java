package dev.guidewright.page;

import java.util.List;

/**
 * A heading in the page's own contents.
 *
 * @param title its words
 * @param href the anchor with {@code #}
 * @param children headings one level below
 */
record TocEntry(String title, String href, List<TocEntry> children) {}
