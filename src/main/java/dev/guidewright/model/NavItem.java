package dev.guidewright.model;

import java.util.List;

/**
 * A place in the tree of chapters.
 *
 * @param title what the reader sees
 * @param output the page's path; empty for a folder without a page of its own
 * @param children what lies below it, in reading order
 */
public record NavItem(String title, String output, List<NavItem> children) {}
