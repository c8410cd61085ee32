package dev.guidewright.model;

import java.util.List;

/**
 * A guide as it was read: configuration, sources and chapters in reading order.
 *
 * @param config what {@code guide.yml} says
 * @param sources every Markdown file that was read, in the order of their paths
 * @param chapters the pages of text in reading order; the home page first, if there is one
 * @param navigation the tree of chapters in reading order
 * @param assets the other files that may be copied, in the order of their paths
 */
public record Guide(
    GuideConfig config,
    List<SourceFile> sources,
    List<Chapter> chapters,
    List<NavItem> navigation,
    List<Asset> assets) {}
