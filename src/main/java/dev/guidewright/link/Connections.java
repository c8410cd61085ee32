package dev.guidewright.link;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Link;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Place;
import dev.guidewright.model.Relations;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Section;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Target;
import dev.guidewright.model.TermUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gathers what each section has to do with the others. */
final class Connections {
  private static final int CONTENTS = 3;

  private final Guide guide;
  private final StudyGuide study;
  private final Map<String, Map<String, Target>> targets;
  private final Memo memo;

  /** By page, then by anchor. */
  private final Map<String, Map<String, Set<Place>>> backlinks = new HashMap<>();

  private final Map<String, Set<Place>> decisions = new LinkedHashMap<>();
  private final Map<String, Map<String, Relations>> relations = new LinkedHashMap<>();
  private final Map<String, List<Place>> termUses = new LinkedHashMap<>();
  private final Map<String, Place> scenarios = new LinkedHashMap<>();

  private Connections(
      Guide guide, StudyGuide study, Map<String, Map<String, Target>> targets, Memo memo) {
    this.memo = memo;
    this.guide = guide;
    this.study = study;
    this.targets = targets;
    for (Scenario scenario : study.scenarios()) {
      String output = scenario.output();
      scenarios.put(output, new Place(output, "", scenario.title(), scenario.title()));
    }
  }

  static Connections of(
      Guide guide, StudyGuide study, Map<String, Map<String, Target>> targets, Memo memo) {
    Connections connections = new Connections(guide, study, targets, memo);
    connections.collectBacklinks();
    connections.collectDecisions();
    connections.collectSections();
    return connections;
  }

  Map<String, Map<String, Relations>> relations() {
    return relations;
  }

  Map<String, List<Place>> termUses() {
    return termUses;
  }

  /**
   * Links are read off the guide as it was read, where no heading has become part of a scenario.
   */
  private void collectBacklinks() {
    for (Chapter chapter : guide.chapters()) {
      if (chapter.output().equals("index.html")) {
        continue;
      }
      for (Section section : chapter.sections()) {
        Place from = SiteIndex.place(chapter, section);
        linkedPages(chapter, section).values().forEach(places -> backlinks(from, places));
      }
    }
  }

  /** What a section links to on other pages, by page. */
  private Map<String, Set<Place>> linkedPages(Chapter chapter, Section section) {
    Map<String, Target> known = targets.getOrDefault(chapter.source(), Map.of());
    Map<String, Set<Place>> pages = new LinkedHashMap<>();
    for (Link link : section.links()) {
      if (known.get(link.destination()) instanceof Target.Internal internal
          && !internal.place().output().equals(chapter.output())) {
        pages
            .computeIfAbsent(internal.place().output(), key -> new LinkedHashSet<>())
            .add(internal.place());
      }
    }
    return pages;
  }

  /** Who links to many sections of a page lists its contents, and is one backlink of the page. */
  private void backlinks(Place from, Set<Place> places) {
    boolean contents = places.size() >= CONTENTS;
    for (Place place : places) {
      backlinks
          .computeIfAbsent(place.output(), page -> new HashMap<>())
          .computeIfAbsent(contents ? "" : place.anchor(), anchor -> new LinkedHashSet<>())
          .add(from);
    }
  }

  /** A decision leads to a section when one of its nodes has the section's name. */
  private void collectDecisions() {
    for (Decision decision : study.decisions()) {
      Place place = new Place(decision.output(), "", decision.title(), decision.title());
      for (Flowchart.Vertex vertex : decision.flowchart().vertices()) {
        String name = name(vertex.label().text());
        if (!name.isEmpty()) {
          decisions.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(place);
        }
      }
    }
  }

  private static String name(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }

  private void collectSections() {
    String language = study.guide().config().language();
    SectionReader reader = new SectionReader(study.terms(), language, memo);
    List<String> outputs = new ArrayList<>();
    List<int[]> counts = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    for (Chapter chapter : study.guide().chapters()) {
      List<List<TermUse>> terms = reader.terms(chapter);
      counts.addAll(reader.counts(chapter));
      for (int i = 0; i < chapter.sections().size(); i++) {
        Section section = chapter.sections().get(i);
        Place place = SiteIndex.place(chapter, section);
        outputs.add(chapter.output());
        found.add(new Found(chapter, section, place, terms.get(i)));
      }
    }
    RelatedSections similar = new RelatedSections(reader.vocabulary(), outputs, counts);
    Likeness likeness = memo.follow(Likeness.class, "sections", similar::find);
    for (int i = 0; i < found.size(); i++) {
      relate(found.get(i), related(found, likeness.nearest[i]));
    }
  }

  /** Home leads everywhere and is near to nothing. */
  private List<Place> related(List<Found> found, int[] nearest) {
    Set<Place> related = new LinkedHashSet<>();
    for (int other : nearest) {
      Place place = suggested(found.get(other).place());
      if (!place.output().equals("index.html")) {
        related.add(place);
      }
    }
    return List.copyOf(related);
  }

  /** Whoever is sent to a scenario begins at its prompt, not at one of its answers. */
  private Place suggested(Place place) {
    return scenarios.getOrDefault(place.output(), place);
  }

  /** What was found in one section. */
  private record Found(Chapter chapter, Section section, Place place, List<TermUse> terms) {}

  private void relate(Found found, List<Place> related) {
    Place here = found.place();
    Map<String, Set<Place>> toPage = backlinks.getOrDefault(here.output(), Map.of());
    List<Place> linked = List.copyOf(toPage.getOrDefault(here.anchor(), Set.of()));
    List<Place> deciding =
        decisions.isEmpty()
            ? List.of()
            : List.copyOf(decisions.getOrDefault(name(here.title()), Set.of()));
    Map<String, Relations> page =
        relations.computeIfAbsent(found.chapter().output(), output -> new LinkedHashMap<>());
    page.put(found.section().id(), new Relations(linked, related, found.terms(), deciding));
    for (TermUse use : found.terms()) {
      termUses.computeIfAbsent(use.term().id(), key -> new ArrayList<>()).add(here);
    }
  }
}
