package dev.guidewright.page;

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

/** Decisions as pages that one walks through. */
final class DecisionPage {
  private final Study study;
  private final Templates templates;
  private final Sources sources;

  /** The question before a step, and the answer that led on. */
  private record Origin(Walkthrough.Step step, String answer) {}

  DecisionPage(Study study, Templates templates, Sources sources) {
    this.study = study;
    this.templates = templates;
    this.sources = sources;
  }

  /** Every decision that can be walked, in reading order. */
  List<DecisionView> all() {
    List<DecisionView> views = new ArrayList<>();
    for (Decision decision : study.linked().study().decisions()) {
      Walkthrough walk = study.drawings().walks().get(decision.id());
      if (walk != null) {
        views.add(view(decision, walk));
      }
    }
    return views;
  }

  private DecisionView view(Decision decision, Walkthrough walk) {
    Place place = decision.diagram().place();
    Optional<Drawing> drawing =
        Optional.ofNullable(study.drawings().drawings().get(decision.diagram().id()));
    return new DecisionView(
        decision.output(),
        decision.diagram().span().path(),
        decision.title(),
        new LinkView(
            place.chapter(), Address.relative(decision.output(), place.href()), place.title()),
        drawing.isPresent(),
        new SafeString(drawing.map(Drawing::svg).orElse("")),
        drawing.map(Drawing::alternative).orElse(""),
        walk.first(),
        walk.unrolled(),
        steps(decision, walk),
        walk.outcomes().stream().map(this::outcome).toList());
  }

  private List<DecisionView.Step> steps(Decision decision, Walkthrough walk) {
    Map<String, Origin> origins = new HashMap<>();
    for (Walkthrough.Step step : walk.steps()) {
      step.answers()
          .forEach(answer -> origins.putIfAbsent(answer.step(), new Origin(step, answer.label())));
    }
    OutcomeText said = new OutcomeText(study, templates, sources, decision);
    Map<String, SafeString> texts = new HashMap<>();
    List<DecisionView.Step> steps = new ArrayList<>();
    for (Walkthrough.Step step : walk.steps()) {
      boolean asks = !step.answers().isEmpty();
      SafeString text = asks ? new SafeString("") : texts.computeIfAbsent(step.text(), said::about);
      steps.add(view(walk, step, origins, text));
    }
    return steps;
  }

  private static DecisionView.Step view(
      Walkthrough walk, Walkthrough.Step step, Map<String, Origin> origins, SafeString said) {
    List<LinkView> given = new ArrayList<>();
    StringBuilder way = new StringBuilder(step.node());
    String back = "";
    if (walk.unrolled()) {
      for (Origin at = origins.get(step.id());
          at != null && given.size() <= walk.steps().size();
          at = origins.get(at.step().id())) {
        given.add(0, new LinkView(at.answer(), "#" + at.step().id(), at.step().text()));
        way.insert(0, at.step().node() + " ");
      }
      back = Optional.ofNullable(origins.get(step.id())).map(o -> o.step().id()).orElse("");
    }
    return new DecisionView.Step(
        step.id(),
        step.node(),
        way.toString(),
        step.text(),
        !step.answers().isEmpty(),
        given,
        step.answers().stream()
            .map(answer -> new LinkView(answer.label(), "#" + answer.step()))
            .toList(),
        back,
        said,
        !said.toString().isEmpty());
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
