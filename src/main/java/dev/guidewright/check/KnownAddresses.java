package dev.guidewright.check;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Percent;
import dev.guidewright.model.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a broken address can only have meant. */
final class KnownAddresses {
  /** Files by path, by path in lower case, by former address and by name in lower case. */
  private final Set<String> paths = new TreeSet<>();

  private final Map<String, Set<String>> byCase = new HashMap<>();
  private final Map<String, Set<String>> byFormer = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<String, Set<String>> anchors = new HashMap<>();

  private KnownAddresses() {}

  static KnownAddresses of(Subject subject) {
    KnownAddresses known = new KnownAddresses();
    subject.files().forEach(file -> known.add(file.path()));
    subject.guide().assets().stream().map(Asset::path).forEach(known::add);
    for (Chapter chapter : subject.guide().chapters()) {
      for (String former : chapter.meta().aliases()) {
        put(known.byFormer, withoutEnding(former), chapter.source());
      }
      for (Section section : chapter.sections()) {
        put(known.anchors, chapter.source(), section.id());
        section.ids().forEach(id -> put(known.anchors, chapter.source(), id));
      }
    }
    return known;
  }

  private void add(String path) {
    paths.add(path);
    put(byCase, path.toLowerCase(Locale.ROOT), path);
    put(byName, name(path).toLowerCase(Locale.ROOT), path);
  }

  private static void put(Map<String, Set<String>> map, String key, String value) {
    if (!value.isEmpty()) {
      map.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(value);
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String withoutEnding(String path) {
    String plain = path.startsWith("/") ? path.substring(1) : path;
    return plain.replaceFirst("(?i)\\.(md|markdown|html?)$", "").toLowerCase(Locale.ROOT);
  }

  /** The address that was meant, written the way the broken one is; empty when it is not sure. */
  Optional<String> meant(String source, String address) {
    if (address.contains(":") || address.startsWith("//") || address.contains("?")) {
      return Optional.empty();
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String anchor = hash < 0 ? "" : Percent.decode(address.substring(hash + 1));
    Optional<String> file = path.isEmpty() ? Optional.of(source) : file(source, path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    boolean stays = path.isEmpty() || normal(source, Percent.decode(path)).equals(file.get());
    String to = stays ? path : written(source, file.get(), path);
    if (anchor.isEmpty()) {
      return Optional.of(to + (hash < 0 ? "" : "#"));
    }
    return Anchors.meant(anchor, anchors.getOrDefault(file.get(), Set.of()))
        .map(found -> to + "#" + found);
  }

  private Optional<String> file(String source, String written) {
    String path = normal(source, Percent.decode(written));
    if (paths.contains(path)) {
      return Optional.of(path);
    }
    if (path.isEmpty() || written.endsWith("/")) {
      return Optional.empty();
    }
    return only(byCase.get(path.toLowerCase(Locale.ROOT)))
        .or(() -> only(byCase.get(path.toLowerCase(Locale.ROOT) + ".md")))
        .or(() -> only(byFormer.get(withoutEnding(path))))
        .or(() -> moved(path));
  }

  /** A file elsewhere with the same name, unless every folder has one of that name. */
  private Optional<String> moved(String path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    boolean common = name.startsWith("readme.") || name.startsWith("index.");
    return common ? Optional.empty() : only(byName.get(name));
  }

  private static Optional<String> only(@Nullable Set<String> found) {
    return found == null || found.size() != 1
        ? Optional.empty()
        : Optional.of(found.iterator().next());
  }

  private static String normal(String source, String path) {
    Deque<String> parts = new ArrayDeque<>();
    String base = path.startsWith("/") ? "" : source.substring(0, source.lastIndexOf('/') + 1);
    for (String part : (base + path).split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** The way from one file to another, from the root where the author wrote it so. */
  private static String written(String source, String file, String as) {
    if (as.startsWith("/")) {
      return "/" + Percent.encode(file);
    }
    List<String> from = new ArrayList<>(List.of(source.split("/", -1)));
    List<String> to = new ArrayList<>(List.of(file.split("/", -1)));
    from.remove(from.size() - 1);
    while (!from.isEmpty() && to.size() > 1 && from.get(0).equals(to.get(0))) {
      from.remove(0);
      to.remove(0);
    }
    String up = "../".repeat(from.size());
    String lead = up.isEmpty() && as.startsWith("./") ? "./" : up;
    boolean bare = !name(as).contains(".") && file.endsWith(".md");
    String path = String.join("/", to);
    return lead + Percent.encode(bare ? path.substring(0, path.length() - 3) : path);
  }
}
