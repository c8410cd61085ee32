package dev.guidewright.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A guide as it was read: configuration, sources and chapters in reading order.
 *
 * @param config what {@code guide.yml} says
 * @param sources every Markdown file that was read, in the order of their paths
 * @param chapters the pages of text in reading order; the home page first, if there is one
 * @param navigation the tree of chapters in reading order
 * @param assets the other files that may be copied, in the order of their paths
 * @param layers the folders and archives it was read from
 */
public record Guide(
    GuideConfig config,
    List<SourceFile> sources,
    List<Chapter> chapters,
    List<NavItem> navigation,
    List<Asset> assets,
    Layers layers) {

  /** A guide of which it does not matter where it was read from. */
  public Guide(
      GuideConfig config,
      List<SourceFile> sources,
      List<Chapter> chapters,
      List<NavItem> navigation,
      List<Asset> assets) {
    this(config, sources, chapters, navigation, assets, Layers.none());
  }

  /** Every file that messages quote from: the sources, and each layer's {@code guide.yml}. */
  public List<SourceFile> quotable() {
    return Stream.concat(sources.stream(), layers.all().stream().map(Layer::settings)).toList();
  }

  /** The same guide with other chapters. */
  public Guide withChapters(List<Chapter> other) {
    return new Guide(config, sources, other, navigation, assets, layers);
  }
}
