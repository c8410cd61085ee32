package dev.guidewright.build;

import dev.guidewright.model.Content;
import dev.guidewright.model.OutputFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A site all but its search index, which is made when somebody asks for one of its files: a reader
 * waits for the page that was saved, not for an index of all the others.
 */
public final class Draft {
  private final Build build;
  private final Supplier<List<OutputFile>> index;
  private @Nullable Map<String, Content> made;

  Draft(Build build, Supplier<List<OutputFile>> index) {
    this.build = build;
    this.index = index;
  }

  /** The build without the files of the index. */
  public Build build() {
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
