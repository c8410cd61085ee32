package dev.guidewright.link;

import dev.guidewright.link.SectionReader.Said;
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
import java.util.Map;
import java.util.Set;

/** Gathers what each section has to do with the others. */
final class Connections {
  private static final int CONTENTS = 3;

  private final Guide guide;
  private final StudyGuide study;
  private final List<Headings> headings;
  private final Map<String, Map<String, Target>> targets;
  private final Memo memo;

  /** By page, then by anchor. */
  private final Map<String, Map<String, Set<Place>>> backlinks = new HashMap<>();

  private final Map<String, Set<Place>> decisions = new LinkedHashMap<>();
  private final Map<String, Map<String, Relations>> relations = new LinkedHashMap<>();
  private final Map<String, List<Place>> termUses = new LinkedHashMap<>();
  private final Map<String, Place> scenarios = new LinkedHashMap<>();

  private Connections(
      Guide guide,
      StudyGuide study,
      List<Headings> headings,
      Map<String, Map<String, Target>> targets,
      Memo memo) {
    this.memo = memo;
    this.headings = headings;
    this.guide = guide;
    this.study = study;
    this.targets = targets;
    for (Scenario scenario : study.scenarios()) {
      String output = scenario.output();
      scenarios.put(output, new Place(output, "", scenario.title(), scenario.title()));
    }
  }

  /**
   * Gathers it all.
   *
   * @param headings of the chapters of the study guide, in their order
   * @param targets where the addresses in each file lead
   */
  static Connections of(
      Guide guide,
      StudyGuide study,
      List<Headings> headings,
      Map<String, Map<String, Target>> targets,
      Memo memo) {
    Connections connections = new Connections(guide, study, headings, targets, memo);
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
      outgoing(chapter).forEach(this::backlinks);
    }
  }

  /**
   * What a section links to on other pages.
   *
   * @param pages the places, by page
   */
  private record Outgoing(Place from, List<Set<Place>> pages) {}

  /** What the sections of a chapter link to. */
  private record AllOutgoing(List<Outgoing> sections) {}

  private List<Outgoing> outgoing(Chapter chapter) {
    Map<String, Target> known = targets.getOrDefault(chapter.source(), Map.of());
    return memo.recall(
            AllOutgoing.class,
            chapter.output(),
            List.of(chapter, known),
            () ->
                new AllOutgoing(
                    chapter.sections().stream().map(s -> outgoing(chapter, s, known)).toList()))
        .sections();
  }

  private static Outgoing outgoing(Chapter chapter, Section section, Map<String, Target> known) {
    Map<String, Set<Place>> pages = new LinkedHashMap<>();
    for (Link link : section.links()) {
      if (known.get(link.destination()) instanceof Target.Internal internal
          && !internal.place().output().equals(chapter.output())) {
        pages
            .computeIfAbsent(internal.place().output(), key -> new LinkedHashSet<>())
            .add(internal.place());
      }
    }
    return new Outgoing(SiteIndex.place(chapter, section), List.copyOf(pages.values()));
  }

  /** Who links to many sections of a page lists its contents, and is one backlink of the page. */
  private void backlinks(Outgoing section) {
    section.pages().forEach(places -> backlinks(section.from(), places));
  }

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
        String name = Headings.name(vertex.label().text());
        if (!name.isEmpty()) {
          decisions.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(place);
        }
      }
    }
  }

  private void collectSections() {
    String language = study.guide().config().language();
    SectionReader reader = new SectionReader(study.terms(), language, memo);
    List<String> outputs = new ArrayList<>();
    List<int[]> counts = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    List<Chapter> chapters = study.guide().chapters();
    for (int number = 0; number < chapters.size(); number++) {
      Chapter chapter = chapters.get(number);
      Headings seen = headings.get(number);
      Said said = reader.read(chapter);
      counts.addAll(said.counts());
      for (int i = 0; i < chapter.sections().size(); i++) {
        outputs.add(chapter.output());
        String id = chapter.sections().get(i).id();
        List<TermUse> uses = said.uses().get(i);
        found.add(new Found(chapter, id, seen.names().get(i), seen.places().get(i), uses));
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
    List<Place> related = new ArrayList<>(nearest.length);
    for (int other : nearest) {
      Place place = suggested(found.get(other).place());
      if (!place.output().equals("index.html") && !related.contains(place)) {
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
  private record Found(Chapter chapter, String id, String name, Place place, List<TermUse> terms) {}

  private void relate(Found found, List<Place> related) {
    Place here = found.place();
    Map<String, Set<Place>> toPage = backlinks.getOrDefault(here.output(), Map.of());
    List<Place> linked = List.copyOf(toPage.getOrDefault(here.anchor(), Set.of()));
    List<Place> deciding =
        decisions.isEmpty()
            ? List.of()
            : List.copyOf(decisions.getOrDefault(found.name(), Set.of()));
    Map<String, Relations> page =
        relations.computeIfAbsent(found.chapter().output(), output -> new LinkedHashMap<>());
    page.put(found.id(), new Relations(linked, related, found.terms(), deciding));
    for (TermUse use : found.terms()) {
      termUses.computeIfAbsent(use.term().id(), key -> new ArrayList<>()).add(here);
    }
  }
}
