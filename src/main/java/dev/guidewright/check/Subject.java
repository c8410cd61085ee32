package dev.guidewright.check;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Site;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.StudyGuide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, List<Chapter>> chapters = new LinkedHashMap<>();
    for (Chapter chapter : guide.chapters()) {
      chapters.computeIfAbsent(chapter.source(), path -> new ArrayList<>()).add(chapter);
    }
    List<MarkdownFile> files = new ArrayList<>();
    for (SourceFile source : guide.sources()) {
      List<Chapter> cut = chapters.get(source.path());
      if (cut != null) {
        files.add(MarkdownFile.of(source, cut));
      }
    }
    return new Subject(guide, linked, site, List.copyOf(files));
  }

  StudyGuide study() {
    return linked.study();
  }
}
