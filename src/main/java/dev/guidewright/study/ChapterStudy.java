package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Meta;
import dev.guidewright.model.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one chapter, section by section. */
final class ChapterStudy {
  private static final String GLOSSARY_FILE = "glossary.md";

  private final Study study;
  private final Chapter chapter;
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final List<Section> out = new ArrayList<>();
  private final boolean isGlossary;

  ChapterStudy(Study study, Chapter chapter) {
    this.study = study;
    this.chapter = chapter;
    String path = chapter.source().toLowerCase(Locale.ROOT);
    this.isGlossary = path.equals(GLOSSARY_FILE) || path.endsWith("/" + GLOSSARY_FILE);
  }

  /** What holds below a heading. */
  private record Scope(int level, String title, Meta meta) {}

  /** The chapter with what was recognised in its place. */
  Chapter read() {
    Meta front = Metadata.of(chapter.meta(), study.labels());
    List<Section> sections = chapter.sections();
    if (chapter.meta().type().equals("scenario") && !sections.isEmpty()) {
      Here here = new Here(chapter, sections.get(0), chapter.above());
      out.addAll(new ScenarioStudy(study, here, true).read(sections, front).sections());
      return chapter.withSections(List.copyOf(out));
    }
    int at = 0;
    while (at < sections.size()) {
      at += read(sections, at, front);
    }
    return chapter.withSections(List.copyOf(out));
  }

  /** Reads what begins at a section, and says how many sections it was. */
  private int read(List<Section> sections, int at, Meta front) {
    Section section = sections.get(at);
    leave(section.level());
    Here here = new Here(chapter, section, above());
    List<Section> run = sections.subList(at, end(sections, at));
    if (isGlossary(section)) {
      readGlossary(run);
      return run.size();
    }
    if (isScenario(here)) {
      ScenarioStudy.Read read = new ScenarioStudy(study, here, false).read(run, inherited(front));
      if (read.found()) {
        out.addAll(read.sections());
        return run.size();
      }
    }
    readPlain(here, front);
    return 1;
  }

  private void readPlain(Here here, Meta front) {
    Section section = here.section();
    Cursor in = new Cursor(section.blocks());
    Meta inherited = inherited(front);
    Optional<Meta> said = Metadata.take(in, study.labels(), inherited);
    Meta meta = said.orElse(inherited);
    List<Block> blocks = new ArrayList<>();
    said.ifPresent(line -> blocks.add(new Block.MetaBlock(line)));
    if (!meta.cards()) {
      study.findings().withoutCards.add(here.place());
    }
    blocks.addAll(new SectionStudy(study, here, forQuestions(meta)).read(in));
    out.add(section.withBlocks(List.copyOf(blocks)));
    scopes.addLast(new Scope(section.level(), section.title(), meta));
  }

  /** What a question takes over from its heading: all but the line itself. */
  private static Meta forQuestions(Meta meta) {
    return new Meta(
        meta.level(),
        0,
        meta.difficulty(),
        meta.competency(),
        List.of(),
        meta.cards(),
        Map.of(),
        List.of());
  }

  private void leave(int level) {
    while (!scopes.isEmpty() && scopes.getLast().level() >= level) {
      scopes.removeLast();
    }
  }

  private List<String> above() {
    List<String> titles = new ArrayList<>(chapter.above());
    scopes.forEach(scope -> titles.add(scope.title()));
    return titles;
  }

  private Meta inherited(Meta front) {
    Iterator<Scope> nearest = scopes.descendingIterator();
    Meta base = nearest.hasNext() ? nearest.next().meta() : front;
    return forQuestions(base);
  }

  /** Behind the last section that stands below this one. */
  private static int end(List<Section> sections, int at) {
    int end = at + 1;
    while (end < sections.size() && sections.get(end).level() > sections.get(at).level()) {
      end++;
    }
    return end;
  }

  private boolean isScenario(Here here) {
    return ScenarioHeading.of(here.section().title(), study.labels()).isPresent()
        && here.above().stream().anyMatch(title -> study.labels().is(title, Label.PRACTICE));
  }

  private boolean isGlossary(Section section) {
    return isGlossary || study.labels().is(section.title(), Label.GLOSSARY);
  }

  private void readGlossary(List<Section> run) {
    chapter.sections().forEach(section -> study.ids().take("term", section.id()));
    GlossaryStudy glossary = GlossaryStudy.of(study, run);
    for (int i = 0; i < run.size(); i++) {
      Here here = new Here(chapter, run.get(i), above());
      out.add(run.get(i).withBlocks(glossary.read(here, i == 0)));
    }
  }
}
