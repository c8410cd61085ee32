package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Story;
import java.util.List;

/** Keeps stories. */
final class Stories {
  private Stories() {}

  /** A story of the section; what stands behind a colon in its heading is its title. */
  static Story add(Study study, Here here, String heading, List<Block> blocks) {
    int colon = heading.indexOf(": ");
    String title = colon < 0 ? heading : heading.substring(colon + 2).strip();
    String wanted = here.isPinned() ? here.section().id() : here.qualified(Ids.slug(title));
    String id = study.ids().unique("story", wanted);
    Story story = new Story(id, title, here.place(), List.copyOf(blocks));
    study.findings().stories.add(story);
    return story;
  }
}
