package dev.guidewright.read;

import dev.guidewright.model.Link;
import dev.guidewright.model.Section;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what comes before what: {@code chapters} of {@code guide.yml}, else front matter {@code
 * order}, else a number in front of the name, else the links of a contents page, else the name.
 */
final class ReadingOrder {
  private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,9})[-_. ]");

  /** Position in {@code chapters} by path; a folder stands where its first listed file stands. */
  private final Map<String, Integer> listed = new LinkedHashMap<>();

  private final Set<String> named = new LinkedHashSet<>();
  private final Map<String, FileSections> files;
  private final Map<String, Map<String, Integer>> linkRanks = new LinkedHashMap<>();

  /**
   * A place among neighbours.
   *
   * @param tier which rule speaks, the strongest first
   * @param rank the number it gives
   * @param name decides among equals
   */
  private record Key(int tier, double rank, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(tier, other.tier);
      order = order != 0 ? order : Double.compare(rank, other.rank);
      order = order != 0 ? order : name.compareToIgnoreCase(other.name);
      return order != 0 ? order : name.compareTo(other.name);
    }
  }

  ReadingOrder(List<String> chapters, Map<String, FileSections> files) {
    this.files = files;
    for (String chapter : chapters) {
      named.add(clean(chapter));
      list(clean(chapter));
    }
  }

  private void list(String path) {
    int rank = listed.size();
    listed.putIfAbsent(path, rank);
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      listed.putIfAbsent(path.substring(0, slash), rank);
    }
  }

  /** What {@code chapters} names although the guide does not have it. */
  List<String> unknown(Set<String> folders) {
    return named.stream()
        .filter(path -> !files.containsKey(path) && !folders.contains(path + "/"))
        .toList();
  }

  static String clean(String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /**
   * Orders the entries of one folder.
   *
   * @param folder the folder with its closing slash, empty for the root
   * @param entries paths of files, and of folders without a closing slash
   * @param index the folder's own page, if it has one
   */
  List<String> order(String folder, List<String> entries, Optional<String> index) {
    return entries.stream()
        .distinct()
        .map(entry -> key(folder, entry, index))
        .sorted()
        .map(Key::name)
        .toList();
  }

  private Key key(String folder, String entry, Optional<String> index) {
    Integer rank = listed.get(entry);
    if (rank != null) {
      return new Key(0, rank, entry);
    }
    FileSections own = files.get(entry);
    Optional<Double> order = own == null ? folderOrder(entry) : own.meta().order();
    if (order.isPresent()) {
      return new Key(1, order.get(), entry);
    }
    Matcher number = NUMBER.matcher(Paths.name(entry));
    if (number.find()) {
      return new Key(2, Double.parseDouble(number.group(1)), entry);
    }
    Integer linked = linkRanks(folder, index).get(entry);
    return linked == null ? new Key(4, 0, entry) : new Key(3, linked, entry);
  }

  private Optional<Double> folderOrder(String folder) {
    for (String name : List.of("index.md", "README.md")) {
      FileSections page = files.get(folder + "/" + name);
      if (page != null) {
        return page.meta().order();
      }
    }
    return Optional.empty();
  }

  /** Where the folder's contents page, or one above it, first links to each entry. */
  private Map<String, Integer> linkRanks(String folder, Optional<String> index) {
    return linkRanks.computeIfAbsent(
        folder,
        key -> {
          Map<String, Integer> ranks = new LinkedHashMap<>();
          for (String page : List.of(key + "SUMMARY.md", index.orElse(""), "SUMMARY.md")) {
            FileSections contents = files.get(page);
            if (contents != null) {
              rank(contents, key, ranks);
            }
          }
          return ranks;
        });
  }

  private static void rank(FileSections contents, String folder, Map<String, Integer> ranks) {
    String base = Paths.folder(contents.source());
    for (Section section : contents.sections()) {
      for (Link link : section.links()) {
        String path = base + clean(Paths.ofAddress(link.destination()));
        if (path.startsWith(folder)) {
          int slash = path.indexOf('/', folder.length());
          ranks.putIfAbsent(slash < 0 ? path : path.substring(0, slash), ranks.size());
        }
      }
    }
  }
}
