package dev.guidewright.page;

import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Parallel;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.page.PracticeViews.Group;
import dev.guidewright.page.PracticeViews.ScenarioPageView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages on which one practices; a guide without a kind of thing has no page for it. */
final class PracticePages {
  /** Path of the page that owns the reader's record and shows nothing. */
  static final String STORE = "store.html";

  private static final String ORIGIN = "the guide's study structure";

  private final StudyGuide guide;
  private final Templates templates;
  private final Words words;
  private final Frame frame;
  private final ScenarioPage scenarios;
  private final QuestionBank bank;
  private final CardPile cards;
  private final Checklists checklists;
  private final StoryMatrix stories;
  private final PracticeEntry entry;
  private final PracticeData data;

  /** Scenarios by the path of their page. */
  private final Map<String, Scenario> rehearsed = new HashMap<>();

  PracticePages(Study study, Templates templates, Sources sources, Frame frame) {
    this.guide = study.linked().study();
    this.templates = templates;
    this.words = templates.words();
    this.frame = frame;
    PracticeBlocks blocks = new PracticeBlocks(study, templates, sources);
    scenarios = new ScenarioPage(study, templates, sources);
    bank = new QuestionBank(guide, words, blocks);
    cards = new CardPile(guide, blocks);
    checklists = new Checklists(guide, words, blocks);
    stories = new StoryMatrix(guide, words);
    entry = new PracticeEntry(guide, words, stories);
    data = new PracticeData(guide, words, scenarios, stories);
    guide.scenarios().forEach(scenario -> rehearsed.put(scenario.output(), scenario));
  }

  /** Whether a page of this path is made here, in place of the chapter's own. */
  boolean owns(String output) {
    return rehearsed.containsKey(output);
  }

  /** The page of a scenario alone. */
  Optional<OutputFile> scenario(String output) {
    return Optional.ofNullable(rehearsed.get(output)).flatMap(this::candidate);
  }

  /** Every practice page and the files that its scripts load. */
  List<OutputFile> all() {
    List<OutputFile> files = new ArrayList<>();
    files.addAll(
        Parallel.map(guide.scenarios(), this::rehearsal).stream().flatMap(List::stream).toList());
    List<Group<?>> flags = List.copyOf(checklists.flags("red-flags-checklist.html"));
    List<Group<?>> takeaways = List.copyOf(checklists.takeaways("takeaways.html"));
    if (!guide.questions().isEmpty()) {
      files.add(page("questions", "questions", Map.of("bank", bank.view("questions.html", true))));
    }
    if (asks()) {
      files.add(drill());
    }
    if (!guide.cards().isEmpty()) {
      files.add(review());
    }
    if (!flags.isEmpty()) {
      files.add(page("red-flags-checklist", "redFlags", "checklist", Map.of("groups", flags)));
    }
    if (!takeaways.isEmpty()) {
      files.add(page("takeaways", "takeaways", Map.of("groups", takeaways)));
    }
    lastHour().ifPresent(files::add);
    if (stories.present()) {
      files.add(stories());
    }
    files.add(entry());
    files.add(store());
    files.addAll(data.files());
    return files;
  }

  private boolean asks() {
    return !guide.questions().isEmpty() || !guide.scenarios().isEmpty();
  }

  private List<OutputFile> rehearsal(Scenario scenario) {
    Optional<OutputFile> asking =
        scenarios
            .view(scenario, ScenarioPage.interviewer(scenario))
            .map(view -> scenario(view, "interviewer"));
    return Stream.concat(candidate(scenario).stream(), asking.stream()).toList();
  }

  private Optional<OutputFile> candidate(Scenario scenario) {
    return scenarios.view(scenario, scenario.output()).map(view -> scenario(view, "scenario"));
  }

  private OutputFile scenario(ScenarioPageView view, String kind) {
    String source = kind.equals("scenario") ? view.source() : "";
    PageSpec spec = new PageSpec(view.path(), kind, view.title(), "", source, List.of());
    return file(spec, kind, Map.of("scenario", view), view.source());
  }

  private OutputFile drill() {
    return page(
        "drill",
        "drill",
        Map.of(
            "bank", bank.view("drill.html", false),
            "scenarios", entry.links("drill.html"),
            "marks", new Rubrics(words).marks(),
            "noPhases", List.of()));
  }

  private OutputFile review() {
    List<String> ratings =
        Stream.of("Again", "Hard", "Good", "Easy").map(rate -> words.get("rate" + rate)).toList();
    return page(
        "review", "review", Map.of("groups", cards.groups("review.html"), "ratings", ratings));
  }

  private Optional<OutputFile> lastHour() {
    Map<String, List<?>> lists =
        Map.of(
            "takeaways", checklists.takeaways("last-hour.html"),
            "frameworks", checklists.frameworks("last-hour.html"),
            "flags", checklists.flags("last-hour.html"));
    boolean empty = lists.values().stream().allMatch(List::isEmpty);
    return empty ? Optional.empty() : Optional.of(page("last-hour", "lastHour", lists));
  }

  private OutputFile stories() {
    return page(
        "stories",
        "stories",
        Map.of(
            "columns", StoryMatrix.COLUMNS,
            "competencies", stories.rows(),
            "examples", stories.examples("stories.html")));
  }

  private OutputFile entry() {
    return page(
        "practice",
        "practise",
        Map.of("doors", entry.doors(), "scenarios", entry.scenarios("practice.html")));
  }

  private OutputFile store() {
    Map<String, Object> values =
        Map.of("lang", guide.guide().config().language(), "guide", frame.guide().id());
    return templates.file(STORE, "practice/store", values, "the theme");
  }

  private OutputFile page(String name, String title, Map<String, ?> values) {
    return page(name, title, name, values);
  }

  private OutputFile page(String name, String title, String template, Map<String, ?> values) {
    PageSpec spec = PageSpec.generated(name + ".html", name, words.get(title));
    return file(spec, template, values, ORIGIN);
  }

  private OutputFile file(PageSpec spec, String template, Map<String, ?> values, String origin) {
    Map<String, Object> context = new HashMap<>(values);
    context.put("page", frame.around(spec));
    return templates.file(spec.path(), "practice/" + template, context, origin);
  }
}
