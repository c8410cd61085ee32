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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that an address can lead to. */
final class SiteIndex {
  /** The prefix that ids in author HTML get, as on GitHub. */
  static final String AUTHOR_ID = "user-content-";

  private final Map<String, FilePlaces> files = new TreeMap<>();
  private final Map<String, Place> pages = new LinkedHashMap<>();
  private final Map<String, Place> byTitle = new LinkedHashMap<>();
  private final Map<String, Map<String, Place>> byHeading = new LinkedHashMap<>();
  private final Map<String, String> folders = new TreeMap<>();
  private final Map<String, String> firstIn = new TreeMap<>();
  private final TreeMap<String, Asset> assets = new TreeMap<>();

  /**
   * One source file.
   *
   * @param page its first page
   * @param anchors places by anchor, over all pages it was cut into
   */
  private record FilePlaces(Place page, Map<String, Place> anchors) {}

  /** A term that an address can name. */
  private record Named(String id, String name, Place place) {}

  /** All that an index is made from. */
  private record Inputs(
      List<Outline> chapters,
      List<Named> terms,
      List<Asset> assets,
      List<Place> scenarios,
      List<Place> decisions) {}

  private SiteIndex(Inputs inputs) {
    inputs.assets().forEach(asset -> assets.put(asset.path(), asset));
    inputs.chapters().forEach(this::addChapter);
    inputs.chapters().forEach(this::addAnchors);
    Map<String, String> sources = new LinkedHashMap<>();
    inputs.chapters().forEach(chapter -> sources.put(chapter.output(), chapter.source()));
    inputs.terms().forEach(term -> addTerm(term, sources));
    inputs.scenarios().forEach(this::addPage);
    inputs.decisions().forEach(this::addPage);
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
            guide.assets(),
            study.scenarios().stream().map(s -> page(s.output(), s.title())).toList(),
            study.decisions().stream().map(d -> page(d.output(), d.title())).toList());
    return memo.recall(SiteIndex.class, "site", inputs, () -> new SiteIndex(inputs));
  }

  private void addChapter(Outline chapter) {
    Place page = chapter.page();
    pages.put(chapter.output(), page);
    files.putIfAbsent(chapter.source(), new FilePlaces(page, new LinkedHashMap<>()));
    byTitle.putIfAbsent(key(chapter.title()), page);
    String name = chapter.source().substring(chapter.source().lastIndexOf('/') + 1);
    byTitle.putIfAbsent(key(name.replaceFirst("\\.[^.]*$", "")), page);
    if (chapter.output().endsWith("index.html")) {
      String folder = chapter.output().substring(0, chapter.output().length() - 10);
      folders.putIfAbsent(folder, chapter.source());
    }
    String path = chapter.source();
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      firstIn.putIfAbsent(path.substring(0, end + 1), path);
    }
  }

  /**
   * A heading that became a part of a scenario leads to the section that the scenario stands in.
   */
  private void addAnchors(Outline chapter) {
    FilePlaces file = Objects.requireNonNull(files.get(chapter.source()));
    Place last = chapter.page();
    for (Outline.Heading section : chapter.headings()) {
      if (section.stays()) {
        last = chapter.place(section);
      }
      file.anchors().putIfAbsent(section.id(), last);
      byTitle.putIfAbsent(key(section.title()), last);
      Map<String, Place> headings =
          byHeading.computeIfAbsent(chapter.output(), output -> new LinkedHashMap<>());
      headings.putIfAbsent(key(section.title()), last);
      headings.putIfAbsent(key(section.id()), last);
      for (String id : section.ids()) {
        Place place = new Place(chapter.output(), AUTHOR_ID + id, section.title(), chapter.title());
        file.anchors().putIfAbsent(id, place);
        file.anchors().putIfAbsent(AUTHOR_ID + id, place);
      }
    }
  }

  /** A term that is no heading can be linked to as if it were one. */
  private void addTerm(Named term, Map<String, String> sources) {
    Place place = term.place();
    FilePlaces file = files.get(sources.getOrDefault(place.output(), ""));
    if (file == null) {
      return;
    }
    file.anchors().putIfAbsent(term.id(), place);
    byTitle.putIfAbsent(key(term.name()), place);
    byHeading
        .computeIfAbsent(place.output(), headings -> new LinkedHashMap<>())
        .putIfAbsent(key(term.name()), place);
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

  private static String key(String title) {
    return title.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  Optional<Place> file(String source) {
    return Optional.ofNullable(files.get(source)).map(FilePlaces::page);
  }

  Optional<Place> anchor(String source, String anchor) {
    FilePlaces file = files.get(source);
    if (file == null) {
      return Optional.empty();
    }
    Place exact = file.anchors().get(anchor);
    return Optional.ofNullable(
        exact == null ? file.anchors().get(anchor.toLowerCase(Locale.ROOT)) : exact);
  }

  List<String> anchors(String source) {
    FilePlaces file = files.get(source);
    return file == null
        ? List.of()
        : file.anchors().keySet().stream().filter(id -> !id.isEmpty()).toList();
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

  /** A page or section by its title, or a page by its file's name, case aside. */
  Optional<Place> titled(String title) {
    return Optional.ofNullable(byTitle.get(key(title)));
  }

  /** A section of one page by the words of its heading or by its anchor, case aside. */
  Optional<Place> heading(String output, String heading) {
    return Optional.ofNullable(byHeading.getOrDefault(output, Map.of()).get(key(heading)));
  }

  List<String> headings(String output) {
    return byHeading.getOrDefault(output, Map.of()).values().stream().map(Place::title).toList();
  }

  List<String> titles() {
    return byTitle.values().stream().map(Place::title).distinct().toList();
  }

  /** Every path that a link could have meant. */
  List<String> paths() {
    List<String> paths = new ArrayList<>(files.keySet());
    paths.addAll(assets.keySet());
    return paths;
  }
}
