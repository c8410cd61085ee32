package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be pointed to on a page: its sections, and the terms in them.
 *
 * @param stands by anchor
 */
record Anchors(Map<String, Stand> stands) {
  /**
   * Something that can be pointed to.
   *
   * @param order in which it is read on its page
   * @param section that it is, or stands in
   */
  record Stand(int order, Section section) {}

  static Anchors of(List<Chapter> chapters) {
    Map<String, Stand> stands = new HashMap<>();
    for (Chapter chapter : chapters) {
      for (Section section : chapter.sections()) {
        stands.putIfAbsent(section.id(), new Stand(stands.size(), section));
        for (Block block : section.blocks()) {
          if (block instanceof Block.TermBlock term) {
            stands.putIfAbsent(term.term().place().anchor(), new Stand(stands.size(), section));
          }
        }
      }
    }
    return new Anchors(stands);
  }
}
