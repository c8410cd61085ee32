package dev.guidewright.page;

import dev.guidewright.html.RelativeUrl;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Place;
import dev.guidewright.model.Walkthrough;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decisions as pages that one walks through. */
final class DecisionPage {
  private final Study study;
  private final Templates templates;
  private final Sources sources;
  private final NamedText named;

  /** Bounds the way back, in characters of node ids, should a walk ever go in a circle. */
  private static final int MOST_TEXT = 100_000;

  /** The question before a step, and the answer that led on. */
  private record Origin(Walkthrough.Step step, String answer) {}

  DecisionPage(Study study, Templates templates, Sources sources) {
    this.study = study;
    this.templates = templates;
    this.sources = sources;
    this.named = new NamedText(study.linked().study());
  }

  /** Every decision that can be walked, in reading order. */
  List<DecisionView> all() {
    List<DecisionView> views = new ArrayList<>();
    for (Decision decision : study.linked().study().decisions()) {
      Walkthrough walk = study.drawings().walks().get(decision.id());
      if (walk != null && !walk.steps().isEmpty()) {
        views.add(view(decision, walk));
      }
    }
    return views;
  }

  private DecisionView view(Decision decision, Walkthrough walk) {
    String first = start(walk).id();
    Place place = decision.diagram().place();
    Optional<Drawing> drawing =
        Optional.ofNullable(study.drawings().drawings().get(decision.diagram().id()));
    return new DecisionView(
        decision.output(),
        study.linked().study().guide().layers().fileOf(decision.diagram().span()),
        decision.title(),
        new LinkView(
            place.chapter(), Address.relative(decision.output(), place.href()), place.title()),
        drawing.isPresent(),
        new SafeString(
            drawing.map(found -> found.svg(RelativeUrl.root(decision.output()))).orElse("")),
        drawing.map(Drawing::alternative).orElse(""),
        leadIn(walk, first),
        first,
        walk.unrolled(),
        steps(decision, walk, first),
        walk.outcomes().stream().map(this::outcome).toList());
  }

  /** The first step that asks something: what stands before it is said, not asked. */
  private static Walkthrough.Step start(Walkthrough walk) {
    Map<String, Walkthrough.Step> steps = new HashMap<>();
    walk.steps().forEach(step -> steps.put(step.id(), step));
    Walkthrough.Step start = steps.getOrDefault(walk.first(), walk.steps().get(0));
    for (int i = 0; i < walk.steps().size() && leads(start); i++) {
      start = steps.getOrDefault(start.answers().get(0).step(), start);
    }
    return start;
  }

  /** Whether there is but one way on, and nothing to answer. */
  private static boolean leads(Walkthrough.Step step) {
    return step.answers().size() == 1 && step.answers().get(0).label().isEmpty();
  }

  private static String leadIn(Walkthrough walk, String first) {
    return walk.steps().stream()
        .takeWhile(step -> !step.id().equals(first))
        .map(Walkthrough.Step::text)
        .collect(Collectors.joining(" · "));
  }

  private List<DecisionView.Step> steps(Decision decision, Walkthrough walk, String first) {
    Map<String, Origin> origins = new HashMap<>();
    for (Walkthrough.Step step : walk.steps()) {
      step.answers()
          .forEach(answer -> origins.putIfAbsent(answer.step(), new Origin(step, answer.label())));
    }
    OutcomeText said = new OutcomeText(study, templates, sources, named, decision);
    Map<String, SafeString> texts = new HashMap<>();
    List<DecisionView.Step> steps = new ArrayList<>();
    List<Walkthrough.Step> asked =
        walk.steps().stream().dropWhile(step -> !step.id().equals(first)).toList();
    for (Walkthrough.Step step : asked) {
      boolean asks = !step.answers().isEmpty();
      SafeString text = asks ? new SafeString("") : texts.computeIfAbsent(step.text(), said::about);
      steps.add(view(walk, step, origins, text));
    }
    return steps;
  }

  private DecisionView.Step view(
      Walkthrough walk, Walkthrough.Step step, Map<String, Origin> origins, SafeString said) {
    List<LinkView> given = new ArrayList<>();
    StringBuilder way = new StringBuilder(step.node());
    String back = "";
    if (walk.unrolled()) {
      for (Origin at = origins.get(step.id());
          at != null && way.length() <= MOST_TEXT;
          at = origins.get(at.step().id())) {
        if (!at.answer().isEmpty()) {
          given.add(0, new LinkView(at.answer(), "#" + at.step().id(), at.step().text()));
        }
        way.insert(0, at.step().node() + " ");
      }
      back = given.isEmpty() ? "" : given.get(given.size() - 1).href();
    }
    return new DecisionView.Step(
        step.id(),
        step.node(),
        way.toString(),
        step.text(),
        !step.answers().isEmpty(),
        given,
        step.answers().stream()
            .map(answer -> new LinkView(label(answer), "#" + answer.step()))
            .toList(),
        back,
        said,
        !said.toString().isEmpty());
  }

  private String label(Walkthrough.Answer answer) {
    return answer.label().isEmpty() ? templates.words().get("goOn") : answer.label();
  }

  private DecisionView.OutcomeView outcome(Walkthrough.Outcome outcome) {
    Words words = templates.words();
    return new DecisionView.OutcomeView(
        outcome.text(),
        outcome.paths().stream()
            .map(
                path ->
                    new DecisionView.Way(
                        path.choices(),
                        words.count("answer", path.choices().size()),
                        path.changes().stream().map(DecisionPage::change).toList()))
            .toList(),
        outcome.morePaths() == 0 ? "" : words.count("morePath", outcome.morePaths()));
  }

  private static DecisionView.ChangeView change(Walkthrough.Change change) {
    return new DecisionView.ChangeView(
        change.choice().question(), change.choice().answer(), change.outcomes());
  }
}
