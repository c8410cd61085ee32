package dev.guidewright.study;

import dev.guidewright.model.Card;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Contrast;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Diagram;
import dev.guidewright.model.Framework;
import dev.guidewright.model.Guide;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Place;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Question;
import dev.guidewright.model.RedFlag;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Story;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Takeaway;
import dev.guidewright.model.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been recognised so far, in reading order. */
final class Findings {
  /** Sections for which the author wants no cards. */
  final Set<Place> withoutCards = new HashSet<>();

  final List<Question> questions = new ArrayList<>();
  final List<Scenario> scenarios = new ArrayList<>();
  final List<Story> stories = new ArrayList<>();
  final List<Framework> frameworks = new ArrayList<>();
  final List<Contrast> contrasts = new ArrayList<>();
  final List<RedFlag> redFlags = new ArrayList<>();
  final List<Takeaway> takeaways = new ArrayList<>();
  final List<Term> terms = new ArrayList<>();
  final List<Diagram> diagrams = new ArrayList<>();
  final Map<String, MermaidDiagram> drawables = new LinkedHashMap<>();
  final List<Decision> decisions = new ArrayList<>();
  final List<Card> cards = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  /** Adds what was found in a further chapter. */
  void addAll(Findings chapter) {
    withoutCards.addAll(chapter.withoutCards);
    questions.addAll(chapter.questions);
    scenarios.addAll(chapter.scenarios);
    stories.addAll(chapter.stories);
    frameworks.addAll(chapter.frameworks);
    contrasts.addAll(chapter.contrasts);
    redFlags.addAll(chapter.redFlags);
    takeaways.addAll(chapter.takeaways);
    terms.addAll(chapter.terms);
    diagrams.addAll(chapter.diagrams);
    drawables.putAll(chapter.drawables);
    decisions.addAll(chapter.decisions);
    cards.addAll(chapter.cards);
    problems.addAll(chapter.problems);
  }

  /** The guide with all that was found. */
  StudyGuide in(Guide guide, List<Chapter> chapters, List<Card> deck) {
    return new StudyGuide(
        guide.withChapters(chapters),
        List.copyOf(questions),
        List.copyOf(scenarios),
        List.copyOf(stories),
        List.copyOf(frameworks),
        List.copyOf(contrasts),
        List.copyOf(redFlags),
        List.copyOf(takeaways),
        List.copyOf(terms),
        List.copyOf(diagrams),
        Collections.unmodifiableMap(drawables),
        List.copyOf(decisions),
        deck);
  }
}
