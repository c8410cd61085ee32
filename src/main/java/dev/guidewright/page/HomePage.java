package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.NavItem;
import dev.guidewright.model.Section;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Paragraph;

/** The home page: what the guide is, and a table of contents one wants to enter. */
final class HomePage {
  static final String PATH = "index.html";

  private final Study study;
  private final Templates templates;
  private final ChapterPage chapters;
  private final Navigation navigation;
  private final ChapterLines lines;

  HomePage(Study study, Templates templates, ChapterPage chapters, Navigation navigation) {
    this.study = study;
    this.templates = templates;
    this.chapters = chapters;
    this.navigation = navigation;
    this.lines = new ChapterLines(study);
  }

  /** What the page tells its frame. */
  PageSpec spec(Chapter chapter) {
    PageSpec spec = chapters.spec(chapter);
    return new PageSpec(
        spec.path(), "home", spec.title(), spec.description(), spec.source(), List.of());
  }

  /** The home page of a guide that has one. */
  HomeView view(Chapter chapter) {
    Chapter rest = lines.withoutLists(chapter);
    List<Block> first =
        rest.sections().stream().limit(1).flatMap(s -> s.blocks().stream()).toList();
    boolean opens =
        !first.isEmpty()
            && first.get(0) instanceof Block.Prose prose
            && prose.node() instanceof Paragraph;
    SafeString opening = opens ? chapters.blocks(rest, first.subList(0, 1)) : new SafeString("");
    ChapterView own = chapters.view(opens ? withoutFirst(rest) : rest);
    return new HomeView(
        own.heading(),
        opening,
        own.intro(),
        time(),
        groups(),
        plans(),
        own.sections(),
        own.footnotes(),
        listAnchors(chapter, rest),
        own.isDrawn());
  }

  /**
   * What links lead to although its heading is not shown, since the contents stand in its place.
   */
  private List<String> listAnchors(Chapter chapter, Chapter rest) {
    Set<String> shown = new HashSet<>();
    rest.sections().forEach(section -> shown.add(section.id()));
    groups().forEach(group -> shown.add(group.id()));
    return chapter.sections().stream()
        .filter(section -> section.level() > 1)
        .map(Section::id)
        .filter(id -> !shown.contains(id))
        .toList();
  }

  private static Chapter withoutFirst(Chapter chapter) {
    List<Section> sections = new ArrayList<>(chapter.sections());
    Section first = sections.get(0);
    sections.set(0, first.withBlocks(first.blocks().subList(1, first.blocks().size())));
    return chapter.withSections(sections);
  }

  /** The home page of a guide that has none. */
  HomeView view() {
    SafeString none = new SafeString("");
    String title = GuideViews.of(study.linked().study().guide()).title();
    SafeString heading = Escape.html(title);
    return new HomeView(
        heading, none, none, time(), groups(), plans(), List.of(), none, List.of(), false);
  }

  private List<HomeView.Plan> plans() {
    return Plans.of(study.linked().study(), templates.words());
  }

  private String time() {
    int minutes =
        study.linked().study().guide().chapters().stream().mapToInt(Chapter::minutes).sum();
    Words words = templates.words();
    return minutes < 90
        ? words.with("minutes", minutes)
        : words.with("hours", Math.round(minutes / 60f));
  }

  /** The chapters below the headings that the guide's own page lists them under, then the rest. */
  private List<HomeView.Group> groups() {
    Map<String, HomeView.Entry> left = new LinkedHashMap<>();
    List<HomeView.Entry> tree = tree(PATH);
    for (int i = 0; i < tree.size(); i++) {
      String output = navigation.top().get(i).output();
      left.put(output.isEmpty() ? "folder " + i : output, tree.get(i));
    }
    List<HomeView.Group> groups = new ArrayList<>();
    lines
        .groups()
        .forEach(
            (title, outputs) -> {
              List<HomeView.Entry> entries =
                  outputs.stream().map(left::remove).filter(Objects::nonNull).toList();
              if (!entries.isEmpty()) {
                groups.add(new HomeView.Group(idOf(title), title, entries));
              }
            });
    if (!left.isEmpty()) {
      groups.add(new HomeView.Group("", "", List.copyOf(left.values())));
    }
    return groups;
  }

  /** The anchor of the heading that a group stands below in the guide's own page. */
  private String idOf(String title) {
    return study.chapter(PATH).stream()
        .flatMap(home -> home.sections().stream())
        .filter(section -> section.level() > 1 && section.title().equals(title))
        .map(Section::id)
        .findFirst()
        .orElse("");
  }

  /** Every chapter as an entry, as seen from a page. */
  List<HomeView.Entry> tree(String page) {
    return entries(navigation.top(), page);
  }

  private List<HomeView.Entry> entries(List<NavItem> items, String page) {
    List<HomeView.Entry> entries = new ArrayList<>(items.size());
    for (NavItem item : items) {
      Optional<Chapter> chapter = study.chapter(item.output());
      entries.add(
          new HomeView.Entry(
              item.title(),
              item.output().isEmpty() ? "" : Address.relative(page, item.output()),
              chapter.map(lines::line).orElse(""),
              chapter.map(c -> templates.words().with("minutes", c.minutes())).orElse(""),
              entries(item.children(), page)));
    }
    return entries;
  }
}
