package dev.guidewright.study;

import dev.guidewright.model.Card;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.StudyGuide;
import java.util.ArrayList;
import java.util.List;

/** Recognises study structure in a guide that was read: the door of this package. */
public final class StudyStage {
  private StudyStage() {}

  /**
   * The guide with its questions, scenarios, stories, frameworks, contrasts, red flags, takeaways,
   * terms, diagrams, decisions and cards; chapters hold the recognised blocks in their places.
   *
   * <p>Problems: {@code diagram-syntax} as the diagrams' reader gives them, {@code unknown-label},
   * {@code unknown-card} and {@code variant-not-in-prompt} as warnings, {@code
   * scenario-without-prompt}, {@code metadata-in-text} and {@code card-without-back} as advice.
   */
  public static Result<StudyGuide> recognise(Guide guide) {
    return recognise(guide, Memo.none());
  }

  /** The same, with what is remembered of chapters that did not change. */
  public static Result<StudyGuide> recognise(Guide guide, Memo memo) {
    Labels labels = new Labels(guide.config().labels(), guide.layers());
    Study study = new Study(labels, guide.config(), new Ids(), new Findings());
    guide.chapters().forEach(chapter -> study.ids().take("page", chapter.output()));
    ChapterMemo known = new ChapterMemo(study, memo);
    List<Chapter> chapters = guide.chapters().stream().map(known::read).toList();
    List<Card> cards = CardStudy.derive(study, chapters, guide.layers(), memo);
    List<Problem> problems = new ArrayList<>(labels.problems());
    problems.addAll(study.findings().problems);
    problems.sort(null);
    return new Result<>(study.findings().in(guide, chapters, cards), problems);
  }
}
