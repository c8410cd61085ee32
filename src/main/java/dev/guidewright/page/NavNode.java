package dev.guidewright.page;

import java.util.List;

/**
 * A line of the navigation.
 *
 * @param title its words
 * @param href its address as seen from the page; empty for a folder without a page
 * @param current whether it is this page
 * @param children lines below it, only where the page lies below or is its parent
 */
record NavNode(String title, String href, boolean current, List<NavNode> children) {}
