package dev.guidewright.page;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.LinkedGuide;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The guide as pages look things up in it: chapters by path, decisions by diagram. */
final class Study {
  private final LinkedGuide linked;
  private final Drawings drawings;
  private final Map<String, Chapter> chapters = new HashMap<>();
  private final Map<String, Decision> decisions = new HashMap<>();

  Study(LinkedGuide linked, Drawings drawings) {
    this.linked = linked;
    this.drawings = drawings;
    linked.study().guide().chapters().forEach(c -> chapters.put(c.output(), c));
    linked.study().decisions().forEach(d -> decisions.put(d.id(), d));
  }

  LinkedGuide linked() {
    return linked;
  }

  Drawings drawings() {
    return drawings;
  }

  /** The chapter whose page has this path. */
  Optional<Chapter> chapter(String output) {
    return Optional.ofNullable(chapters.get(output));
  }

  /** The decision that a diagram is, if it can be walked. */
  Optional<Decision> decision(String diagram) {
    return Optional.ofNullable(decisions.get(diagram))
        .filter(decision -> drawings.walks().containsKey(decision.id()));
  }
}
