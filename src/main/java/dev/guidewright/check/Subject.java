package dev.guidewright.check;

import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Site;
import dev.guidewright.model.StudyGuide;
import java.util.List;

/**
 * What is looked at.
 *
 * @param guide the guide as it was read, with every heading as written
 * @param linked the same with its structure and connections
 * @param site what was made of it
 * @param files its Markdown files that became pages, in the order of their paths
 */
record Subject(Guide guide, LinkedGuide linked, Site site, List<MarkdownFile> files) {
  static Subject of(Guide guide, LinkedGuide linked, Site site) {
    return new Subject(guide, linked, site, MarkdownFile.of(guide));
  }

  StudyGuide study() {
    return linked.study();
  }
}
