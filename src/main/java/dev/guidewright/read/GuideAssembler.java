package dev.guidewright.read;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Memo;
import dev.guidewright.model.NavItem;
import dev.guidewright.model.Nearest;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts the files of a guide into reading order and cuts them into chapters. */
final class GuideAssembler {
  private final Map<String, FileSections> files;
  private final ReadingOrder order;
  private final boolean split;
  private final boolean single;
  private final Function<String, Span> listed;
  private final Set<String> omitted;
  private final Memo memo;
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Entries by folder: paths of files, and of folders without a closing slash. */
  private final Map<String, Set<String>> folders = new TreeMap<>();

  /**
   * Knows the files.
   *
   * @param listed where {@code chapters} names a path
   * @param omitted files and folders that a layer leaves out, which nobody need list
   */
  GuideAssembler(
      Map<String, FileSections> files,
      GuideConfig config,
      Function<String, Span> listed,
      Set<String> omitted,
      Memo memo) {
    this.files = files;
    this.listed = listed;
    this.omitted = omitted;
    this.memo = memo;
    this.order = new ReadingOrder(config.chapters(), files);
    this.single = files.size() == 1;
    this.split = config.split().equals("auto") || (config.split().isEmpty() && single);
    files.keySet().forEach(this::register);
  }

  private void register(String path) {
    String entry = path;
    String folder = Paths.folder(path);
    while (folders.computeIfAbsent(folder, key -> new LinkedHashSet<>()).add(entry)
        && !folder.isEmpty()) {
      entry = folder.substring(0, folder.length() - 1);
      folder = Paths.folder(entry);
    }
  }

  List<NavItem> navigation() {
    if (files.isEmpty()) {
      return List.of();
    }
    for (String path : order.unknown(folders.keySet())) {
      if (omitted.contains(path)) {
        continue;
      }
      problems.add(
          Problem.warning(
              "unknown-chapter",
              listed.apply(path),
              "\"chapters\" names \"" + path + "\", which is not there",
              Nearest.hint(path, files.keySet(), "name files or folders below the guide")));
    }
    return folder("").children();
  }

  List<Chapter> chapters() {
    return chapters;
  }

  List<Problem> problems() {
    return problems;
  }

  private NavItem folder(String folder) {
    List<String> entries = new ArrayList<>(folders.getOrDefault(folder, Set.of()));
    Optional<String> index = index(entries);
    entries.removeIf(
        entry -> files.containsKey(entry) && (isIndexOf(entry) || Paths.isSummary(entry)));
    List<NavItem> items = new ArrayList<>();
    NavItem top = index.map(path -> file(path, Paths.output(path))).orElse(untitled(folder));
    items.addAll(top.children());
    for (String entry : order.order(folder, entries, index)) {
      items.add(files.containsKey(entry) ? file(entry, output(entry)) : folder(entry + "/"));
    }
    return new NavItem(top.title(), top.output(), List.copyOf(items));
  }

  private static NavItem untitled(String folder) {
    return new NavItem(Sections.humanName(folder + "index.md"), "", List.of());
  }

  private boolean isIndexOf(String path) {
    return !single && Paths.isIndex(path);
  }

  /** The only file of a guide is its home page, whatever its name. */
  private String output(String path) {
    return single ? "index.html" : Paths.output(path);
  }

  private Optional<String> index(List<String> entries) {
    List<String> pages =
        entries.stream()
            .filter(entry -> files.containsKey(entry) && isIndexOf(entry))
            .sorted()
            .toList();
    Optional<String> chosen =
        pages.stream()
            .filter(path -> Paths.stem(path).equals("index"))
            .findFirst()
            .or(() -> pages.stream().findFirst());
    for (String page : pages) {
      if (!page.equals(chosen.orElseThrow())) {
        problems.add(
            Problem.advice(
                "two-indexes",
                Span.file(page),
                "this folder has an index.md too, which is its page; this file becomes none",
                "give this file another name, or remove one of the two"));
      }
    }
    return chosen;
  }

  private NavItem file(String path, String output) {
    if (!single && !output.equals(Paths.folder(path) + Paths.stem(path) + ".html")) {
      adviseOfName(path, output);
    }
    FileSections sections = Objects.requireNonNull(files.get(path));
    ChapterCutter.Cut cut =
        memo.recall(
            ChapterCutter.Cut.class,
            path,
            List.of(sections, split, output),
            () -> ChapterCutter.cut(sections, split, output));
    chapters.addAll(cut.chapters());
    return cut.navigation();
  }

  private void adviseOfName(String path, String output) {
    if (Paths.isIndex(path)) {
      return;
    }
    problems.add(
        Problem.advice(
            "reserved-name",
            Span.file(path),
            "every site has a page of this name, so this one becomes " + output,
            "give the file another name"));
  }
}
