package dev.guidewright.page;

import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Part;
import dev.guidewright.model.Place;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Target;
import dev.guidewright.page.BlockViews.PartView;
import dev.guidewright.page.PracticeViews.ExchangeView;
import dev.guidewright.page.PracticeViews.Named;
import dev.guidewright.page.PracticeViews.ScenarioPageView;
import dev.guidewright.page.PracticeViews.Worksheet;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A scenario as a page to rehearse on, and as a page for the one who asks. */
final class ScenarioPage {
  /** How many related sections stand in where the author names nothing to study first. */
  private static final int STUDY_FIRST = 3;

  private static final Set<Part.Kind> GIVEN = EnumSet.of(Part.Kind.CONTEXT, Part.Kind.CONSTRAINTS);
  private static final Set<Part.Kind> LISTEN =
      EnumSet.of(Part.Kind.LISTEN_FOR, Part.Kind.STRONG_ANSWER, Part.Kind.WEAK_ANSWER);

  private final Study study;
  private final Templates templates;
  private final Sources sources;
  private final Rubrics rubrics;
  private final Worksheets worksheets;

  /** The scenario behind each one, by the path of its page. */
  private final Map<String, Scenario> following = new HashMap<>();

  ScenarioPage(Study study, Templates templates, Sources sources) {
    this.study = study;
    this.templates = templates;
    this.sources = sources;
    this.rubrics = new Rubrics(templates.words());
    this.worksheets = new Worksheets(study.linked().study(), templates.words());
    List<Scenario> all = study.linked().study().scenarios();
    for (int i = 1; i < all.size(); i++) {
      following.put(all.get(i - 1).output(), all.get(i));
    }
  }

  /** The interviewer's page of a scenario. */
  static String interviewer(Scenario scenario) {
    return "interviewer/" + scenario.id() + ".html";
  }

  /** What the notes are called that one can take on a scenario's two pages. */
  Stream<String> notes(Scenario scenario) {
    Stream<String> steps =
        worksheets.of(scenario, scenario.output()).steps().stream().map(Named::id);
    return Stream.concat(
        Stream.concat(steps, Stream.of("answer")).map(name -> key(scenario) + "/" + name),
        Stream.of(askingKey(scenario) + "/notes"));
  }

  private static String key(Scenario scenario) {
    return "scenario/" + scenario.id();
  }

  private static String askingKey(Scenario scenario) {
    return "interviewer/" + scenario.id();
  }

  /** A scenario as one page shows it; empty when no chapter holds it. */
  Optional<ScenarioPageView> view(Scenario scenario, String page) {
    return study.chapter(scenario.place().output()).map(chapter -> view(scenario, chapter, page));
  }

  private ScenarioPageView view(Scenario scenario, Chapter chapter, String page) {
    HtmlRenderer prose = sources.open(chapter, page);
    BlockRenderer blocks = new BlockRenderer(study, templates, prose, page, chapter.source());
    Words words = templates.words();
    Worksheet worksheet = worksheets.of(scenario, page);
    String kind = words.get("scenario") + (scenario.number() == 0 ? "" : " " + scenario.number());
    return new ScenarioPageView(
        page,
        chapter.source(),
        key(scenario),
        askingKey(scenario),
        kind,
        scenario.title(),
        anchors(scenario, chapter),
        scenario.meta().minutes(),
        new MetaViews(study.linked(), words, page, chapter.source()).of(scenario.meta()),
        prompt(scenario, chapter, page),
        phases(),
        scenario.variants().map(Scenario.Variants::literals).orElse(List.of()),
        scenario.variants().map(Scenario.Variants::rows).orElse(List.of()),
        parts(scenario, ScenarioPage::isGiven, blocks),
        worksheet,
        scenario.hints().stream().map(blocks::html).toList(),
        scenario.clarifying().stream().map(one -> exchange(one, blocks)).toList(),
        Reveals.hidden(parts(scenario, compared(scenario), blocks), words),
        scenario.followUps().stream().map(blocks::html).toList(),
        parts(scenario, part -> LISTEN.contains(part.kind()), blocks),
        rubrics.view(scenario, worksheet.steps(), prose),
        studyFirst(scenario, chapter, page),
        next(scenario, page),
        Address.relative(page, interviewer(scenario)),
        Address.relative(page, scenario.output()),
        blocks.footnotes());
  }

  /**
   * The anchors that the parts' own headings have in the guide, by kind; empty where they have
   * none.
   */
  private static Map<String, String> anchors(Scenario scenario, Chapter chapter) {
    Map<String, String> anchors = new LinkedHashMap<>();
    for (Part.Kind kind : Part.Kind.values()) {
      anchors.put(Reveals.kind(kind), "");
    }
    if (!chapter.output().equals(scenario.output())) {
      return anchors;
    }
    for (Part part : scenario.parts()) {
      chapter.sections().stream()
          .filter(section -> section.level() > 1 && section.title().equals(part.label()))
          .findFirst()
          .ifPresent(section -> anchors.put(Reveals.kind(part.kind()), section.id()));
    }
    return anchors;
  }

  /** The prompt as it is spoken: without the explanations of terms that the other text carries. */
  private SafeString prompt(Scenario scenario, Chapter chapter, String page) {
    HtmlRenderer plain =
        new HtmlRenderer(study.linked(), chapter.source(), chapter.footnotes(), page);
    return new BlockRenderer(study, templates, plain, page, chapter.source())
        .html(scenario.prompt());
  }

  private List<Named> phases() {
    Words words = templates.words();
    return List.of(
        new Named("clarify", words.get("phaseClarify")),
        new Named("frame", words.get("phaseFrame")),
        new Named("answer", words.get("phaseAnswer")),
        new Named("follow-ups", words.get("phaseFollowUps")));
  }

  /** What the candidate may read at once; something else with a label could tell too much. */
  private static boolean isGiven(Part part) {
    return GIVEN.contains(part.kind())
        || (part.kind() == Part.Kind.OTHER && part.label().isEmpty());
  }

  /** What is shown beside one's own answer; lists that could not be taken apart are among it. */
  private static Predicate<Part> compared(Scenario scenario) {
    Set<Part.Kind> dealt = EnumSet.noneOf(Part.Kind.class);
    addIf(!scenario.hints().isEmpty(), Part.Kind.HINTS, dealt);
    addIf(!scenario.clarifying().isEmpty(), Part.Kind.CLARIFYING, dealt);
    addIf(!scenario.followUps().isEmpty(), Part.Kind.FOLLOW_UPS, dealt);
    addIf(scenario.rubric().isPresent(), Part.Kind.RUBRIC, dealt);
    addIf(scenario.variants().isPresent(), Part.Kind.VARIANTS, dealt);
    // What the interviewer listens for stands on the interviewer's page alone.
    return part ->
        !isGiven(part) && !dealt.contains(part.kind()) && part.kind() != Part.Kind.LISTEN_FOR;
  }

  private static void addIf(boolean structured, Part.Kind kind, Set<Part.Kind> kinds) {
    if (structured) {
      kinds.add(kind);
    }
  }

  private static List<PartView> parts(
      Scenario scenario, Predicate<Part> wanted, BlockRenderer blocks) {
    return scenario.parts().stream()
        .filter(wanted)
        .map(part -> new PartView(Reveals.kind(part), part.label(), blocks.html(part.blocks())))
        .toList();
  }

  private static ExchangeView exchange(Scenario.Exchange exchange, BlockRenderer blocks) {
    return new ExchangeView(
        blocks.html(exchange.question()),
        blocks.html(exchange.answer()),
        !exchange.answer().isEmpty());
  }

  /** What the author names, else the sections that are about the same things. */
  private List<LinkView> studyFirst(Scenario scenario, Chapter chapter, String page) {
    List<LinkView> links = new ArrayList<>();
    for (String destination : scenario.meta().studyFirst()) {
      if (study.linked().target(chapter.source(), destination) instanceof Target.Internal to) {
        links.add(link(to.place(), page));
      }
    }
    if (!links.isEmpty()) {
      return links;
    }
    Place place = scenario.place();
    return study.linked().relations(place.output(), place.anchor()).related().stream()
        .filter(related -> !related.output().equals(place.output()))
        .limit(STUDY_FIRST)
        .map(related -> link(related, page))
        .toList();
  }

  private static LinkView link(Place place, String page) {
    String note = place.title().equals(place.chapter()) ? "" : place.chapter();
    return new LinkView(place.title(), Address.relative(page, place.href()), note);
  }

  private Optional<LinkView> next(Scenario scenario, String page) {
    return Optional.ofNullable(following.get(scenario.output()))
        .map(next -> new LinkView(next.title(), Address.relative(page, next.output())));
  }
}
