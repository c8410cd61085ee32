package dev.guidewright.read;

import dev.guidewright.model.Nearest;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lays the files of layers over each other, farthest first: a file replaces the one of its path,
 * {@code NAME.append.md} and {@code NAME@heading.md} change a part of {@code NAME.md}, {@code omit}
 * takes away.
 */
final class Overlay {
  private static final String APPEND = ".append";

  private final TreeMap<String, LaidFile> files = new TreeMap<>();

  /** Files that hold patches, by their name in the guide. */
  private final TreeMap<String, FileSet.Entry> patches = new TreeMap<>();

  private final List<Problem> problems = new ArrayList<>();

  /** The files as one folder. */
  NavigableMap<String, LaidFile> files() {
    return files;
  }

  NavigableMap<String, FileSet.Entry> patches() {
    return patches;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Lays a layer over all that were laid before. */
  void lay(FoundLayer layer, FileSet set) {
    boolean isLowest = files.isEmpty();
    layer.config().omit().forEach(name -> omit(layer, name));
    Map<String, String> byCase = byCase();
    Set<String> changes = new HashSet<>();
    set.files()
        .forEach(
            (path, entry) -> {
              if (path.equals(ConfigReader.FILE)) {
                return;
              }
              if (!isLowest && target(path).isPresent()) {
                changes.add(path);
              } else {
                put(layer, path, entry, byCase);
              }
            });
    set.files()
        .forEach(
            (path, entry) -> {
              if (changes.contains(path)) {
                patch(layer, path, entry);
              }
            });
  }

  private Map<String, String> byCase() {
    Map<String, String> names = new HashMap<>();
    files.keySet().forEach(path -> names.put(path.toLowerCase(Locale.ROOT), path));
    return names;
  }

  private void put(FoundLayer layer, String path, FileSet.Entry entry, Map<String, String> byCase) {
    String other = byCase.getOrDefault(path.toLowerCase(Locale.ROOT), path);
    if (!other.equals(path)) {
      problems.add(
          Problem.error(
              "same-name",
              Span.file(layer.shown(path)),
              "a lower layer has " + other + ", which differs only in case",
              "name this file " + other + " to replace it"));
    }
    LaidFile before = files.get(path);
    Optional<LaidFile> below =
        layer.name().isEmpty() ? Optional.ofNullable(before) : Optional.empty();
    files.put(path, new LaidFile(entry, List.of(), below));
  }

  /** What a patch is about: the file without its ending, and the heading. */
  private record Target(String stem, String heading) {}

  private static Optional<Target> target(String path) {
    if (!Paths.isMarkdown(path)) {
      return Optional.empty();
    }
    String stem = path.substring(0, path.lastIndexOf('.'));
    if (stem.endsWith(APPEND) && stem.length() > APPEND.length()) {
      return Optional.of(new Target(stem.substring(0, stem.length() - APPEND.length()), ""));
    }
    int at = stem.lastIndexOf('@');
    return at > stem.lastIndexOf('/') + 1 && at < stem.length() - 1
        ? Optional.of(new Target(stem.substring(0, at), stem.substring(at + 1)))
        : Optional.empty();
  }

  private void patch(FoundLayer layer, String path, FileSet.Entry entry) {
    Target target = target(path).orElseThrow();
    Optional<String> file =
        List.of(".md", ".markdown").stream()
            .map(ending -> target.stem() + ending)
            .filter(files::containsKey)
            .findFirst();
    if (file.isEmpty()) {
      problems.add(
          Problem.error(
              "no-target",
              Span.file(layer.shown(path)),
              "no layer below has " + target.stem() + ".md, which this file would change",
              Nearest.hint(
                  target.stem() + ".md",
                  files.keySet(),
                  "name a file of a lower layer before @ or .append; leave both out of the name of"
                      + " a chapter of its own")));
      return;
    }
    String name = layer.shown(path);
    patches.put(name, entry.in(""));
    Patch.Kind kind = target.heading().isEmpty() ? Patch.Kind.APPEND : Patch.Kind.REPLACE;
    change(file.get(), new Patch(kind, target.heading(), Span.file(name), layer.name().isEmpty()));
  }

  private void change(String path, Patch patch) {
    files.computeIfPresent(path, (key, file) -> file.with(patch));
  }

  private void omit(FoundLayer layer, String name) {
    int hash = name.indexOf('#');
    String path = clean(hash < 0 ? name : name.substring(0, hash));
    if (hash >= 0 && files.containsKey(path)) {
      boolean isOwn = layer.name().isEmpty();
      Span at = layer.item("omit", name::equals);
      change(path, new Patch(Patch.Kind.OMIT, name.substring(hash + 1), at, isOwn));
      return;
    }
    boolean isFile = hash < 0 && files.remove(path) != null;
    boolean isFolder = hash < 0 && files.keySet().removeIf(file -> file.startsWith(path + "/"));
    if (!isFile && !isFolder) {
      problems.add(
          Problem.warning(
              "no-target",
              layer.item("omit", name::equals),
              "`omit` names \"" + name + "\", which no layer below has",
              Nearest.hint(path, files.keySet(), "name a file, a folder or file#heading")));
    }
  }

  static String clean(String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
