package dev.guidewright.page;

import dev.guidewright.html.RelativeUrl;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Layer;
import dev.guidewright.model.NavItem;
import dev.guidewright.model.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the frame of each page; what all pages share is computed once. */
final class Frame {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi", "ps", "sd");

  private final Guide guide;
  private final GuideView view;
  private final Words words;
  private final Navigation navigation;
  private final Shelves shelves;
  private final Map<String, Integer> order = new HashMap<>();

  Frame(Guide guide, GuideView view, Words words, Navigation navigation, Shelves shelves) {
    this.guide = guide;
    this.view = view;
    this.words = words;
    this.navigation = navigation;
    this.shelves = shelves;
    for (int i = 0; i < guide.chapters().size(); i++) {
      order.put(guide.chapters().get(i).output(), i);
    }
  }

  GuideView guide() {
    return view;
  }

  /** The frame of a page. */
  FrameView around(PageSpec page) {
    GuideConfig config = guide.config();
    String path = page.path();
    return new FrameView(
        path,
        root(page),
        config.language(),
        direction(config.language()),
        page.kind(),
        page.title(),
        headTitle(page),
        page.description(),
        page.kind().equals("missing") ? "" : canonical(path),
        view,
        navigation.seenFrom(path),
        shelves.seenFrom(path),
        crumbs(path),
        page.toc(),
        neighbour(path, -1),
        neighbour(path, 1),
        edit(page.source()),
        provenance(page.source()));
  }

  private String root(PageSpec page) {
    return page.kind().equals("missing") ? guide.config().baseUrl() : RelativeUrl.root(page.path());
  }

  private String canonical(String path) {
    String base = guide.config().baseUrl();
    return base.isEmpty() ? "" : base + Address.encode(path);
  }

  private String headTitle(PageSpec page) {
    return page.title().equals(view.title()) ? page.title() : page.title() + " · " + view.title();
  }

  private List<LinkView> crumbs(String path) {
    List<LinkView> crumbs = new ArrayList<>();
    if (!path.equals("index.html")) {
      crumbs.add(new LinkView(words.get("home"), Address.relative(path, "index.html")));
    }
    for (NavItem item : navigation.above(path)) {
      String href = item.output().isEmpty() ? "" : Address.relative(path, item.output());
      crumbs.add(new LinkView(item.title(), href));
    }
    return crumbs;
  }

  private Optional<LinkView> neighbour(String path, int step) {
    Integer here = order.get(path);
    if (here == null || here + step < 0 || here + step >= guide.chapters().size()) {
      return Optional.empty();
    }
    Chapter chapter = guide.chapters().get(here + step);
    String note = words.with("minutes", chapter.minutes());
    return Optional.of(
        new LinkView(chapter.title(), Address.relative(path, chapter.output()), note));
  }

  private String edit(String source) {
    String pattern =
        guide.layers().lower(source).map(Layer::editLink).orElse(guide.config().editLink());
    return pattern.isEmpty() || source.isEmpty()
        ? ""
        : pattern.replace("{path}", Address.encode(source));
  }

  /** What a page of a guide that is laid over others says of itself; empty when it says nothing. */
  private String provenance(String source) {
    Provenance from = guide.layers().provenance().get(source);
    return from == null || !guide.config().theme().provenance()
        ? ""
        : words.get("provenance-" + from.name().toLowerCase(Locale.ROOT));
  }

  private static String direction(String language) {
    String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
    int end = tag.indexOf('-');
    String primary = end < 0 ? tag : tag.substring(0, end);
    return RIGHT_TO_LEFT.contains(primary) ? "rtl" : "ltr";
  }
}
