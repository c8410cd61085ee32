package dev.guidewright.study;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Memo;
import java.util.List;

/**
 * Reads chapters, and remembers what was found in those that did not change.
 *
 * <p>Ids are unique in the whole guide, so a chapter's findings also depend on the chapters before
 * it: they hold only if it would be given the same ids again.
 */
final class ChapterMemo {
  private final Study study;
  private final Memo memo;

  ChapterMemo(Study study, Memo memo) {
    this.study = study;
    this.memo = memo;
  }

  /** What one chapter gave, and the ids that it was given. */
  private record Read(Chapter chapter, Findings findings, List<Ids.Asked> ids) {}

  /** The chapter with what was recognised in its place. */
  Chapter read(Chapter chapter) {
    Object inputs = List.of(chapter, study.config());
    Read known =
        memo.recall(
            Read.class,
            chapter.output(),
            inputs,
            read -> study.ids().repeat(read.ids()),
            () -> fresh(chapter));
    study.findings().addAll(known.findings());
    return known.chapter();
  }

  private Read fresh(Chapter chapter) {
    Ids ids = study.ids();
    ids.listen();
    Study own = new Study(study.labels(), study.config(), ids, new Findings());
    Chapter read = new ChapterStudy(own, chapter).read();
    return new Read(read, own.findings(), ids.asked());
  }
}
