package dev.guidewright.serve;

import dev.guidewright.build.Build;
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
import java.util.function.Predicate;

/**
 * A site as it is shown, until the next one takes its place. What a build made is held in memory;
 * the guide's own pictures and other assets are read when they are asked for.
 *
 * @param files by path
 * @param assets paths of those that are read from the guide
 * @param baseUrl where the guide will be published; empty when unknown
 */
record Edition(Map<String, Content> files, Set<String> assets, String baseUrl) {
  /** Before the first build. */
  static Edition none() {
    return new Edition(Map.of(), Set.of(), "");
  }

  static Edition of(Build build) {
    Set<String> assets = new HashSet<>();
    for (Asset asset : build.guide().assets()) {
      assets.add(asset.path());
    }
    Map<String, Content> files = new HashMap<>();
    for (OutputFile file : build.site().files()) {
      boolean kept = assets.contains(file.path());
      files.put(file.path(), kept ? file.content() : held(file.content()));
    }
    return new Edition(files, assets, build.guide().study().guide().config().baseUrl());
  }

  /** A file of a theme's folder is read now, so that its next version can be told from this one. */
  private static Content held(Content content) {
    byte[] bytes = content.bytes();
    return () -> bytes;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** A file's bytes; none when the site lacks it, or when the guide has just lost it. */
  Optional<byte[]> bytes(String path) {
    Content content = files.get(path);
    if (content == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(content.bytes());
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
