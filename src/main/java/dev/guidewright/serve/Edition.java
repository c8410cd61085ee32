package dev.guidewright.serve;

import dev.guidewright.build.Build;
import dev.guidewright.build.Draft;
import dev.guidewright.model.Asset;
import dev.guidewright.model.Content;
import dev.guidewright.model.OutputFile;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A site as it is shown, until the next one takes its place. What a build made is held in memory;
 * the guide's own pictures and other assets are read when they are asked for.
 *
 * @param files by path
 * @param assets paths of those that are read from the guide
 * @param later finds the files of the search index, which is made when it is first asked for
 * @param baseUrl where the guide will be published; empty when unknown
 */
record Edition(
    Map<String, Content> files,
    Set<String> assets,
    Function<String, Optional<Content>> later,
    String baseUrl) {
  /** Before the first build. */
  static Edition none() {
    return new Edition(Map.of(), Set.of(), path -> Optional.empty(), "");
  }

  static Edition of(Draft draft) {
    Build build = draft.build();
    Set<String> assets = new HashSet<>();
    for (Asset asset : build.guide().assets()) {
      assets.add(asset.path());
    }
    Map<String, Content> files = new HashMap<>();
    for (OutputFile file : build.site().files()) {
      boolean kept = assets.contains(file.path());
      files.put(file.path(), kept ? file.content() : held(file.content()));
    }
    String baseUrl = build.guide().study().guide().config().baseUrl();
    return new Edition(files, assets, draft::later, baseUrl);
  }

  /** A file of a theme's folder is read now, so that its next version can be told from this one. */
  private static Content held(Content content) {
    byte[] bytes = content.bytes();
    return () -> bytes;
  }

  /** The same with another version of some pages. */
  Edition with(Map<String, Content> pages) {
    Map<String, Content> all = new HashMap<>(files);
    all.putAll(pages);
    return new Edition(all, assets, later, baseUrl);
  }

  /** Whether a file is there and says something else. */
  boolean differs(String path, Content now) {
    Content before = files.get(path);
    return before != null && !Arrays.equals(before.bytes(), now.bytes());
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** A file's bytes; none when the site lacks it, or when the guide has just lost it. */
  Optional<byte[]> bytes(String path) {
    Optional<Content> content = Optional.ofNullable(files.get(path)).or(() -> later.apply(path));
    try {
      return content.map(Content::bytes);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * Paths of all files that differ from those of an earlier edition, or that only one of them has.
   *
   * @param isSaved whether a file of the guide's was saved in between, by path
   */
  List<String> changedSince(Edition earlier, Predicate<String> isSaved) {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, Content> file : files.entrySet()) {
      Content before = earlier.files.get(file.getKey());
      if (before == null || differs(file.getKey(), before, file.getValue(), isSaved)) {
        changed.add(file.getKey());
      }
    }
    for (String path : earlier.files.keySet()) {
      if (!files.containsKey(path)) {
        changed.add(path);
      }
    }
    changed.sort(null);
    return changed;
  }

  private boolean differs(String path, Content before, Content now, Predicate<String> isSaved) {
    return assets.contains(path) ? isSaved.test(path) : !Arrays.equals(before.bytes(), now.bytes());
  }
}
