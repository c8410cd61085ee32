package dev.guidewright.page;

import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.html.RelativeUrl;
import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Place;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Question;
import dev.guidewright.model.Relations;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Section;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.page.ChapterView.SectionView;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A chapter as a page. */
final class ChapterPage {
  /** How many related sections stand below a chapter. */
  private static final int RELATED = 5;

  /** How many sections that link here stand below a chapter. */
  private static final int BACKLINKS = 12;

  private final Study study;
  private final Templates templates;
  private final Sources sources;
  private final Memo memo;
  private final ChapterInputs inputs;

  /** What stands on a page, by its path. */
  private final Map<String, List<Question>> asked;

  private final Map<String, List<Scenario>> rehearsed;
  private final Map<String, List<Decision>> walked;

  ChapterPage(Study study, Templates templates, Sources sources, Memo memo) {
    this.memo = memo;
    this.inputs = new ChapterInputs(study, templates);
    this.study = study;
    this.templates = templates;
    this.sources = sources;
    StudyGuide guide = study.linked().study();
    this.asked = byPage(guide.questions(), Question::place);
    this.rehearsed = byPage(guide.scenarios(), Scenario::place);
    this.walked = byPage(guide.decisions(), decision -> decision.diagram().place());
  }

  private static <T> Map<String, List<T>> byPage(List<T> things, Function<T, Place> place) {
    Map<String, List<T>> pages = new HashMap<>();
    for (T thing : things) {
      pages.computeIfAbsent(place.apply(thing).output(), page -> new ArrayList<>()).add(thing);
    }
    return pages;
  }

  /** What the page tells its frame. */
  PageSpec spec(Chapter chapter) {
    return new PageSpec(
        chapter.output(),
        "chapter",
        chapter.title(),
        Summary.of(chapter),
        chapter.source(),
        Contents.of(chapter.sections()));
  }

  /** A chapter on some page. */
  private record Shown(String chapter, String page) {}

  /**
   * A chapter's Markdown as HTML.
   *
   * @param headings of its sections, in order
   * @param bodies of its sections, in order
   * @param problems what was taken out of author HTML
   * @param sound whether no template had a mistake
   */
  private record Html(
      List<SafeString> headings,
      List<SafeString> bodies,
      SafeString footnotes,
      List<Problem> problems,
      boolean sound) {}

  private Html html(Chapter chapter, List<Relations> relations, String page) {
    Html html =
        memo.recall(
            Html.class,
            new Shown(chapter.output(), page),
            inputs.of(chapter, relations),
            Html::sound,
            () -> rendered(chapter, page));
    sources.add(html.problems());
    return html;
  }

  private Html rendered(Chapter chapter, String page) {
    HtmlRenderer prose = sources.open(chapter, page);
    BlockRenderer blocks = new BlockRenderer(study, templates, prose, page, chapter.source());
    List<SafeString> headings = new ArrayList<>();
    List<SafeString> bodies = new ArrayList<>();
    for (Section section : chapter.sections()) {
      headings.add(blocks.inline(section.heading()));
      bodies.add(blocks.html(section));
    }
    SafeString notes = blocks.footnotes();
    return new Html(headings, bodies, notes, prose.problems(), templates.sound());
  }

  /** The chapter's text as its own page shows it. */
  ChapterView view(Chapter chapter) {
    return view(chapter, chapter.output());
  }

  /** The chapter's text as some page shows it. */
  ChapterView view(Chapter chapter, String page) {
    List<Relations> relations =
        chapter.sections().stream()
            .map(section -> study.linked().relations(chapter.output(), section.id()))
            .toList();
    Html html = html(chapter, relations, page);
    SafeString heading = new SafeString("");
    StringBuilder intro = new StringBuilder();
    List<SectionView> sections = new ArrayList<>();
    for (int i = 0; i < chapter.sections().size(); i++) {
      Section section = chapter.sections().get(i);
      SafeString title = html.headings().get(i);
      SafeString body = html.bodies().get(i);
      if (section.level() == 1 && sections.isEmpty() && intro.length() == 0) {
        heading = title;
        intro.append(body);
        continue;
      }
      sections.add(section(section, relations.get(i), title, body, page));
    }
    return new ChapterView(
        chapter.sections().get(0).id(),
        heading,
        templates.words().with("minutes", chapter.minutes()),
        counts(chapter, page),
        new SafeString(intro.toString()),
        sections,
        html.footnotes(),
        backlinks(chapter, relations, page),
        related(chapter, relations, page));
  }

  /** Some of a chapter's blocks as its own page shows them. */
  SafeString blocks(Chapter chapter, List<Block> blocks) {
    HtmlRenderer prose = sources.open(chapter, chapter.output());
    String page = chapter.output();
    SafeString html =
        new BlockRenderer(study, templates, prose, page, chapter.source()).html(blocks);
    sources.close(prose);
    return html;
  }

  private SectionView section(
      Section section, Relations relations, SafeString title, SafeString body, String page) {
    return new SectionView(
        section.id(),
        Math.max(2, section.level()),
        title,
        section.title(),
        body,
        !section.blocks().isEmpty() && section.blocks().get(0) instanceof Block.QuestionBlock,
        links(relations.decisions(), page),
        links(relations.backlinks(), page));
  }

  private List<LinkView> counts(Chapter chapter, String page) {
    List<LinkView> counts = new ArrayList<>();
    Words words = templates.words();
    List<Question> questions = asked.getOrDefault(chapter.output(), List.of());
    if (!questions.isEmpty()) {
      String href = Address.relative(page, questions.get(0).place().href());
      counts.add(new LinkView(words.count("question", questions.size()), href));
    }
    for (Scenario scenario : rehearsed.getOrDefault(chapter.output(), List.of())) {
      if (!opens(scenario, chapter)) {
        String href = Address.relative(page, scenario.output());
        counts.add(new LinkView(words.get("rehearse"), href));
        break;
      }
    }
    for (Decision decision : walked.getOrDefault(chapter.output(), List.of())) {
      if (study.decision(decision.diagram().id()).isPresent()) {
        String href = Address.relative(page, decision.output());
        counts.add(new LinkView(words.get("walkDecision"), href));
        break;
      }
    }
    return counts;
  }

  /** Whether the page opens with the scenario, whose own button then says the same. */
  private static boolean opens(Scenario scenario, Chapter chapter) {
    return chapter.sections().stream()
        .limit(1)
        .flatMap(section -> section.blocks().stream())
        .anyMatch(
            block ->
                block instanceof Block.ScenarioBlock shown
                    && shown.scenario().id().equals(scenario.id()));
  }

  private List<LinkView> backlinks(Chapter chapter, List<Relations> relations, String page) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < relations.size(); i++) {
      if (chapter.sections().get(i).level() == 1) {
        places.addAll(relations.get(i).backlinks());
      }
    }
    places.addAll(study.linked().relations(chapter.output(), "").backlinks());
    List<Place> distinct = List.copyOf(new LinkedHashSet<>(places));
    return links(distinct.subList(0, Math.min(BACKLINKS, distinct.size())), page);
  }

  private static List<LinkView> related(Chapter chapter, List<Relations> relations, String page) {
    Map<String, Place> nearest = new LinkedHashMap<>();
    for (int rank = 0; rank < RELATED; rank++) {
      for (int i = 0; i < relations.size() && nearest.size() < RELATED; i++) {
        List<Place> related = relations.get(i).related();
        if (rank < related.size() && !related.get(rank).output().equals(chapter.output())) {
          nearest.putIfAbsent(related.get(rank).href(), related.get(rank));
        }
      }
    }
    return links(List.copyOf(nearest.values()), page);
  }

  private static List<LinkView> links(List<Place> places, String page) {
    List<LinkView> links = new ArrayList<>(places.size());
    for (Place place : places) {
      String note = place.chapter().equals(place.title()) ? "" : place.chapter();
      String href = RelativeUrl.of(page, place.output(), place.anchor());
      links.add(new LinkView(place.title(), href, note));
    }
    return links;
  }
}
