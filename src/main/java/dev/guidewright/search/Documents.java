package dev.guidewright.search;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Parallel;
import dev.guidewright.model.Place;
import dev.guidewright.model.Question;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Section;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Term;
import dev.guidewright.search.SearchDocument.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Cuts a guide into documents in reading order: each section, and each question, scenario, term and
 * decision in it. What is a document of its own is not part of its section's.
 */
final class Documents {
  /** Chapters whose documents are in memory together, where they are moved about by collections. */
  private static final int AT_A_TIME = 12;

  private static final int NO_SCENARIO = 0;

  private final StudyGuide study;
  private final Map<String, Decision> decisions;
  private final Consumer<SearchDocument> receiver;
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  /** The heading that stands for what comes next; empty when it is found by itself. */
  private String heading = "";

  private Documents(
      StudyGuide study, Map<String, Decision> decisions, Consumer<SearchDocument> receiver) {
    this.study = study;
    this.decisions = decisions;
    this.receiver = receiver;
  }

  /** Hands over the documents of one chapter after another; several are read at a time. */
  static void each(StudyGuide study, Consumer<SearchDocument> receiver) {
    Map<String, Decision> decisions = new HashMap<>();
    study.decisions().forEach(decision -> decisions.put(decision.diagram().id(), decision));
    List<Chapter> chapters = study.guide().chapters();
    for (int from = 0; from < chapters.size(); from += AT_A_TIME) {
      List<Chapter> some = chapters.subList(from, Math.min(from + AT_A_TIME, chapters.size()));
      Parallel.map(some, chapter -> of(study, decisions, chapter))
          .forEach(documents -> documents.forEach(receiver));
    }
  }

  private static List<SearchDocument> of(
      StudyGuide study, Map<String, Decision> decisions, Chapter chapter) {
    List<SearchDocument> documents = new ArrayList<>();
    new Documents(study, decisions, documents::add).chapter(chapter);
    return documents;
  }

  private void chapter(Chapter chapter) {
    Headings headings = new Headings(chapter);
    int scenario = NO_SCENARIO;
    for (Section section : chapter.sections()) {
      headings.open(section);
      boolean opens = opensScenario(section);
      if (opens || section.level() <= scenario) {
        scenario = opens ? section.level() : NO_SCENARIO;
      }
      section(chapter, section, headings, scenario != NO_SCENARIO);
    }
  }

  private static boolean opensScenario(Section section) {
    for (Block block : section.blocks()) {
      if (block instanceof Block.ScenarioBlock) {
        return true;
      }
    }
    return false;
  }

  /** A section and what it holds; its heading alone goes to the one thing it holds. */
  private void section(Chapter chapter, Section section, Headings headings, boolean inScenario) {
    String title = headings.title();
    SearchDocument.Builder words = new SearchDocument.Builder();
    List<Block> blocks =
        inScenario
            ? section.blocks().stream().filter(block -> !isPart(block)).toList()
            : section.blocks();
    blockWords(words, headings.titles()).addAll(blocks);
    boolean onlyParts = inScenario && blocks.size() < section.blocks().size();
    boolean onlyOne = !words.hasText() && waiting.size() == 1;
    if (!onlyOne && (words.hasText() || !onlyParts)) {
      words.add(section.level() > 1 ? Field.HEADING : Field.TITLE, title);
      String anchor = section.level() > 1 ? section.id() : "";
      Place place = new Place(chapter.output(), anchor, title, headings.chapter());
      receiver.accept(words.build(Kind.SECTION, place, headings.above()));
    }
    heading = onlyOne ? title : "";
    while (!waiting.isEmpty()) {
      waiting.poll().run();
      heading = "";
    }
  }

  /** What a scenario shows itself, wherever it stands. */
  private static boolean isPart(Block block) {
    return block instanceof Block.PartBlock || block instanceof Block.MetaBlock;
  }

  private BlockWords blockWords(SearchDocument.Builder words, List<String> path) {
    BlockWords.Own own =
        new BlockWords.Own() {
          @Override
          public void block(Block block) {
            waiting.add(() -> own(block, path));
          }

          @Override
          public void decision(Decision decision) {
            waiting.add(() -> Documents.this.decision(decision, path));
          }
        };
    return new BlockWords(words, own, decisions, study.drawables());
  }

  private void own(Block block, List<String> path) {
    if (block instanceof Block.QuestionBlock found) {
      question(found.question(), path);
    } else if (block instanceof Block.ScenarioBlock found) {
      scenario(found.scenario(), path);
    } else if (block instanceof Block.TermBlock found) {
      term(found.term(), path);
    }
  }

  private SearchDocument.Builder opened() {
    return new SearchDocument.Builder().add(Field.HEADING, heading);
  }

  private void question(Question question, List<String> path) {
    String text = Headings.title(question.text());
    SearchDocument.Builder words = opened().add(Field.QUESTION, text);
    BlockWords blocks = blockWords(words, path);
    blocks.addMeta(question.meta());
    blocks.addParts(question.parts());
    blocks.addStories(question.stories());
    receiver.accept(words.build(Kind.QUESTION, titled(question.place(), text), path));
  }

  private void scenario(Scenario scenario, List<String> path) {
    String title = Headings.title(scenario.title());
    SearchDocument.Builder words = opened().add(Field.TITLE, title);
    words.add(Field.QUESTION, Headings.title(scenario.promptText()));
    BlockWords blocks = blockWords(words, path);
    blocks.addScenario(scenario);
    blocks.addMeta(scenario.meta());
    Place place =
        new Place(scenario.output(), "", title, Headings.title(scenario.place().chapter()));
    receiver.accept(words.build(Kind.SCENARIO, place, withoutLast(path, title)));
  }

  private void term(Term term, List<String> path) {
    String name = Headings.title(term.name());
    SearchDocument.Builder words = opened().add(Field.TITLE, name);
    term.aliases().forEach(alias -> words.add(Field.TITLE, Headings.title(alias)));
    blockWords(words, path).addAll(term.blocks());
    receiver.accept(words.build(Kind.TERM, titled(term.place(), name), withoutLast(path, name)));
  }

  private void decision(Decision decision, List<String> path) {
    String title = Headings.title(decision.title());
    SearchDocument.Builder words = opened().add(Field.TITLE, title);
    blockWords(words, path).addGraph(decision.flowchart());
    Place place =
        new Place(
            decision.output(), "", title, Headings.title(decision.diagram().place().chapter()));
    receiver.accept(words.build(Kind.DECISION, place, withoutLast(path, title)));
  }

  /** What stands above a thing; the heading that names the thing itself does not. */
  private static List<String> withoutLast(List<String> path, String title) {
    boolean repeats = !path.isEmpty() && path.get(path.size() - 1).endsWith(title);
    return repeats ? path.subList(0, path.size() - 1) : path;
  }

  private static Place titled(Place place, String title) {
    return new Place(place.output(), place.anchor(), title, Headings.title(place.chapter()));
  }
}
