package dev.guidewright.link;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Place;
import dev.guidewright.model.Section;
import dev.guidewright.model.StandardPage;
import dev.guidewright.model.StudyGuide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that an address can lead to. */
final class SiteIndex {
  private final Map<String, FilePlaces> files = new TreeMap<>();
  private final Map<String, Place> pages = new LinkedHashMap<>();
  private final Map<String, String> folders = new TreeMap<>();
  private final Map<String, String> firstIn = new TreeMap<>();
  private final TreeMap<String, Asset> assets = new TreeMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Paths paths;
  private final List<Outline> chapters;
  private final List<Named> terms = new ArrayList<>();
  private @Nullable Titles titles;

  /**
   * One source file.
   *
   * @param page its first page
   * @param headings places by anchor, over all pages it was cut into
   * @param terms places of terms by their ids
   */
  record FilePlaces(Place page, Map<String, Place> headings, Map<String, Place> terms) {
    Optional<Place> anchor(String anchor) {
      Place heading = headings.get(anchor);
      return Optional.ofNullable(heading == null ? terms.get(anchor) : heading);
    }

    /** Of a file that was cut into several pages, the first of two equal anchors counts. */
    private static FilePlaces of(List<Outline> pages) {
      Map<String, Place> headings = pages.get(0).anchors();
      if (pages.size() > 1) {
        Map<String, Place> all = new LinkedHashMap<>();
        pages.forEach(page -> page.anchors().forEach(all::putIfAbsent));
        headings = all;
      }
      return new FilePlaces(pages.get(0).page(), headings, new LinkedHashMap<>());
    }
  }

  /** A term that an address can name. */
  record Named(String id, String name, Place place) {}

  /** All that an index is made from. */
  private record Inputs(List<Outline> chapters, List<Named> terms, Paths paths) {}

  /**
   * All that a path can lead to.
   *
   * @param pages of the guide's own text, in reading order
   * @param generated scenarios, then decisions
   */
  record Paths(List<Page> pages, List<Asset> assets, List<Place> generated) {}

  /** A page and the file that it was made from. */
  record Page(String source, String output) {}

  private SiteIndex(Inputs inputs) {
    paths = inputs.paths();
    paths.assets().forEach(asset -> assets.put(asset.path(), asset));
    chapters = inputs.chapters();
    chapters.stream()
        .collect(Collectors.groupingBy(Outline::source))
        .forEach((source, pages) -> files.put(source, FilePlaces.of(pages)));
    chapters.forEach(this::addChapter);
    chapters.forEach(chapter -> sources.put(chapter.output(), chapter.source()));
    inputs.terms().forEach(this::addTerm);
    paths.generated().forEach(this::addPage);
    StandardPage.paths().forEach(path -> addPage(path, path));
  }

  /** The index of a guide; the last one where nothing came, went or changed its name. */
  static SiteIndex of(Guide guide, StudyGuide study, Memo memo) {
    Map<String, Chapter> recognised = new LinkedHashMap<>();
    study.guide().chapters().forEach(chapter -> recognised.put(chapter.output(), chapter));
    List<Outline> chapters = new ArrayList<>();
    for (Chapter chapter : guide.chapters()) {
      Chapter read = recognised.getOrDefault(chapter.output(), chapter);
      chapters.add(
          memo.recall(
              Outline.class,
              chapter.output(),
              List.of(chapter, read),
              () -> Outline.of(chapter, read)));
    }
    Inputs inputs =
        new Inputs(
            chapters,
            study.terms().stream().map(t -> new Named(t.id(), t.name(), t.place())).toList(),
            paths(guide, study, memo));
    return memo.recall(SiteIndex.class, "site", inputs, () -> new SiteIndex(inputs));
  }

  /** The last ones where none came or went. */
  private static Paths paths(Guide guide, StudyGuide study, Memo memo) {
    List<Page> pages =
        guide.chapters().stream().map(c -> new Page(c.source(), c.output())).toList();
    List<Place> generated = new ArrayList<>();
    study.scenarios().forEach(s -> generated.add(page(s.output(), s.title())));
    study.decisions().forEach(d -> generated.add(page(d.output(), d.title())));
    Paths paths = new Paths(pages, guide.assets(), List.copyOf(generated));
    return memo.recall(Paths.class, "site", paths, () -> paths);
  }

  private void addChapter(Outline chapter) {
    Place page = chapter.page();
    pages.put(chapter.output(), page);
    if (chapter.output().endsWith("index.html")) {
      String folder = chapter.output().substring(0, chapter.output().length() - 10);
      folders.putIfAbsent(folder, chapter.source());
    }
    String path = chapter.source();
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      firstIn.putIfAbsent(path.substring(0, end + 1), path);
    }
  }

  /** A term that is no heading can be linked to as if it were one. */
  private void addTerm(Named term) {
    Place place = term.place();
    FilePlaces file = files.get(sources.getOrDefault(place.output(), ""));
    if (file == null) {
      return;
    }
    file.terms().putIfAbsent(term.id(), place);
    terms.add(term);
  }

  /** The place of a section; the chapter's own section is the page as a whole. */
  static Place place(Chapter chapter, Section section) {
    String anchor = section.level() == 1 ? "" : section.id();
    return new Place(chapter.output(), anchor, section.title(), chapter.title());
  }

  private static Place page(String output, String title) {
    return new Place(output, "", title, title);
  }

  private void addPage(String output, String title) {
    addPage(page(output, title));
  }

  private void addPage(Place page) {
    pages.putIfAbsent(page.output(), page);
  }

  Paths paths() {
    return paths;
  }

  /** The file that a page of the guide's own text was made from. */
  Optional<String> source(String output) {
    return Optional.ofNullable(sources.get(output));
  }

  Optional<FilePlaces> places(String source) {
    return Optional.ofNullable(files.get(source));
  }

  Optional<Place> file(String source) {
    return Optional.ofNullable(files.get(source)).map(FilePlaces::page);
  }

  Optional<Place> anchor(String source, String anchor) {
    FilePlaces file = files.get(source);
    if (file == null) {
      return Optional.empty();
    }
    return file.anchor(anchor).or(() -> file.anchor(anchor.toLowerCase(Locale.ROOT)));
  }

  List<String> anchors(String source) {
    FilePlaces file = files.get(source);
    return file == null
        ? List.of()
        : Stream.concat(file.headings().keySet().stream(), file.terms().keySet().stream())
            .distinct()
            .filter(id -> !id.isEmpty())
            .toList();
  }

  /**
   * The Markdown file that is a folder's page, else the first one in it; the folder with its
   * closing slash.
   */
  Optional<String> folderPage(String folder) {
    return Optional.ofNullable(folders.getOrDefault(folder, firstIn.get(folder)));
  }

  Optional<Place> page(String output) {
    return Optional.ofNullable(pages.get(output));
  }

  boolean isFile(String source) {
    return files.containsKey(source);
  }

  Optional<Asset> asset(String path) {
    return Optional.ofNullable(assets.get(path));
  }

  /** What links by title can lead to. */
  Titles titles() {
    if (titles == null) {
      titles = new Titles(chapters, terms);
    }
    return titles;
  }

  /** Every path that a link could have meant. */
  List<String> candidates() {
    List<String> paths = new ArrayList<>(files.keySet());
    paths.addAll(assets.keySet());
    return paths;
  }
}
