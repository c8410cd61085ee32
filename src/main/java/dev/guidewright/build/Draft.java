package dev.guidewright.build;

import dev.guidewright.model.Content;
import dev.guidewright.model.Guide;
import dev.guidewright.model.OutputFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A site that is made in the order in which somebody waits for it: the page that was saved, then
 * all the others, and the search index when one of its files is asked for.
 */
public final class Draft {
  private final Guide guide;
  private final Function<String, Optional<OutputFile>> pages;
  private final Supplier<Build> rest;
  private final Supplier<List<OutputFile>> index;
  private @Nullable Build build;
  private @Nullable Map<String, Content> made;

  Draft(
      Guide guide,
      Function<String, Optional<OutputFile>> pages,
      Supplier<Build> rest,
      Supplier<List<OutputFile>> index) {
    this.guide = guide;
    this.pages = pages;
    this.rest = rest;
    this.index = index;
  }

  /** The guide as it was read. */
  public Guide guide() {
    return guide;
  }

  /**
   * A page that can be made before the others are.
   *
   * @param path of the page in the site
   * @return the page, as the build will have it; nothing when it has to wait for the others, or
   *     when an error is known already
   */
  public Optional<OutputFile> page(String path) {
    return pages.apply(path);
  }

  /** The build without the files of the index; the first call takes as long as making it does. */
  public synchronized Build build() {
    if (build == null) {
      build = rest.get();
    }
    return build;
  }

  /** A file of the index; the first call takes as long as making it does. */
  public Optional<Content> later(String path) {
    return path.startsWith("search/") ? Optional.ofNullable(made().get(path)) : Optional.empty();
  }

  private synchronized Map<String, Content> made() {
    if (made == null) {
      Map<String, Content> files = new HashMap<>();
      index.get().forEach(file -> files.put(file.path(), file.content()));
      made = files;
    }
    return made;
  }
}
