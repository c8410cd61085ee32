package dev.guidewright.page;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Memo;
import dev.guidewright.model.NavItem;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Parallel;
import dev.guidewright.model.StudyGuide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every page of the site: what they share is made once, then each is filled on its own. */
final class Pages {
  private final Study study;
  private final Templates templates;
  private final Frame frame;
  private final ChapterPage chapters;
  private final HomePage home;
  private final DecisionPage decisions;
  private final GlossaryPage glossary;
  private final Navigation navigation;
  private final PracticePages practice;

  Pages(Study study, Templates templates, Sources sources, Memo memo) {
    StudyGuide guide = study.linked().study();
    Words words = templates.words();
    this.study = study;
    this.templates = templates;
    List<NavItem> tree = guide.guide().navigation();
    navigation = memo.recall(Navigation.class, "tree", tree, () -> new Navigation(tree));
    chapters = new ChapterPage(study, templates, sources, memo);
    glossary = new GlossaryPage(study, templates, sources);
    Shelves shelves = new Shelves(guide, words, glossary.isGenerated() ? GlossaryPage.PATH : "");
    frame = new Frame(guide.guide(), GuideViews.of(guide.guide()), words, navigation, shelves);
    home = new HomePage(study, templates, chapters, navigation);
    decisions = new DecisionPage(study, templates, sources);
    practice = new PracticePages(study, templates, sources, frame);
  }

  /** The pages, those of the chapters first and in reading order. */
  List<OutputFile> all() {
    Guide guide = study.linked().study().guide();
    List<OutputFile> files = new ArrayList<>();
    files.addAll(
        Parallel.map(
            guide.chapters().stream().filter(c -> !practice.owns(c.output())).toList(),
            this::chapter));
    files.addAll(Parallel.map(decisions.all(), this::decision));
    if (guide.chapters().stream().noneMatch(chapter -> chapter.output().equals(HomePage.PATH))) {
      files.add(home());
    }
    glossary.generated().ifPresent(view -> files.add(generatedGlossary(view)));
    files.addAll(practice.all());
    files.add(contents());
    files.add(index());
    files.add(plain("search.html", "search", templates.words().get("search")));
    if (frame.guide().printable()) {
      files.add(print());
    }
    if (!guide.config().baseUrl().isEmpty()) {
      files.add(Sitemap.of(guide.config().baseUrl(), files));
      files.add(plain("404.html", "missing", templates.words().get("notFound")));
    }
    files.addAll(Redirects.of(guide, templates, frame));
    return files;
  }

  /** The page of a chapter or a scenario alone; none for those that gather from many. */
  Optional<OutputFile> page(String path) {
    return practice.owns(path) ? practice.scenario(path) : study.chapter(path).map(this::chapter);
  }

  private OutputFile chapter(Chapter chapter) {
    if (chapter.output().equals(HomePage.PATH)) {
      PageSpec spec = home.spec(chapter);
      return page(spec, "home", Map.of("home", home.view(chapter)), chapter.source());
    }
    PageSpec spec = chapters.spec(chapter);
    return page(spec, "chapter", Map.of("chapter", chapters.view(chapter)), chapter.source());
  }

  private OutputFile home() {
    GuideConfig config = study.linked().study().guide().config();
    PageSpec spec = PageSpec.generated(HomePage.PATH, "home", frame.guide().title());
    String origin = config.title().isEmpty() ? "the guide" : "guide.yml";
    return page(spec, "home", Map.of("home", home.view()), origin);
  }

  private OutputFile decision(DecisionView view) {
    return page(
        PageSpec.generated(view.path(), "decision", view.title()),
        "decision",
        Map.of("decision", view),
        view.source());
  }

  private OutputFile generatedGlossary(GlossaryPage.View view) {
    PageSpec spec =
        PageSpec.generated(GlossaryPage.PATH, "glossary", templates.words().get("glossary"));
    return page(spec, "glossary", Map.of("glossary", view), "the guide's terms");
  }

  private OutputFile contents() {
    PageSpec spec =
        PageSpec.generated("contents.html", "contents", templates.words().get("contents"));
    return page(spec, "contents", Map.of("tree", home.tree(spec.path())), "the guide");
  }

  private OutputFile index() {
    Words words = templates.words();
    PageSpec spec = PageSpec.generated(AlphabeticIndex.PATH, "index", words.get("aToZ"));
    List<AlphabeticIndex.Letter> letters = AlphabeticIndex.of(study.linked().study(), words);
    return page(spec, "a-z", Map.of("letters", letters), "the guide");
  }

  private OutputFile print() {
    PageSpec spec = PageSpec.generated("print.html", "print", frame.guide().title());
    List<PrintView> all =
        Parallel.map(
            study.linked().study().guide().chapters(),
            chapter -> PrintView.of(chapter, chapters.view(chapter, spec.path())));
    return page(spec, "print", Map.of("chapters", all), "the guide");
  }

  private OutputFile plain(String path, String template, String title) {
    return page(PageSpec.generated(path, template, title), template, Map.of(), "the theme");
  }

  private OutputFile page(PageSpec spec, String template, Map<String, ?> values, String origin) {
    Map<String, Object> context = new HashMap<>(values);
    context.put("page", frame.around(spec));
    return templates.file(spec.path(), template, context, origin);
  }
}
