package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Card;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Framework;
import dev.guidewright.model.Layers;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Nearest;
import dev.guidewright.model.Part;
import dev.guidewright.model.Place;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Question;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import dev.guidewright.model.Takeaway;
import dev.guidewright.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Derives review cards from what was recognised, in reading order. */
final class CardStudy {
  private static final int MAX_STEPS = 12;

  private final Study study;
  private final Layers layers;
  private final Memo memo;
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Map<String, Anchors> anchors = new HashMap<>();
  private final List<Card> cards = new ArrayList<>();

  /**
   * What is read on one page.
   *
   * @param number how many pages are read before
   */
  private record Page(int number, List<Chapter> chapters) {}

  private CardStudy(Study study, List<Chapter> chapters, Layers layers, Memo memo) {
    this.layers = layers;
    this.study = study;
    this.memo = memo;
    for (Chapter chapter : chapters) {
      pages
          .computeIfAbsent(chapter.output(), path -> new Page(pages.size(), new ArrayList<>()))
          .chapters()
          .add(chapter);
    }
  }

  private Optional<Anchors.Stand> at(Place place) {
    Page page = pages.get(place.output());
    if (page == null) {
      return Optional.empty();
    }
    Anchors found = anchors.computeIfAbsent(place.output(), path -> anchors(path, page));
    return Optional.ofNullable(found.stands().get(place.anchor()));
  }

  private Anchors anchors(String path, Page page) {
    List<Chapter> chapters = List.copyOf(page.chapters());
    return memo.recall(Anchors.class, path, chapters, () -> Anchors.of(chapters));
  }

  /** Where a place comes in the order in which the guide is read; the page in the upper half. */
  private long order(Place place) {
    return at(place).map(stand -> ((long) number(place) << 32) + stand.order()).orElse(0L);
  }

  private int number(Place place) {
    return Objects.requireNonNull(pages.get(place.output())).number();
  }

  /** The cards that the author did not exclude. */
  static List<Card> derive(Study study, List<Chapter> chapters, Layers layers, Memo memo) {
    return new CardStudy(study, chapters, layers, memo).derive();
  }

  private List<Card> derive() {
    Findings found = study.findings();
    found.questions.forEach(this::ofQuestion);
    found.terms.forEach(this::ofTerm);
    found.decisions.forEach(this::ofDecision);
    Set<String> answers = insideQuestions();
    found.frameworks.stream()
        .filter(framework -> !answers.contains(framework.id()))
        .forEach(this::ofFramework);
    found.takeaways.forEach(this::ofTakeaway);
    found.cards.forEach(this::add);
    Map<Place, Long> order = new HashMap<>();
    cards.forEach(card -> order.computeIfAbsent(card.place(), this::order));
    cards.sort(
        (a, b) ->
            Long.compare(order.getOrDefault(a.place(), 0L), order.getOrDefault(b.place(), 0L)));
    return without(study.config().cards().exclude());
  }

  private void ofQuestion(Question question) {
    if (!question.meta().cards()) {
      return;
    }
    question
        .part(Part.Kind.FRAMEWORK_ANSWER)
        .or(() -> question.part(Part.Kind.ANSWER_TEMPLATE))
        .filter(part -> !part.blocks().isEmpty())
        .ifPresent(
            part ->
                add(
                    new Card(
                        id("question-" + question.id()),
                        Card.Kind.QUESTION,
                        List.of(Nodes.proseOf(question.text(), question.span())),
                        CardSides.plain(part.blocks(), part.span()),
                        question.place(),
                        question.span())));
  }

  private void ofTerm(Term term) {
    if (term.blocks().isEmpty()) {
      return;
    }
    Span span =
        at(term.place())
            .map(at -> at.section().span())
            .orElseGet(() -> Spans.of(term.blocks().get(0)));
    add(
        new Card(
            id("term-" + term.id()),
            Card.Kind.TERM,
            List.of(Nodes.proseOf(term.name(), span)),
            CardSides.plain(term.blocks(), span),
            term.place(),
            span));
  }

  private void ofDecision(Decision decision) {
    Span span = decision.diagram().span();
    Place place = decision.diagram().place();
    Optional<Section> section = at(place).map(Anchors.Stand::section);
    String task = study.labels().words(Label.WHAT_NOW);
    for (DecisionSides.Path path :
        memo.recall(
                DecisionSides.class,
                decision.id(),
                List.of(decision, section, task),
                () -> DecisionSides.of(decision, section, task))
            .paths()) {
      String id = id("decision-" + decision.id() + "-" + path.id());
      add(new Card(id, Card.Kind.DECISION, path.front(), path.back(), place, span));
    }
  }

  /** Frameworks that are a question's answer already. */
  private Set<String> insideQuestions() {
    Set<String> ids = new HashSet<>();
    for (Question question : study.findings().questions) {
      for (Part part : question.parts()) {
        for (Block block : part.blocks()) {
          if (block instanceof Block.FrameworkBlock framework) {
            ids.add(framework.framework().id());
          }
        }
      }
    }
    return ids;
  }

  private void ofFramework(Framework framework) {
    int steps = framework.steps().size();
    if (!framework.ordered() || steps < 2 || steps > MAX_STEPS) {
      return;
    }
    Span span = spanOf(framework.place());
    String task = study.labels().words(Label.NAME_STEPS) + " (" + steps + ").";
    List<String> titles = framework.steps().stream().map(Framework.Step::title).toList();
    add(
        new Card(
            id("framework-" + framework.id()),
            Card.Kind.FRAMEWORK,
            List.of(Nodes.proseOf(name(framework), span), Nodes.proseOf(task, span)),
            List.of(new Block.Prose(Nodes.list(true, titles), span)),
            framework.place(),
            span));
  }

  /** A label of one word says too little away from its heading. */
  private static String name(Framework framework) {
    String heading = framework.place().title();
    boolean isShort = Phrase.of(framework.title()).words().size() < 2;
    return isShort && !heading.endsWith(framework.title())
        ? heading + ": " + framework.title()
        : framework.title();
  }

  private void ofTakeaway(Takeaway takeaway) {
    Span span = spanOf(takeaway.place());
    memo.recall(
            Gapped.class,
            takeaway.id(),
            takeaway.text(),
            () -> new Gapped(Cloze.of(takeaway.text())))
        .gap()
        .ifPresent(
            gap ->
                add(
                    new Card(
                        id("takeaway-" + takeaway.id()),
                        Card.Kind.TAKEAWAY,
                        List.of(CardSides.withGap(gap, "[…]", span)),
                        List.of(CardSides.withGap(gap, gap.words(), span)),
                        takeaway.place(),
                        span)));
  }

  /** A takeaway's gap, if it has one. */
  private record Gapped(Optional<Cloze.Gap> gap) {}

  private Span spanOf(Place place) {
    return at(place).map(at -> at.section().span()).orElseGet(() -> Span.file(""));
  }

  private String id(String wanted) {
    return study.ids().unique("card", wanted);
  }

  private void add(Card card) {
    if (!study.findings().withoutCards.contains(card.place())) {
      cards.add(card);
    }
  }

  private List<Card> without(List<String> excluded) {
    Set<String> left = new LinkedHashSet<>(excluded);
    List<Card> kept = new ArrayList<>();
    for (Card card : cards) {
      if (!excluded.contains(card.id()) && !excluded.contains(kind(card))) {
        kept.add(card);
      }
    }
    cards.forEach(card -> left.remove(card.id()));
    for (Card.Kind kind : Card.Kind.values()) {
      left.remove(kind.name().toLowerCase(Locale.ROOT));
    }
    left.forEach(this::warn);
    return List.copyOf(kept);
  }

  private void warn(String unknown) {
    List<String> names = new ArrayList<>();
    for (Card.Kind kind : Card.Kind.values()) {
      names.add(kind.name().toLowerCase(Locale.ROOT));
    }
    String kinds = String.join(", ", names);
    cards.forEach(card -> names.add(card.id()));
    study
        .findings()
        .problems
        .add(
            Problem.warning(
                "unknown-card",
                layers.said("exclude", unknown),
                "there is no card or kind of card \"" + unknown + "\" to exclude",
                Nearest.hint(unknown, names, "the kinds are " + kinds)));
  }

  private static String kind(Card card) {
    return card.kind().name().toLowerCase(Locale.ROOT);
  }
}
